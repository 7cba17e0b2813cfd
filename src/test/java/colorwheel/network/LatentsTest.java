package colorwheel.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.paint.Networks;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import org.junit.jupiter.api.Test;

class LatentsTest {
    @Test
    void coordinatesAreReadPointByPoint() {
        Latents latents = new Latents(3, new float[] {1, 2, 3, 4, 5, 6});

        assertThat(latents.size()).isEqualTo(2);
        assertThat(latents.width()).isEqualTo(3);
        assertThat(latents.get(0, 2)).isEqualTo(3);
        assertThat(latents.get(1, 0)).isEqualTo(4);
        assertThat(latents.toArray()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void theReachIsTheGreatestCoordinateOnEitherSide() {
        assertThat(new Latents(2, new float[] {0.5f, -3, 2, 1}).reach()).isEqualTo(3);
        assertThat(new Latents(2, new float[] {0.5f, -3, 2, 4}).reach()).isEqualTo(4);
        assertThat(new Latents(2, new float[0]).reach()).isZero();
    }

    @Test
    void neitherTheSourceArrayNorTheGivenOneReachesInside() {
        float[] source = {1, 2};
        Latents latents = new Latents(2, source);
        source[0] = 42;
        latents.toArray()[1] = 42;

        assertThat(latents.toArray()).containsExactly(1, 2);
        assertThat(latents.reach()).isEqualTo(2);
    }

    @Test
    void equalCoordinatesOfEqualWidthAreEqual() {
        Latents latents = new Latents(2, new float[] {1, 2});

        assertThat(latents)
                .isEqualTo(new Latents(2, new float[] {1, 2}))
                .hasSameHashCodeAs(new Latents(2, new float[] {1, 2}))
                .isNotEqualTo(new Latents(1, new float[] {1, 2}))
                .isNotEqualTo(new Latents(2, new float[] {1, 3}));
    }

    @Test
    void coordinatesThatDoNotMakeWholePointsAreRefused() {
        assertThatThrownBy(() -> new Latents(2, new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 coordinates do not make points of width 2");
        assertThatThrownBy(() -> new Latents(0, new float[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePointsOfASnapshotAreDerivedOnceForAllWhoShowThem() {
        Snapshot snapshot = snapshot(true);
        ColorTable trained = Experiment.REFERENCE.trainingColors();
        Latents points = Latents.of(snapshot, trained);

        assertThat(Latents.of(snapshot, trained)).isSameAs(points);
        assertThat(Latents.of(snapshot(false), trained)).isNotEqualTo(points);
        assertThat(points.size()).isEqualTo(538);
    }

    @Test
    void anyColorsHavePointsNearWhereTheDoublesPutThem() {
        Snapshot snapshot = snapshot(false);
        ColorTable heldOut = Experiment.REFERENCE.cube().heldOut(Experiment.REFERENCE.holdOut());

        assertThat(Latents.of(snapshot, heldOut).toArray())
                .hasSize(2 * 182)
                .containsExactly(new Forward(snapshot.weights()).encode(heldOut.rgb()), within(2e-6f));
    }

    @Test
    void theReachIsThatOfThePointsAndOneIfTheyAreNormalized() {
        ColorTable colors = Experiment.REFERENCE.trainingColors();

        assertThat(Latents.reach(snapshot(true), colors)).isEqualTo(1);
        assertThat(Latents.reach(snapshot(false), colors))
                .isEqualTo(Latents.of(snapshot(false), colors).reach())
                .isNotEqualTo(1);
    }

    private static Snapshot snapshot(boolean normalize) {
        Weights weights = Networks.lively(NetworkSpec.REFERENCE.withNormalize(normalize), 5);
        return new Snapshot(RunId.next(), 0, 1, weights, Rounding.LAYERS);
    }
}
