package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InitialWeightsTest {
    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void equalThoseOfPyTorchBitForBit(Fixture fixture) {
        Weights ours = InitialWeights.of(fixture.experiment().network(), fixture.seed());

        assertThat(ours.toArray()).containsExactly(fixture.weights("params").toArray());
    }

    @Test
    void stayWithinTheBoundsOfEachLayerForAnyWidths() {
        NetworkSpec network = new NetworkSpec(7, Activation.RELU, 3, true);

        float[] flat = InitialWeights.of(network, 4_294_967_295L).toArray();

        for (ParameterLayout.Tensor tensor : ParameterLayout.of(network).tensors()) {
            float bound = (float) (1 / Math.sqrt(tensor.fanIn())) + 1e-7f;
            for (int k = 0; k < tensor.size(); k++) {
                assertThat(flat[tensor.offset() + k]).as(tensor.name()).isBetween(-bound, bound);
            }
        }
    }

    @Test
    void differBetweenSeedsAndNotBetweenCalls() {
        Weights one = InitialWeights.of(NetworkSpec.REFERENCE, 3_000_000_000L);

        assertThat(InitialWeights.of(NetworkSpec.REFERENCE, 3_000_000_000L)).isEqualTo(one);
        assertThat(InitialWeights.of(NetworkSpec.REFERENCE, 3_000_000_001L)).isNotEqualTo(one);
    }
}
