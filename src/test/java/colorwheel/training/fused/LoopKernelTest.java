package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.training.InitialWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopKernelTest {
    /** Trains in a Java of its own, and prints the weights. */
    public static final class TrainAWhile {
        private static final int EPOCHS = 60;

        private TrainAWhile() {}

        public static void main(String[] args) {
            Experiment experiment = Experiment.REFERENCE;
            FusedTraining training = new FusedTraining(
                    experiment.network(), experiment.trainingColors().rgb(), 1e-3, Kernels::loops);
            training.load(InitialWeights.of(experiment.network(), 0).toArray());
            while (training.step() < EPOCHS) {
                training.advance();
            }
            System.out.print(Arrays.toString(Batches.weightsOf(training)));
        }
    }

    static Stream<Arguments> shapes() {
        return IntStream.of(1, 2, 3, 16, 17, 64)
                .boxed()
                .flatMap(hidden -> Stream.of(
                        Arguments.of(new NetworkSpec(hidden, Activation.RELU, 1, false)),
                        Arguments.of(new NetworkSpec(hidden, Activation.RELU, 1, true)),
                        Arguments.of(new NetworkSpec(hidden, Activation.RELU, 2, false)),
                        Arguments.of(new NetworkSpec(hidden, Activation.RELU, 2, true)),
                        Arguments.of(new NetworkSpec(hidden, Activation.RELU, 3, true)),
                        Arguments.of(new NetworkSpec(hidden, Activation.RELU, 3, false)),
                        Arguments.of(new NetworkSpec(hidden, Activation.GELU, 1, true)),
                        Arguments.of(new NetworkSpec(hidden, Activation.GELU, 2, false)),
                        Arguments.of(new NetworkSpec(hidden, Activation.TANH, 3, true))));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void hasTheGradientOfTheDoublesForAnyWidth(NetworkSpec network) {
        assertAgree(network, Batches.weights(network, 1), 137);
    }

    @Test
    void hasTheGradientOfTheDoublesForTheWidestHiddenLayers() {
        for (Activation activation : Activation.values()) {
            NetworkSpec network = new NetworkSpec(256, activation, 3, true);
            float[] weights = InitialWeights.of(network, 1).toArray();
            assertAgree(network, weights, 538);
        }
    }

    /** Around what a vector, a sum's lanes and a tile hold, and a batch of many tiles. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 31, 32, 33, 135, 136, 137, 538, 719, 720, 721, 1023, 1024, 1025, 1441, 36_000})
    void hasTheGradientOfTheDoublesForAnyNumberOfSamples(int samples) {
        assertAgree(NetworkSpec.REFERENCE, Batches.weights(NetworkSpec.REFERENCE, 2), samples);
        NetworkSpec wide = new NetworkSpec(4, Activation.RELU, 3, true);
        assertAgree(wide, Batches.weights(wide, 2), samples);
    }

    private static void assertAgree(NetworkSpec network, float[] weights, int samples) {
        float[] rgb = Batches.colors(samples);
        Kernel loops = Kernels.loops(network, rgb);
        float[] own = Batches.placed(loops, weights);
        float[] gradient = new float[loops.size()];
        DoubleKernel exact = new DoubleKernel(network, rgb);
        float[] expected = new float[weights.length];

        double loss = loops.gradient(own, gradient);

        assertThat(loss).isCloseTo(exact.gradient(weights, expected), within(1e-6));
        assertThat(loops.loss(own)).isEqualTo(loss);
        for (int i = 0; i < weights.length; i++) {
            assertThat(gradient[loops.place(i)]).as("gradient of weight %d", i).isCloseTo(expected[i], within(2e-6f));
        }
        assertThat(KernelLatents.of(network, rgb, Batches.Kind.LOOPS, weights))
                .containsExactly(exact.latents(weights), within(2e-5f));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void leavesItsPaddingAtZero(NetworkSpec network) {
        FusedTraining training = Batches.training(network, Batches.colors(40), Batches.Kind.LOOPS);
        Kernel kernel = Kernels.loops(network, Batches.colors(40));
        float[] weights = Batches.placed(kernel, Batches.weightsOf(training));
        float[] gradient = new float[kernel.size()];
        kernel.gradient(weights, gradient);
        List<Integer> padding = new ArrayList<>();
        for (int place = 0; place < kernel.size(); place++) {
            padding.add(place);
        }
        for (int i = 0; i < training.weightCount(); i++) {
            padding.remove((Integer) kernel.place(i));
        }

        assertThat(padding).allSatisfy(place -> assertThat(gradient[place]).isZero());
    }

    /** The last tile of a batch is shorter than those before, and the tile keeps what was in it. */
    @ParameterizedTest
    @MethodSource("shapes")
    void knowsNothingOfEarlierWeights(NetworkSpec network) {
        float[] rgb = Batches.colors(721);
        Kernel fresh = Kernels.loops(network, rgb);
        Kernel used = Kernels.loops(network, rgb);
        float[] weights = Batches.placed(fresh, Batches.weights(network, 1));
        float[] broken = weights.clone();
        Arrays.fill(broken, Float.NaN);
        float[] expected = new float[fresh.size()];
        float[] gradient = new float[fresh.size()];
        double loss = fresh.gradient(weights, expected);

        assertThat(used.gradient(broken, gradient)).isNaN();
        assertThat(used.gradient(weights, gradient)).isEqualTo(loss);

        assertThat(gradient).isEqualTo(expected);
    }

    @Test
    void itsSigmoidIsTheSigmoid() {
        float[] tile = new float[Tile.SIZE];
        int samples = Tile.CAPACITY;
        for (int i = 0; i < samples; i++) {
            tile[Tile.Y1 + i] = (i - samples / 2) / 3f;
        }

        LoopPass.SIGMOID.run(tile, new float[0], Tile.Y1, samples);

        for (int i = 0; i < samples; i++) {
            double y = (i - samples / 2) / 3f;
            assertThat((double) tile[Tile.Y1 + i]).isBetween(0.0, 1.0).isCloseTo(1 / (1 + Math.exp(-y)), within(2e-7));
        }
    }

    @Test
    void givesTheSameBitsInterpretedAndCompiled() throws IOException, InterruptedException {
        String interpreted = weightsOfAJava("-Xint");

        assertThat(interpreted).startsWith("[").endsWith("]");
        assertThat(weightsOfAJava("-XX:TieredStopAtLevel=1")).isEqualTo(interpreted);
        assertThat(weightsOfAJava("-Xbatch")).isEqualTo(interpreted);
    }

    private static String weightsOfAJava(String option) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainAWhile.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
