package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CircularCorrelationTest {
    private static double of(double[] a, double[] b) {
        return CircularCorrelation.of(a, b).orElseThrow();
    }

    /** The definition itself. */
    static double pairwise(double[] a, double[] b) {
        double both = 0;
        double spreadA = 0;
        double spreadB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = i + 1; j < a.length; j++) {
                double sinA = Math.sin(a[i] - a[j]);
                double sinB = Math.sin(b[i] - b[j]);
                both += sinA * sinB;
                spreadA += sinA * sinA;
                spreadB += sinB * sinB;
            }
        }
        return both / Math.sqrt(spreadA * spreadB);
    }

    private static double[] angles(int count, Random random) {
        return random.doubles(count, -10, 10).toArray();
    }

    @Property(tries = 200)
    void equalsTheSumOverPairs(@ForAll @IntRange(min = 3, max = 60) int count, @ForAll long seed) {
        Random random = new Random(seed);
        double[] a = angles(count, random);
        double[] b = angles(count, random);

        assertThat(of(a, b)).isCloseTo(pairwise(a, b), within(1e-9));
    }

    @Property(tries = 50)
    void isOneForTurnedAnglesAndMinusOneForMirroredOnes(@ForAll long seed) {
        Random random = new Random(seed);
        double[] a = angles(20, random);
        double turn = random.nextDouble() * 7;
        double[] turned = java.util.Arrays.stream(a).map(angle -> angle + turn).toArray();
        double[] mirrored =
                java.util.Arrays.stream(a).map(angle -> turn - angle).toArray();

        assertThat(of(a, turned)).isCloseTo(1, within(1e-9));
        assertThat(of(a, mirrored)).isCloseTo(-1, within(1e-9));
    }

    @Test
    void isZeroForADoublyWoundCircle() {
        double[] once = new double[360];
        double[] twice = new double[360];
        for (int k = 0; k < 360; k++) {
            once[k] = Math.toRadians(k);
            twice[k] = 2 * once[k];
        }
        assertThat(of(once, twice)).isCloseTo(0, within(1e-12));
    }

    @Test
    void isEmptyWithoutPairsOrWhereOneAngleDoesNotVary() {
        assertThat(CircularCorrelation.of(new double[0], new double[0])).isEmpty();
        assertThat(CircularCorrelation.of(new double[] {1}, new double[] {2})).isEmpty();

        double[] hues = new double[360];
        double[] constant = new double[360];
        double[] opposite = new double[360];
        for (int k = 0; k < 360; k++) {
            hues[k] = Math.toRadians(k);
            constant[k] = 0.3;
            opposite[k] = k % 2 * Math.PI + 0.3;
        }
        assertThat(CircularCorrelation.of(hues, constant)).isEmpty();
        assertThat(CircularCorrelation.of(hues, opposite)).isEmpty();
    }

    /**
     * The sum over pairs does not cancel: the differences of the angles are taken first. Angles of up to 3 + π radians
     * are rounded to 4e-16, differences of 1e-7.5 therefore to 1.4e-8 of themselves, and of 100 triples of angles some
     * lie ten times closer together than that.
     */
    @Property(tries = 300)
    void keepsSixDigitsWhereTheAnglesHardlyVary(
            @ForAll @IntRange(min = 3, max = 300) int count,
            @ForAll @DoubleRange(min = 1, max = 7.5) double digits,
            @ForAll long seed) {
        Random random = new Random(seed);
        double spread = Math.pow(10, -digits);
        double center = 6 * random.nextDouble() - 3;
        double lean = random.nextDouble();
        double[] a = new double[count];
        double[] b = new double[count];
        for (int k = 0; k < count; k++) {
            a[k] = Math.toRadians(360.0 * k / count) * (random.nextBoolean() ? 1 : spread);
            b[k] = center + spread * (random.nextGaussian() + lean * Math.sin(a[k])) + random.nextInt(2) * Math.PI;
        }
        double exact = pairwise(a, b);

        assertThat(of(a, b)).isCloseTo(exact, within(1e-6));
        assertThat(of(b, b)).isCloseTo(1, within(1e-6));
    }
}
