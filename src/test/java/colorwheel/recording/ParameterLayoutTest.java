package colorwheel.recording;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout.Layer;
import colorwheel.recording.ParameterLayout.Tensor;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ParameterLayoutTest {
    private static final NetworkSpec REFERENCE = NetworkSpec.REFERENCE;

    @Test
    void theReferenceHas197NumbersInTheOrderOfPyTorch() {
        assertThat(ParameterLayout.of(REFERENCE).size()).isEqualTo(197);
        assertThat(ParameterLayout.of(REFERENCE).tensors())
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
        List<Tensor> tensors = ParameterLayout.of(network).tensors();
        int offset = 0;
        for (Tensor tensor : tensors) {
            assertThat(tensor.offset()).isEqualTo(offset);
            offset += tensor.size();
        }

        assertThat(ParameterLayout.of(network).size()).isEqualTo(offset);
        // 3→hidden, hidden→bottleneck, bottleneck→hidden, hidden→3, each with its biases.
        assertThat(offset)
                .isEqualTo(4 * hidden + (hidden + 1) * bottleneck + (bottleneck + 1) * hidden + 3 * (hidden + 1));
    }

    @Property(tries = 100)
    void theLayersFillTheWholeEachWithItsWeightsRowByRowAndThenItsBiases(
            @ForAll @IntRange(min = 1, max = 64) int hidden, @ForAll @IntRange(min = 1, max = 8) int bottleneck) {
        ParameterLayout layout = ParameterLayout.of(new NetworkSpec(hidden, Activation.GELU, bottleneck, false));
        List<Integer> places = new ArrayList<>();
        for (Layer layer : layout.layers()) {
            for (int output = 0; output < layer.outputs(); output++) {
                for (int input = 0; input < layer.inputs(); input++) {
                    places.add(layer.weight(output, input));
                }
            }
            for (int output = 0; output < layer.outputs(); output++) {
                places.add(layer.bias(output));
            }
        }

        for (int k = 0; k < places.size(); k++) {
            assertThat(places.get(k)).isEqualTo(k);
        }
        assertThat(places).hasSize(layout.size());
    }
}
