package colorwheel.export.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Preset;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs, carried out by PyTorch where Debian's is installed. */
@Timeout(600)
class PyTorchRunTest {
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    private static Path common;

    @TempDir
    private Path folder;

    private record Outcome(int code, String output) {}

    @BeforeAll
    static void hasPyTorch() throws Exception {
        assumeThat(Path.of(PYTHON)).exists();
        assumeThat(python(common, "-c", "import torch, numpy, matplotlib").code())
                .as("python3-torch and python3-matplotlib are installed")
                .isZero();
    }

    private static Outcome python(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("MPLBACKEND", "Agg");
        builder.environment().put("MPLCONFIGDIR", common.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private Outcome outcome(ScriptRun run, String... arguments) throws Exception {
        Path file = folder.resolve("wheel.py");
        Files.writeString(file, PyTorchScript.script(run, "wheel"));
        List<String> all = new ArrayList<>(List.of(file.toString()));
        all.addAll(List.of(arguments));
        return python(folder, all.toArray(String[]::new));
    }

    private static ScriptRun run(Experiment experiment) {
        Weights initial = InitialWeights.of(experiment.network(), experiment.seed());
        return ScriptRuns.run(experiment, ScriptRuns.train(experiment, initial));
    }

    static Stream<Experiment> experiments() {
        Experiment brief = Experiment.REFERENCE.withEpochs(120);
        return Stream.of(
                brief,
                brief.withHueStep(7.5).withNetwork(new NetworkSpec(8, Activation.GELU, 1, false)),
                ScriptRuns.everything(true),
                ScriptRuns.everything(false),
                ScriptRuns.listed(60),
                Preset.ofKey("reds-held-out").experiment().withEpochs(110).withSeed(4_000_000_000L));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void itsLossesAreThoseThatWereRecorded(Experiment experiment) throws Exception {
        ScriptRun run = run(experiment);

        Outcome done = outcome(run, "--steps", "100", "--picture", "wheel.png");

        assertThat(done.output()).contains("epoch     0  loss").doesNotContain("Error", "Warning");
        assertThat(done.code()).isZero();
        long compared = run.losses().keySet().stream()
                .filter(epoch -> epoch - experiment.firstEpoch(experiment.phaseAt(epoch)) < 100)
                .filter(epoch -> epoch < experiment.epochs())
                .count();
        assertThat(done.output()
                        .lines()
                        .filter(line -> line.startsWith("epoch"))
                        .count())
                .isGreaterThanOrEqualTo(compared);
        assertThat(folder.resolve("wheel.png")).isNotEmptyFile();
    }

    @Test
    void givenWeightsAreWhereItStarts() throws Exception {
        Experiment experiment = Experiment.REFERENCE.withEpochs(100);
        Weights other = InitialWeights.of(experiment.network(), 77);

        ScriptRun run = ScriptRuns.run(experiment, ScriptRuns.train(experiment, other));

        assertThat(run.given()).contains(other);
        assertThat(outcome(run).code()).isZero();
    }

    @Test
    void anotherLossIsAFailure() throws Exception {
        ScriptRun right = run(Experiment.REFERENCE.withEpochs(60));
        var wrong = new TreeMap<>(right.losses());
        wrong.computeIfPresent(50, (epoch, loss) -> loss * (1 + 3 * ScriptRun.TOLERANCE));

        Outcome done = outcome(new ScriptRun(right.experiment(), right.given(), wrong, right.begins()));

        assertThat(done.code()).isOne();
        assertThat(done.output()).contains("AssertionError: The losses of epoch 50 differ.");
    }

    @Test
    void aNotebookRunsCellAfterCell() throws Exception {
        Files.writeString(
                folder.resolve("wheel.ipynb"),
                PyTorchScript.notebook(run(Experiment.REFERENCE.withEpochs(60)), "wheel"));

        Outcome done = python(
                folder,
                "-c",
                "import json\nfor cell in json.load(open('wheel.ipynb'))['cells']:\n"
                        + "    if cell['cell_type'] == 'code':\n        exec(''.join(cell['source']), globals())\n");

        assertThat(done.output()).contains("epoch    60  loss");
        assertThat(done.code()).isZero();
    }
}
