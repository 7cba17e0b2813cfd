package colorwheel.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.NetworkSpec;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final NetworkSpec REFERENCE = NetworkSpec.REFERENCE;

    @Test
    void neitherTheSourceArrayNorTheGivenOneReachesInside() {
        float[] source = new float[197];
        source[5] = 5;
        Weights weights = new Weights(REFERENCE, source);
        source[5] = 42;
        weights.toArray()[5] = 42;

        assertThat(weights.get(5)).isEqualTo(5);
        assertThat(weights.toArray()[5]).isEqualTo(5);
    }

    @Test
    void anotherNumberOfNumbersIsRefused() {
        assertThatThrownBy(() -> new Weights(REFERENCE, new float[196]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("196 weights were given, but the network has 197");
    }

    @Test
    void equalNumbersOfEqualNetworksAreEqual() {
        Weights weights = new Weights(REFERENCE, new float[197]);
        float[] other = new float[197];
        other[196] = 1;

        assertThat(weights)
                .isEqualTo(new Weights(REFERENCE, new float[197]))
                .hasSameHashCodeAs(new Weights(REFERENCE, new float[197]))
                .isNotEqualTo(new Weights(REFERENCE, other))
                .isNotEqualTo(new Weights(REFERENCE.withNormalize(false), new float[197]));
    }

    @Test
    void aSnapshotHasEveryPartAndNoNegativeEpoch() {
        Snapshot snapshot = Samples.snapshot(0);

        assertThatThrownBy(() -> new Snapshot(snapshot.run(), -1, 0, snapshot.weights(), snapshot.rounding()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Snapshot(null, 0, 0, snapshot.weights(), snapshot.rounding()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Snapshot(snapshot.run(), 0, 0, null, snapshot.rounding()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Snapshot(snapshot.run(), 0, 0, snapshot.weights(), null))
                .isInstanceOf(NullPointerException.class);
    }
}
