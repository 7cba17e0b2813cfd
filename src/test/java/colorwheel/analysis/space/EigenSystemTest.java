package colorwheel.analysis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EigenSystemTest {
    private static void assertSolved(double[][] matrix, double scale) {
        EigenSystem system = EigenSystem.of(matrix);
        for (int i = 0; i < EigenSystem.SIZE; i++) {
            double[] vector = system.vectors()[i];
            for (int row = 0; row < EigenSystem.SIZE; row++) {
                assertThat(HuePlane.dot(matrix[row], vector) / scale)
                        .isCloseTo(system.values()[i] * vector[row] / scale, within(1e-14));
            }
            for (int k = 0; k < EigenSystem.SIZE; k++) {
                assertThat(HuePlane.dot(vector, system.vectors()[k])).isCloseTo(i == k ? 1 : 0, within(1e-14));
            }
        }
        assertThat(system.values()[0]).isGreaterThanOrEqualTo(system.values()[1]);
        assertThat(system.values()[1]).isGreaterThanOrEqualTo(system.values()[2]);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void hasVectorsAtRightAnglesThatTheMatrixOnlyStretches(
            @ForAll long seed, @ForAll @IntRange(min = -150, max = 150) int exponent) {
        double scale = Math.pow(10, exponent);
        double[] n = new Random(seed).doubles(6, -1, 1).toArray();
        double[] a = DoubleStream.of(n).map(x -> x * scale).toArray();
        assertSolved(new double[][] {{a[0], a[1], a[2]}, {a[1], a[3], a[4]}, {a[2], a[4], a[5]}}, scale);
    }

    @Example
    void solvesMatricesWithEqualOrNoValues() {
        assertSolved(new double[][] {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}}, 1);
        assertSolved(new double[][] {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}, 1);
        assertSolved(new double[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}, 1);
        assertSolved(new double[][] {{1, 1e-200, 0}, {1e-200, 1, 1e-300}, {0, 1e-300, 5}}, 1);
        assertThat(EigenSystem.of(new double[][] {{1, 0, 0}, {0, 3, 0}, {0, 0, 2}})
                        .values())
                .containsExactly(3, 2, 1);
    }
}
