package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.training.fused.Batches.Kind;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Training allocates nothing, epoch by epoch, once it is compiled. Until then vectors are objects; how long that takes
 * is up to the compiler's threads, and whether it comes about depends on what else has run through the same methods. So
 * the vectors of each network are tried in a Java of their own, as commands train them.
 */
class AllocationTest {
    private static final NetworkSpec WIDE = new NetworkSpec(9, Activation.RELU, 3, true);
    private static final List<NetworkSpec> NETWORKS = List.of(
            NetworkSpec.REFERENCE,
            WIDE,
            WIDE.withNormalize(false),
            NetworkSpec.REFERENCE.withActivation(Activation.GELU),
            WIDE.withActivation(Activation.TANH));
    private static final int EPOCHS = 1000;

    /** Prints how many bytes the vectors of a network allocate. */
    public static final class Train {
        private Train() {}

        public static void main(String[] args) {
            System.out.println(allocated(NETWORKS.get(Integer.parseInt(args[0])), Kind.VECTORS));
        }
    }

    @BeforeAll
    static void allocationIsCounted() {
        assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean);
    }

    static Stream<NetworkSpec> networks() {
        return NETWORKS.stream();
    }

    static IntStream numbers() {
        return IntStream.range(0, NETWORKS.size());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void loopsAllocateNothing(NetworkSpec network) {
        assertThat(allocated(network, Kind.LOOPS))
                .as("bytes in %d epochs", EPOCHS)
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void vectorsAllocateNothing(int number) throws IOException, InterruptedException {
        assumeTrue(Kernels.hasVector(), "there are no vectors here");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Train.class.getName(),
                        Integer.toString(number))
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.strip().lines().reduce((first, second) -> second))
                .as("bytes in %d epochs", EPOCHS)
                .hasValue("0");
    }

    private static long allocated(NetworkSpec network, Kind kernel) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        FusedTraining training = Batches.training(network, Batches.colors(64), kernel);
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < 200 && allocated > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                training.advance();
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }
        return allocated;
    }
}
