package colorwheel.training.fused;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Preset;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelsTest {
    /** Trains in a Java of its own. */
    public static final class TrainOnce {
        private TrainOnce() {}

        public static void main(String[] args) {
            FusedTraining training = new FusedTraining(NetworkSpec.REFERENCE, Batches.colors(5), 1e-3);
            training.load(Batches.weights(NetworkSpec.REFERENCE, 1));
            System.out.print(FusedTraining.isVectorized() + " " + training.advance());
        }
    }

    @Test
    void withoutTheModulePlainLoopsDoTheWork() throws IOException, InterruptedException {
        double expected = Batches.training(NetworkSpec.REFERENCE, Batches.colors(5), Batches.Kind.LOOPS)
                .advance();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrainOnce.class.getName())
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isEqualTo("false " + expected);
    }

    /** Window and commands agree on whether the hues of a seed hold still. */
    @Test
    void huesThatAreHeldAreTrainedWithPlainLoopsEverywhere() {
        FusedTraining held = new FusedTraining(Preset.ofKey("1.3-held").experiment());
        FusedTraining free = new FusedTraining(Preset.ofKey("1.3").experiment());

        assertThat(held.rounding()).isEqualTo(Rounding.LAYERS);
        assertThat(free.rounding()).isEqualTo(Kernels.hasVector() ? Rounding.VECTORS : Rounding.LAYERS);
    }

    @ParameterizedTest
    @CsvSource({"16, 2, 1", "16, 2, 2", "5, 3, 1", "5, 3, 2", "1, 1, 1", "1, 1, 2", "7, 6, 1", "7, 6, 2", "256, 3, 1"})
    void everyWeightHasAPlaceOfItsOwn(int hidden, int bottleneck, int together) {
        NetworkSpec network = new NetworkSpec(hidden, Activation.RELU, bottleneck, true);
        UnitLayout layout = new UnitLayout(network, together);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < ParameterLayout.of(network).size(); i++) {
            places.add(layout.place(i));
        }

        assertThat(places).doesNotHaveDuplicates();
        assertThat(Collections.min(places)).isZero();
        assertThat(Collections.max(places)).isEqualTo(layout.size - 1);
    }
}
