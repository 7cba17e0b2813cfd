package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InitialWeightsTest {
    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void equalThoseOfPyTorchBitForBit(Fixture fixture) {
        Weights ours = InitialWeights.of(fixture.experiment().network(), fixture.seed());

        assertThat(ours.toArray()).containsExactly(fixture.weights("params").toArray());
    }

    /** Of the weights of {@code nn.Linear(3, 16)}, as PyTorch 1.13 prints them with nine digits. */
    @ParameterizedTest
    @CsvSource({
        "2147483647, 0.240326509, -0.16831018, -0.455607504",
        "2147483648, 0.476587087, 0.379238755, -0.509285629",
        "4000000000, -0.117592797, -0.422601193, 0.159344479",
        "4294967295, 0.57019043, 0.0823374763, 0.0808383226"
    })
    void seedsOfTheUpperHalfAreThoseOfPyTorchToo(long seed, float first, float second, float third) {
        float[] flat = InitialWeights.of(NetworkSpec.REFERENCE, seed).toArray();

        assertThat(Arrays.copyOf(flat, 3)).containsExactly(first, second, third);
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
