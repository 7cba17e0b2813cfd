package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --preset}, and what {@code render} writes of an experiment with phases. */
@Timeout(120)
class PresetOptionsTest {
    @TempDir
    private Path folder;

    private Console render(String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "render";
        words[1] = "--no-frames";
        for (int k = 0; k < more.length; k++) {
            words[k + 2] = more[k].replace("@", folder.toString());
        }
        return Console.run(words);
    }

    /** Two short phases of “1.3, held”, as a file. */
    private String shortened() throws Exception {
        Experiment whole = Preset.ofKey("1.3-held").experiment();
        List<Phase> phases = whole.phases().subList(0, 2).stream()
                .map(phase -> new Phase(phase.name(), phase.colors(), 20, phase.learningRate(), phase.terms()))
                .toList();
        Experiment two = new Experiment(
                whole.network(), phases, whole.holdOut(), new HeldStill(1, true), whole.seed(), whole.engine());
        return Files.writeString(folder.resolve("two.json"), ExperimentJson.write(two))
                .toString();
    }

    @Test
    void aPresetIsTrainedWithWhatTheOptionsReplace() {
        Console done = render("--preset", "Nothing-Held-Out", "--epochs", "3", "--engine", "fused", "--seed", "4");

        assertThat(done.exitCode()).isZero();
        assertThat(done.lastLine()).contains("\"epochs\":3").contains("\"samples\":720");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--preset 1.4 | Preset is “1.4” but must be one of 1.2, nothing-held-out,",
                "--preset 1.3 --epochs 10 | Epochs is set for each phase, and this experiment has 5",
                "--preset 1.3 --values 1 | Value levels is set for each phase",
                "--preset 1.3 --engine dl4j-stock | has 5 phases, but the engine dl4j-stock trains one",
                "--preset 1.2 --experiment @/two.json | Name an experiment with --experiment or a preset with --preset",
                "--preset 1.3 --overlay orientation | --overlay orientation is drawn in the plane of a bottleneck of 2",
                "--preset 1.2 --anchor 1 | nothing is held still there",
            })
    void whatDoesNotGoTogetherIsRefusedInASentence(String options, String words) throws Exception {
        shortened();

        Console done = render(options.split(" "));

        assertThat(done.exitCode()).isEqualTo(2);
        assertThat(done.err()).anyMatch(line -> line.contains(words));
    }

    @Test
    void theLossesOfEveryEpochAreWrittenByTermAndPhase() throws Exception {
        Console done = render("--experiment", shortened(), "--every", "10", "--losses", "@/losses.csv");

        assertThat(done.exitCode()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("losses.csv"));
        assertThat(lines.get(0)).isEqualTo("epoch,phase,learning_rate,total,reconstruction,unit_norm,planar,anchor");
        assertThat(lines).hasSize(42);
        double[] first = row(lines, 0);
        double[] border = row(lines, 20);
        double[] last = row(lines, 40);
        assertThat(first[1]).isEqualTo(1);
        assertThat(border[1]).isEqualTo(2);
        assertThat(first[2]).isEqualTo(0.01 / 2);
        assertThat(border[2]).isEqualTo(0.01 / 2);
        assertThat(last[2]).isEqualTo(0.01);
        for (int epoch = 0; epoch <= 40; epoch++) {
            double[] row = row(lines, epoch);
            assertThat(row[0]).isEqualTo(epoch);
            double anchor = epoch < 20 ? 0 : row[7];
            assertThat(row[3]).isCloseTo(row[4] + 0.02 * row[5] + 0.1 * row[6] + anchor, within(1e-12));
        }
        // Black alone is held in the first phase, and its weight is 0 there.
        assertThat(first[7]).isPositive();
    }

    private static double[] row(List<String> lines, int epoch) {
        return Arrays.stream(lines.get(epoch + 1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void latentsOfPhasesHaveThreeCoordinatesAndThePhase() throws Exception {
        Console done = render("--experiment", shortened(), "--every", "20", "--latents", "@/latents.csv");

        assertThat(done.exitCode()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("latents.csv"));
        assertThat(lines.get(0)).endsWith(",z1,z2,z3,phase");
        assertThat(lines).hasSize(1 + 3 * 360);
        assertThat(lines.get(1)).endsWith(",1");
        assertThat(lines.get(361)).endsWith(",2");
    }
}
