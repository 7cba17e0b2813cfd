package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.Measure.Scale;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistributionTest {
    @Test
    void quantilesAreThoseOfNumPy() {
        // numpy.quantile([7, 1, 3, 10, 4], [0, .05, .25, .5, .9, 1])
        Distribution five = Distribution.of(new double[] {7, 1, 3, 10, 4});

        assertThat(five.quantile(0)).isEqualTo(1);
        assertThat(five.quantile(0.05)).isCloseTo(1.4, within(1e-12));
        assertThat(five.quantile(0.25)).isEqualTo(3);
        assertThat(five.median()).isEqualTo(4);
        assertThat(five.quantile(0.9)).isCloseTo(8.8, within(1e-12));
        assertThat(five.quantile(1)).isEqualTo(10);
        assertThat(five.mean()).isEqualTo(5);
    }

    @Test
    void whatIsUndefinedIsCountedAndTouchesNothing() {
        Distribution mixed = Distribution.of(new double[] {Double.NaN, 2, Double.POSITIVE_INFINITY, 4});

        assertThat(mixed.size()).isEqualTo(2);
        assertThat(mixed.undefined()).isEqualTo(2);
        assertThat(mixed.median()).isEqualTo(3);
        assertThat(mixed.mean()).isEqualTo(3);
    }

    @Test
    void ofNothingNothingIsKnown() {
        Distribution none = Distribution.of(new double[] {Double.NaN});

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.undefined()).isEqualTo(1);
        assertThat(none.median()).isNaN();
        assertThat(none.mean()).isNaN();
        assertThat(Histogram.of(none, Scale.LINEAR, 40).highest()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void everyValueLiesInTheBinThatHoldsIt(Scale bins) {
        Random random = new Random(5);
        double[] values = IntStream.range(0, 500)
                .mapToDouble(k -> bins == Scale.WHOLE ? random.nextInt(70) - 35 : Math.exp(random.nextGaussian()))
                .toArray();

        Histogram histogram = Histogram.of(Distribution.of(values), bins, 40);

        assertThat(histogram.size()).isBetween(8, 40);
        assertThat(histogram.edges()).isSorted().hasSize(histogram.size() + 1);
        for (int k = 0; k < histogram.size(); k++) {
            double low = histogram.edges()[k];
            double high = histogram.edges()[k + 1];
            assertThat(histogram.counts()[k]).isEqualTo((int) Arrays.stream(values)
                    .filter(value -> value >= low && value < high)
                    .count());
        }
        assertThat(Arrays.stream(histogram.counts()).sum()).isEqualTo(500);
    }

    @Test
    void wholeNumbersLieInTheMiddleOfTheirBins() {
        Histogram histogram = Histogram.of(Distribution.of(new double[] {-1, 1, 1, 0, 1}), Scale.WHOLE, 40);

        assertThat(histogram.edges()).containsExactly(-1.5, -0.5, 0.5, 1.5);
        assertThat(histogram.counts()).containsExactly(1, 1, 3);
    }

    @Test
    void oneValueAloneHasABin() {
        for (Scale bins : Scale.values()) {
            Histogram histogram = Histogram.of(Distribution.of(new double[] {7, 7, 7}), bins, 40);

            assertThat(histogram.highest()).as(bins.name()).isEqualTo(3);
            assertThat(histogram.size()).isEqualTo(1);
        }
        assertThat(Histogram.of(Distribution.of(new double[] {0}), Scale.LINEAR, 40)
                        .highest())
                .isEqualTo(1);
    }
}
