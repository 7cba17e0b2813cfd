package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CircularCorrelationTest {
    private static double of(double[] a, double[] b) {
        CircularCorrelation sums = new CircularCorrelation();
        for (int k = 0; k < a.length; k++) {
            sums.add(a[k], b[k]);
        }
        return sums.value().orElseThrow();
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
        CircularCorrelation none = new CircularCorrelation();
        assertThat(none.value()).isEmpty();
        none.add(1, 2);
        assertThat(none.value()).isEmpty();

        CircularCorrelation constant = new CircularCorrelation();
        CircularCorrelation opposite = new CircularCorrelation();
        for (int k = 0; k < 360; k++) {
            constant.add(Math.toRadians(k), 0.3);
            opposite.add(Math.toRadians(k), k % 2 * Math.PI + 0.3);
        }
        assertThat(constant.value()).isEmpty();
        assertThat(opposite.value()).isEmpty();
    }
}
