package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same bits, whatever the length of a machine's vectors: each run is a Java that is told to use shorter ones. */
class VectorLengthTest {
    private static final List<NetworkSpec> NETWORKS = List.of(
            NetworkSpec.REFERENCE,
            new NetworkSpec(16, Activation.RELU, 2, false),
            new NetworkSpec(5, Activation.RELU, 1, true),
            new NetworkSpec(7, Activation.RELU, 3, true),
            new NetworkSpec(7, Activation.GELU, 2, true),
            new NetworkSpec(16, Activation.TANH, 5, false));

    /** More than a tile of them, and no multiple of any vector's length. */
    private static final int SAMPLES = 1203;

    private static final int STEPS = 20;

    /** Prints the lanes of a vector, and losses and weights of each network after some steps. */
    public static final class Train {
        private Train() {}

        public static void main(String[] args) {
            StringBuilder result = new StringBuilder().append(VectorBlocks.LANES);
            for (NetworkSpec network : NETWORKS) {
                FusedTraining training = new FusedTraining(network, Batches.colors(SAMPLES), 1e-2, VectorKernel::new);
                training.load(Batches.weights(network, 1));
                double losses = 0;
                for (int step = 0; step < STEPS; step++) {
                    losses += training.advance();
                }
                float[] weights = new float[training.weightCount()];
                training.weights(weights);
                result.append(' ').append(losses).append(' ').append(Arrays.hashCode(weights));
            }
            System.out.println(result);
        }
    }

    @Test
    void vectorsOfAllLengthsGiveTheSameBits() throws IOException, InterruptedException {
        assumeTrue(Kernels.hasVector(), "there are no vectors here");
        String shortest = train(16);

        assertThat(shortest).startsWith("4 ");
        for (int bytes : new int[] {32, 64}) {
            assertThat(bits(train(bytes))).as(bytes + " bytes").isEqualTo(bits(shortest));
        }
    }

    private static String bits(String line) {
        return line.substring(line.indexOf(' '));
    }

    private static String train(int bytes) throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-XX:MaxVectorSize=" + bytes,
                "-cp",
                System.getProperty("java.class.path"),
                Train.class.getName());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        // Java may have said that it has no such vectors, and that the module is incubating.
        return Stream.of(said.split("\n")).reduce((first, second) -> second).orElseThrow();
    }
}
