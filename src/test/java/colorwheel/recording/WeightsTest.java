package colorwheel.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights.Tensor;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final NetworkSpec REFERENCE = NetworkSpec.REFERENCE;

    @Test
    void theReferenceHas197NumbersInTheOrderOfPyTorch() {
        assertThat(Weights.count(REFERENCE)).isEqualTo(197);
        assertThat(Weights.tensors(REFERENCE))
                .containsExactly(
                        new Tensor("encoder.0.weight", 0, 16, 3, false, 3),
                        new Tensor("encoder.0.bias", 48, 16, 1, true, 3),
                        new Tensor("encoder.2.weight", 64, 2, 16, false, 16),
                        new Tensor("encoder.2.bias", 96, 2, 1, true, 16),
                        new Tensor("decoder.0.weight", 98, 16, 2, false, 2),
                        new Tensor("decoder.0.bias", 130, 16, 1, true, 2),
                        new Tensor("decoder.2.weight", 146, 3, 16, false, 16),
                        new Tensor("decoder.2.bias", 194, 3, 1, true, 16));
    }

    @Property(tries = 100)
    void tensorsFollowEachOtherWithoutAGap(
            @ForAll @IntRange(min = 1, max = 64) int hidden, @ForAll @IntRange(min = 1, max = 8) int bottleneck) {
        NetworkSpec network = new NetworkSpec(hidden, Activation.RELU, bottleneck, true);
        List<Tensor> tensors = Weights.tensors(network);
        int offset = 0;
        for (Tensor tensor : tensors) {
            assertThat(tensor.offset()).isEqualTo(offset);
            offset += tensor.size();
        }

        assertThat(Weights.count(network)).isEqualTo(offset);
        // 3→hidden, hidden→bottleneck, bottleneck→hidden, hidden→3, each with its biases.
        assertThat(offset)
                .isEqualTo(4 * hidden + (hidden + 1) * bottleneck + (bottleneck + 1) * hidden + 3 * (hidden + 1));
    }

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

        assertThatThrownBy(() -> new Snapshot(snapshot.run(), -1, 0, snapshot.latents(), snapshot.weights()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Snapshot(null, 0, 0, snapshot.latents(), snapshot.weights()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Snapshot(snapshot.run(), 0, 0, null, snapshot.weights()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Snapshot(snapshot.run(), 0, 0, snapshot.latents(), null))
                .isInstanceOf(NullPointerException.class);
    }
}
