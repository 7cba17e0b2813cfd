package colorwheel.network;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoubleBlockForwardTest {
    private static final int COLORS = 37;

    static Stream<NetworkSpec> networks() {
        return Stream.of(Activation.values())
                .flatMap(activation -> IntStream.rangeClosed(1, 3).boxed().flatMap(bottleneck -> Stream.of(true, false)
                        .map(normalize -> new NetworkSpec(5, activation, bottleneck, normalize))));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyNumberHasTheBitsOfTheNetworkForOneColor(NetworkSpec network) {
        Random random = new Random(7);
        float[] weights = numbers(random, ParameterLayout.of(network).size());
        float[] rgb = numbers(random, COLORS * NetworkSpec.CHANNELS);
        ScalarNetwork one = new ScalarNetwork(network);
        one.load(weights);
        DoubleBlockForward block = new DoubleBlockForward(new Weights(network, weights));
        for (int k = 0; k < COLORS; k++) {
            for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                block.inputs[c][k] = rgb[k * NetworkSpec.CHANNELS + c];
            }
        }

        block.forward(COLORS);

        for (int k = 0; k < COLORS; k++) {
            one.encode(rgb, k * NetworkSpec.CHANNELS);
            one.decode();
            assertThat(column(block.latents, k)).containsExactly(one.latents);
            assertThat(column(block.outputs, k)).containsExactly(one.output);
            assertThat(block.lengths[k]).isEqualTo(length(one.raw));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aNumberThatIsNoneStaysNone(NetworkSpec network) {
        float[] weights = numbers(new Random(8), ParameterLayout.of(network).size());
        weights[0] = Float.NaN;
        DoubleBlockForward block = new DoubleBlockForward(new Weights(network, weights));

        block.forward(1);

        assertThat(block.latents[0][0]).isNaN();
        assertThat(block.outputs[0][0]).isNaN();
    }

    private static float[] numbers(Random random, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static double[] column(double[][] columns, int k) {
        return Stream.of(columns).mapToDouble(column -> column[k]).toArray();
    }

    private static double length(double[] point) {
        double squares = 0;
        for (double z : point) {
            squares += z * z;
        }
        return Math.sqrt(squares);
    }
}
