package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Latents;
import colorwheel.recording.Weights;
import colorwheel.training.fused.Batches.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The latents that are derived from recorded weights have the bits of those that the kernels compute in training. Of
 * the DL4J engine, {@code Dl4jEngineTest} says the same.
 */
class DerivedLatentsTest {
    static Stream<Arguments> networksAndKernels() {
        return Batches.kernels()
                .filter(kernel -> kernel != Kind.DOUBLE)
                .flatMap(kernel -> Stream.of(Activation.values()).flatMap(activation -> Stream.of(1, 16, 17, 64)
                        .flatMap(hidden -> Stream.of(1, 2, 3).flatMap(bottleneck -> Stream.of(true, false)
                                .map(normalize -> Arguments.of(
                                        new NetworkSpec(hidden, activation, bottleneck, normalize), kernel))))));
    }

    @ParameterizedTest
    @MethodSource("networksAndKernels")
    void areThoseOfTheKernelsBitForBit(NetworkSpec network, Kind kernel) {
        // Fewer colors than a vector has lanes, as many as the reference, and more than fit a block.
        for (double hueStep : new double[] {100, 1, 0.5}) {
            ColorTable colors = Experiment.REFERENCE.withHueStep(hueStep).trainingColors();
            FusedTraining training = Batches.training(network, colors.rgb(), kernel);
            for (int step = 0; step <= 40; step += 20) {
                while (training.step() < step) {
                    training.advance();
                }
                Weights weights = new Weights(network, Batches.weightsOf(training));
                float[] expected = KernelLatents.of(network, colors.rgb(), kernel, weights.toArray());

                assertThat(Latents.of(weights, training.rounding(), colors).toArray())
                        .as("%d colors at step %d", colors.size(), step)
                        .containsExactly(expected);
            }
        }
    }
}
