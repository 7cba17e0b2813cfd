package colorwheel.analysis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.Verdict;
import colorwheel.experiment.Experiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RGB itself as a latent space: the baseline of every measure, whose figures are known. */
class SpaceBaselineTest {
    private static final Experiment EXPERIMENT = CurriculumFixture.ofSeed(0).experiment();

    @Test
    void isAConeInOrder() {
        SpaceMeasures rgb = SpaceMeasures.ofRgb(EXPERIMENT, 4);

        assertThat(rgb.order()).isEqualTo(Verdict.FORMED);
        assertThat(rgb.shape()).isEqualTo(ValueShape.DOME);
        assertThat(rgb.plane().orElseThrow().planarity()).isCloseTo(0.952, within(5e-4));
        assertThat(rgb.plane().orElseThrow().offset()).isCloseTo(0, within(1e-6));
        // The gray axis runs through the corners of the cube.
        assertThat(rgb.plane().orElseThrow().tiltDegrees()).isCloseTo(54.736, within(1e-3));
        assertThat(rgb.inner().orElseThrow()).isCloseTo(0.2, within(1e-6));
        assertThat(rgb.oneWay()).hasValue(1);
        assertThat(rgb.rise().orElseThrow()).isCloseTo(0.9295, within(5e-5));
        // Equal heights are equal but for rounding.
        assertThat(rgb.valueByHeight().orElseThrow()).isCloseTo(0.9075, within(5e-4));
        assertThat(rgb.azimuthError().orElseThrow()).isCloseTo(0, within(1e-4));
        assertThat(rgb.error()).isEmpty();
        assertThat(rgb.brightError()).isEmpty();
    }

    @Test
    void keepsItsNeighbors() {
        Neighbors rgb = Neighbors.ofRgb(EXPERIMENT, 4);

        assertThat(rgb.overlap().orElseThrow()).isCloseTo(0.83, within(0.005));
        assertThat(rgb.distances().orElseThrow()).isCloseTo(0.96996, within(5e-5));
    }

    /** Against NumPy and SciPy, which break a tie of distances by rounding. */
    @ParameterizedTest
    @CsvSource({"0, 0.594, 0.66066", "1, 0.752, 0.87873"})
    void isBetterAtItThanTheRuns(int seed, double overlap, double distances) {
        CurriculumFixture run = CurriculumFixture.ofSeed(seed);
        Neighbors neighbors = Neighbors.of(run.experiment(), 4, run.after(4));

        assertThat(neighbors.overlap().orElseThrow()).isCloseTo(overlap, within(0.005));
        assertThat(neighbors.distances().orElseThrow()).isCloseTo(distances, within(1e-4));
    }

    @Test
    void hasNoNeighborsInOnePoint() {
        Places point = (hue, saturation, value) -> new double[] {1, 2, 3};

        assertThat(Neighbors.of(point.points(0.5, 1.0)).overlap()).isEmpty();
        assertThat(Neighbors.of(point.points(0.5, 1.0)).distances()).isEmpty();
    }
}
