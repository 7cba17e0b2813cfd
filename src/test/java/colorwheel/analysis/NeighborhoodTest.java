package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.network.Latents;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trustworthiness and continuity. */
class NeighborhoodTest {
    private static final double EXACT = 1e-12;

    private static float[] random(int count, int width, long seed) {
        Random random = new Random(seed);
        float[] points = new float[count * width];
        for (int k = 0; k < points.length; k++) {
            points[k] = random.nextFloat();
        }
        return points;
    }

    /** Every other point in the order of its distance, and of equal ones in that of the list. */
    private static int[] sorted(float[] points, int width, int from) {
        int count = points.length / width;
        return IntStream.range(0, count)
                .filter(other -> other != from)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> distance(points, width, from, other)))
                .mapToInt(other -> other)
                .toArray();
    }

    private static double distance(float[] points, int width, int one, int other) {
        double squares = 0;
        for (int c = 0; c < width; c++) {
            squares += Math.pow((double) points[one * width + c] - points[other * width + c], 2);
        }
        return Math.sqrt(squares);
    }

    /**
     * The definition as scikit-learn writes it: sorted distances of the original space are inverted to ranks, the k
     * nearest in the embedding are looked up in them, and what is above k is summed.
     */
    private static double trustworthiness(float[] original, int width, float[] embedded, int embeddedWidth, int k) {
        int count = original.length / width;
        long sum = 0;
        for (int from = 0; from < count; from++) {
            int[] order = sorted(original, width, from);
            int[] inverted = new int[count];
            for (int rank = 0; rank < order.length; rank++) {
                inverted[order[rank]] = rank + 1;
            }
            for (int near : Arrays.copyOf(sorted(embedded, embeddedWidth, from), k)) {
                sum += Math.max(0, inverted[near] - k);
            }
        }
        return 1 - sum * (2.0 / ((double) count * k * (2.0 * count - 3.0 * k - 1)));
    }

    private static void assertDefinition(float[] colors, float[] points, int width, int k) {
        Neighborhood measured = Neighborhood.of(colors, new Latents(width, points));

        assertThat(measured.trustworthiness().orElseThrow())
                .isCloseTo(trustworthiness(colors, 3, points, width, k), within(EXACT));
        assertThat(measured.continuity().orElseThrow())
                .isCloseTo(trustworthiness(points, width, colors, 3, k), within(EXACT));
    }

    @ParameterizedTest
    @CsvSource({"3,1,2", "5,2,2", "12,5,2", "24,11,3", "25,12,2", "26,12,1", "300,12,2", "301,12,3"})
    void theyAreThoseOfTheDefinition(int count, int k, int width) {
        for (long seed = 0; seed < 5; seed++) {
            assertDefinition(random(count, 3, seed), random(count, width, seed + 100), width, k);
        }
    }

    @Test
    void equalDistancesAndEqualPointsAreRankedInTheOrderOfTheList() {
        for (long seed = 0; seed < 20; seed++) {
            float[] colors = random(60, 3, seed);
            float[] points = random(60, 2, seed + 100);
            for (float[] each : new float[][] {colors, points}) {
                for (int k = 0; k < each.length; k++) {
                    each[k] = Math.round(each[k] * 2);
                }
            }
            assertDefinition(colors, points, 2, 12);
        }
    }

    @Test
    void aSpaceThatIsTheSameButLargerLosesNothing() {
        float[] colors = random(100, 3, 1);
        float[] larger = new float[colors.length];
        for (int k = 0; k < colors.length; k++) {
            larger[k] = 4 * colors[k];
        }

        Neighborhood same = Neighborhood.of(colors, new Latents(3, larger));

        assertThat(same.trustworthiness()).hasValue(1);
        assertThat(same.continuity()).hasValue(1);
    }

    @Test
    void aLineCutInTwoIsTrustworthyButNotContinuousAndOneFoldedIsTheOpposite() {
        int count = 200;
        float[] line = new float[3 * count];
        float[] folded = new float[count];
        for (int k = 0; k < count; k++) {
            line[3 * k] = k;
            folded[k] = Math.abs(k - count / 2f + 0.25f);
        }

        Neighborhood bent = Neighborhood.of(line, new Latents(1, folded));

        assertThat(bent.trustworthiness().orElseThrow()).isLessThan(0.8);
        assertThat(bent.continuity().orElseThrow()).isGreaterThan(0.97);
    }

    @Test
    void ofManyColorsEveryFewAreAskedAndTheFiguresAreNearlyTheSame() {
        assertThat(Neighborhood.every(1_414)).isEqualTo(1);
        assertThat(Neighborhood.every(1_415)).isEqualTo(2);
        assertThat(Neighborhood.every(10_000)).isEqualTo(50);
        float[] colors = random(2_000, 3, 5);
        float[] points = new float[2 * 2_000];
        for (int row = 0; row < 2_000; row++) {
            points[2 * row] = colors[3 * row];
            points[2 * row + 1] = colors[3 * row + 1] + 0.2f * colors[3 * row + 2];
        }
        Neighborhood some = Neighborhood.of(colors, new Latents(2, points));

        assertThat(some.trustworthiness().orElseThrow())
                .isCloseTo(trustworthiness(colors, 3, points, 2, 12), within(0.005));
        assertThat(some.continuity().orElseThrow()).isCloseTo(trustworthiness(points, 2, colors, 3, 12), within(0.005));
    }

    @Test
    void tooFewColorsAndLatentsThatAreNoNumbersHaveNone() {
        float[] broken = random(30, 2, 1);
        broken[7] = Float.NaN;

        assertThat(Neighborhood.of(random(2, 3, 1), new Latents(2, random(2, 2, 1))))
                .isEqualTo(Neighborhood.UNDEFINED);
        assertThat(Neighborhood.of(random(30, 3, 1), new Latents(2, broken))).isEqualTo(Neighborhood.UNDEFINED);
        assertThat(NeighborMeasure.CONTINUITY.text(Neighborhood.UNDEFINED)).isEqualTo(Measure.UNDEFINED);
    }
}
