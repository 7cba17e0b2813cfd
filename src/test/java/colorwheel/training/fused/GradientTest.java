package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.ScalarNetwork;
import colorwheel.training.fused.Batches.Kind;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradient that a step follows, against the differences of the loss when a weight is moved a little either way. */
class GradientTest {
    private static final double DISTANCE = 1e-6;

    static Stream<Arguments> networks() {
        return Batches.kernels().flatMap(kernel -> Stream.of(
                        new NetworkSpec(5, Activation.RELU, 3, true),
                        new NetworkSpec(5, Activation.RELU, 3, false),
                        new NetworkSpec(16, Activation.RELU, 2, true),
                        new NetworkSpec(16, Activation.RELU, 2, false),
                        new NetworkSpec(7, Activation.RELU, 1, false),
                        new NetworkSpec(1, Activation.RELU, 1, true),
                        new NetworkSpec(3, Activation.RELU, 3, true),
                        new NetworkSpec(16, Activation.GELU, 2, true),
                        new NetworkSpec(16, Activation.GELU, 3, false),
                        new NetworkSpec(33, Activation.TANH, 3, true),
                        new NetworkSpec(4, Activation.TANH, 1, false),
                        new NetworkSpec(40, Activation.GELU, 1, false))
                .flatMap(network ->
                        IntStream.of(1, 7, 16, 33).mapToObj(samples -> Arguments.of(network, samples, kernel))));
    }

    @ParameterizedTest(name = "{0}, {1} samples, {2}")
    @MethodSource("networks")
    void equalsDifferencesOfTheLoss(NetworkSpec network, int samples, Kind kernel) {
        float[] rgb = Batches.colors(samples);
        FusedTraining training = Batches.training(network, rgb, kernel);
        float[] start = Batches.weightsOf(training);

        double loss = training.advance();

        float[] gradient = new float[start.length];
        training.gradient(gradient);
        ScalarNetwork exact = new ScalarNetwork(network);
        exact.load(start);
        assertThat(loss).isCloseTo(loss(exact, rgb), within(1e-6));
        for (int i = 0; i < start.length; i++) {
            exact.weights[i] = start[i] + DISTANCE;
            double above = loss(exact, rgb);
            exact.weights[i] = start[i] - DISTANCE;
            double below = loss(exact, rgb);
            exact.weights[i] = start[i];
            assertThat((double) gradient[i])
                    .as("gradient of weight %d", i)
                    .isCloseTo((above - below) / (2 * DISTANCE), within(1e-6));
        }
    }

    private static double loss(ScalarNetwork network, float[] rgb) {
        double squares = 0;
        for (int at = 0; at < rgb.length; at += NetworkSpec.CHANNELS) {
            network.encode(rgb, at);
            network.decode();
            for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                double error = network.output[c] - rgb[at + c];
                squares += error * error;
            }
        }
        return squares / rgb.length;
    }
}
