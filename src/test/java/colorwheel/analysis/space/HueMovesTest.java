package colorwheel.analysis.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HueMovesTest {
    /** Two phases; the second trains two values that the first does not have. */
    private static final Experiment EXPERIMENT =
            Places.experiment(HueRange.NONE, List.of(1.0), List.of(1.0), List.of(0.2, 0.5, 1.0));

    private static Places turned(Places places, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return (hue, saturation, value) -> {
            double[] z = places.of(hue, saturation, value);
            return new double[] {cos * z[0] - sin * z[1], sin * z[0] + cos * z[1], z[2]};
        };
    }

    private static HueMoves moves(Places before, Places now, boolean onSphere) {
        return HueMoves.of(before.points(EXPERIMENT), now.points(EXPERIMENT), onSphere);
    }

    private static void assertClose(OptionalDouble measure, double expected) {
        assertThat(measure.orElseThrow()).isCloseTo(expected, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, HELD", "2.9, HELD", "3.1, DRIFTED", "9.9, DRIFTED", "10.1, MOVED", "-170, MOVED"})
    void aTurnIsAMoveWithoutAChangeOfShape(double degrees, Stillness word) {
        HueMoves moves = moves(Places.CONE, turned(Places.CONE, degrees), true);

        assertThat(moves.stillness()).contains(word);
        assertClose(moves.angleMean(), Math.abs(degrees));
        assertClose(moves.angleMax(), Math.abs(degrees));
        assertClose(moves.turnMean(), Math.abs(degrees));
        assertClose(moves.shapeMove(), 0);
        assertClose(moves.distanceMean(), 2 * Math.sin(Math.toRadians(Math.abs(degrees) / 2)));
    }

    @Test
    void aMirroredRingHasTheSameShape() {
        Places lifted = (hue, saturation, value) -> Places.at(hue, value, 0.5);
        Places mirrored = (hue, saturation, value) -> Places.at(hue, value, -0.5);
        HueMoves moves = moves(lifted, mirrored, true);

        assertClose(moves.angleMean(), 2 * Math.toDegrees(Math.atan(0.5)));
        assertClose(moves.shapeMove(), 0);
        assertClose(moves.turnMean(), 0);
    }

    @Test
    void hueThatSpreadUnevenlyChangeTheShape() {
        Places bent =
                (hue, saturation, value) -> Places.at(hue + 10 * Math.sin(2 * Math.toRadians(hue)), value, value - 1);
        HueMoves moves = moves(Places.CONE, turned(bent, 20), true);

        assertClose(moves.angleMean(), 20);
        assertThat(moves.shapeMove().orElseThrow()).isCloseTo(20 / Math.PI, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"0.049, HELD", "0.051, DRIFTED", "0.169, DRIFTED", "0.171, MOVED"})
    void whereNothingAsksForASphereDistancesCount(double distance, Stillness word) {
        Places large = (hue, saturation, value) -> Places.at(hue, 4, 100);
        Places raised = (hue, saturation, value) -> Places.at(hue, 4, 100 + 4 * distance);
        HueMoves moves = moves(large, raised, false);

        assertThat(moves.stillness()).contains(word);
        assertClose(moves.distanceMean(), distance);
        assertClose(moves.distanceMax(), distance);
        assertThat(moves.angleMean().orElseThrow()).isLessThan(0.1);
        assertThat(SpaceWords.stillness(moves)).endsWith("% at most");
    }

    @Test
    void distancesCountUnlessTheNetworkNormalizesOrThePhaseAsksForLengthOne() {
        CurriculumFixture run = CurriculumFixture.ofSeed(0);
        NetworkSpec normalized = new NetworkSpec(16, Activation.GELU, 3, true);
        Weights weights = new Weights(normalized, run.after(0).toArray());

        assertThat(HueMoves.of(run.experiment(), 1, run.after(0), run.after(0)).onSphere())
                .isTrue();
        assertThat(HueMoves.of(EXPERIMENT, 1, run.after(0), run.after(0)).onSphere())
                .isFalse();
        assertThat(HueMoves.of(EXPERIMENT, 1, weights, weights).onSphere()).isTrue();
    }

    @Test
    void newcomersLieByTheirOwnHue() {
        HueMoves still = moves(Places.CONE, Places.CONE, true);
        assertThat(still.newcomersOld()).hasValue(1);
        assertThat(still.newcomersNew()).hasValue(1);

        HueMoves turned = moves(Places.CONE, turned(Places.CONE, 16), true);
        assertThat(turned.newcomersOld()).hasValue(0);
        assertThat(turned.newcomersNew()).hasValue(1);

        Places oneStray = (hue, saturation, value) -> Places.CONE.of(value == 0.2 ? hue + 90 : hue, 1, value);
        assertThat(moves(Places.CONE, oneStray, true).newcomersOld()).hasValue(0.5);
    }

    @Test
    void aPhaseWithoutNewValuesHasNoNewcomers() {
        Experiment same = Places.experiment(HueRange.NONE, List.of(1.0), List.of(0.5, 1.0), List.of(0.5, 1.0));
        HueMoves moves = HueMoves.of(Places.CONE.points(same), Places.CONE.points(same), true);

        assertThat(moves.newcomersOld()).isEmpty();
        assertThat(moves.newcomersNew()).isEmpty();
    }

    @Test
    void heldOutHuesMayMove() {
        HueRange heldOut = HueRange.of(150, 240);
        Experiment experiment = Places.experiment(heldOut, List.of(1.0), List.of(1.0), List.of(0.5, 1.0));
        Places strayed = (hue, saturation, value) ->
                heldOut.contains(hue) ? Places.at(-hue, 2, 1) : Places.CONE.of(hue, 1, value);
        HueMoves moves = HueMoves.of(Places.CONE.points(experiment), strayed.points(experiment), true);

        assertClose(moves.angleMax(), 0);
        assertClose(moves.distanceMax(), 0);
        assertThat(moves.newcomersOld()).hasValue(1);
    }

    @Test
    void nothingIsToldOfWhatHasNoDirectionOrNoNumber() {
        Places origin = (hue, saturation, value) -> Places.at(hue, hue == 40 ? 0 : 1, 0);
        Places point = (hue, saturation, value) -> new double[] {0, 0, 1};
        Places broken = (hue, saturation, value) -> new double[] {0, Double.NaN, 1};

        HueMoves toOrigin = moves(Places.CONE, origin, true);
        assertThat(toOrigin.stillness()).isEmpty();
        assertThat(toOrigin.angleMean()).isEmpty();
        assertThat(toOrigin.shapeMove()).isEmpty();
        assertThat(toOrigin.distanceMean()).isPresent();
        assertThat(SpaceWords.stillness(toOrigin)).isEqualTo("how far the bright hues moved cannot be told");
        assertThat(SpaceWords.stillnessFigure(toOrigin)).isEmpty();

        HueMoves fromPoint = moves(point, Places.CONE, false);
        assertThat(fromPoint.stillness()).isEmpty();
        assertThat(fromPoint.distanceMean()).isEmpty();
        assertThat(fromPoint.turnMean()).isEmpty();
        assertThat(fromPoint.angleMean()).isPresent();
        assertThat(fromPoint.shapeMove().orElseThrow()).isFinite();

        assertThat(moves(Places.CONE, broken, true).angleMean()).isEmpty();
        assertThat(moves(broken, Places.CONE, true).stillness()).isEmpty();
    }

    @Test
    void aBottleneckOfTwoDoesNotMove() {
        NetworkSpec two = CurriculumFixture.NETWORK.withBottleneck(2);
        Weights weights = new Weights(two, new float[ParameterLayout.of(two).size()]);

        assertThat(HueMoves.of(EXPERIMENT, 1, weights, weights).stillness()).isEmpty();
    }
}
