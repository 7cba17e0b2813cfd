package colorwheel.analysis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    private static double of(double[] a, double... b) {
        return RankCorrelation.of(a, b).orElseThrow();
    }

    @Test
    void asksForTheOrderAlone() {
        double[] rising = {1, 2, 3, 4};

        assertThat(of(rising, -7, 0, 1, 1e9)).isCloseTo(1, within(1e-15));
        assertThat(of(rising, 9, 8, 1, -1e300)).isCloseTo(-1, within(1e-15));
    }

    /** As SciPy's spearmanr has it. */
    @Test
    void equalNumbersShareTheirRank() {
        assertThat(of(new double[] {1, 2, 2, 3, 5, 4, 4, 4}, 2, 1, 4, 3, 3, 6, 5, 8))
                .isCloseTo(0.5680744279950958, within(1e-14));
    }

    @Test
    void isEmptyIfNothingVaries() {
        assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {5, 5, 5}))
                .isEmpty();
        assertThat(RankCorrelation.of(new double[0], new double[0])).isEmpty();
    }
}
