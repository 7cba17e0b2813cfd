package colorwheel.export.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.color.ColorOrigin;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.experiment.Activation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.export.ExportTask;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Frames;
import colorwheel.recording.Losses;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The text of the programs for PyTorch. */
@Timeout(120)
class PyTorchScriptTest {
    private static final Weights SEED_ZERO = InitialWeights.of(NetworkSpec.REFERENCE, 0);

    @TempDir
    private Path folder;

    private static ScriptRun recorded(Experiment experiment) {
        return new ScriptRun(
                experiment, Optional.empty(), new TreeMap<>(Map.of(0, 0.18828034560, 500, 0.0095)), List.of());
    }

    private static String script(Experiment experiment) {
        return PyTorchScript.script(recorded(experiment), "wheel");
    }

    private static String preset(String key) {
        return script(Preset.ofKey(key).experiment());
    }

    @Test
    void experimentOnePointTwoIsThisProgram() {
        assertThat(script(Experiment.REFERENCE))
                .isEqualTo(
                        """
                        #!/usr/bin/env python3
                        ""\"Experiment 1.2 of Color Wheel Lab in PyTorch. Needs PyTorch 1.13 or newer, numpy, matplotlib.""\"
                        import argparse
                        import colorsys

                        import matplotlib.pyplot as plt
                        import torch
                        from torch import nn

                        parser = argparse.ArgumentParser(description=__doc__)
                        parser.add_argument("--steps", type=int, metavar="N", help="take only the first N steps")
                        parser.add_argument("--picture", metavar="FILE", help="save the picture instead of showing it")
                        options = parser.parse_args()

                        # Held out are the hues from 150 to 240 degrees, both ends included.
                        hues = [hue for hue in range(360) if (hue - 150 + 3.6e-06) % 360 > 90 + 7.2e-06]
                        rows = [colorsys.hsv_to_rgb(hue / 360, s, v) for hue in hues for s in [1] for v in [0.9, 1]]
                        data = torch.tensor(rows, dtype=torch.float32)


                        class Autoencoder(nn.Module):
                            def __init__(self):
                                super().__init__()
                                self.encoder = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Linear(16, 2))
                                self.decoder = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 3), nn.Sigmoid())

                            def encode(self, colors):
                                z = self.encoder(colors)
                                return z / (z.norm(dim=1, keepdim=True) + 1e-8)

                            def forward(self, colors):
                                return self.decoder(self.encode(colors))


                        torch.manual_seed(0)
                        model = Autoencoder()

                        # The losses that the lab recorded: each of the state after so many steps.
                        RECORDED = {
                            0: 0.188280346, 500: 0.00950000000,
                        }
                        # Float32 rounds a sum by the order of its terms, and training multiplies the difference. So the first 100 steps
                        # must agree within this; later losses are only shown.
                        TOLERANCE = 1e-4  # relative


                        def check(epoch, loss, exact):
                            if epoch in RECORDED:
                                difference = abs(loss / RECORDED[epoch] - 1)
                                print(f"epoch {epoch:5}  loss {loss:.9f}  recorded {RECORDED[epoch]:.9f}  {difference:.0e}")
                                assert not exact or difference <= TOLERANCE, f"The losses of epoch {epoch} differ."


                        adam = torch.optim.Adam(model.parameters(), lr=0.001)
                        last = 500 if options.steps is None else min(options.steps, 500)
                        for epoch in range(last + 1):
                            loss = nn.functional.mse_loss(model(data), data)
                            check(epoch, loss.item(), exact=epoch < 100)
                            if epoch < last:
                                adam.zero_grad()
                                loss.backward()
                                adam.step()

                        with torch.no_grad():
                            z = model.encode(data)
                        axes = plt.figure(figsize=(7, 7)).add_subplot()
                        axes.grid(color="0.9")
                        axes.scatter(z[:, 0], z[:, 1], c=data.numpy(), s=60, alpha=0.8, linewidths=0, zorder=2)
                        axes.set(title=f"Epoch {epoch}", xlabel="latent 1", ylabel="latent 2")
                        axes.set(xlim=(-1.1, 1.1), ylim=(-1.1, 1.1), aspect="equal")
                        if options.picture:
                            plt.savefig(options.picture, dpi=150)
                        else:
                            plt.show()
                        """);
    }

    @Test
    void experimentOnePointTwoHasFewerThanEightyLines() {
        Frames frames = ScriptRuns.train(Experiment.REFERENCE, SEED_ZERO);
        ScriptRun run = ScriptRuns.run(Experiment.REFERENCE, frames);

        assertThat(run.losses().keySet()).contains(0, 1, 10, 50, 99, 200, 500);
        assertThat(run.losses().values()).allMatch(loss -> loss > 0);
        assertThat(run.losses()).containsEntry(99, frames.loss(99));
        assertThat(PyTorchScript.script(run, "wheel").lines().count()).isLessThan(80);
        assertThat(PyTorchScript.script(run, "wheel").lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void onlyWhatTheExperimentNeedsIsWritten() {
        assertThat(preset("1.3"))
                .contains(
                        "\"unit_norm\": 0.02", "\"planar\": 0.1", "\"warm_up\": 0.1", "nn.GELU()", "projection=\"3d\"")
                .contains("for hue in hues\n")
                .doesNotContain("anchor", "held", "is_held_out", "phase[\"end\"]", "START", "listed", "normalize");
        assertThat(preset("1.3-held"))
                .contains(
                        "\"anchor\": 1",
                        "torch.zeros(1, 3), torch.tensor([[0.0, 0.0, -1.0]])",
                        "if number == 1:",
                        "hues = colors(30, [1], [1])")
                .doesNotContain("is_held_out", "phase[\"end\"]");
        assertThat(preset("1.3-literal"))
                .contains("\"rate\": 0.001", "adam.param_groups[0][\"lr\"] = phase[\"rate\"]", "nn.ReLU()")
                .doesNotContain("unit_norm", "planar", "anchor", "warm", "learning_rate");
        assertThat(preset("nothing-held-out")).contains("hues = range(360)\n").doesNotContain("Held out");
        assertThat(preset("reds-held-out")).contains("(hue - 330 + 3.6e-06) % 360 > 60 + 7.2e-06");
        assertThat(preset("pale-and-dark"))
                .contains("[k * 3 for k in range(120)]", "reach = 1.1 * z.abs().max().item()")
                .doesNotContain("keepdim");
    }

    @Test
    void givenWeightsAreEmbeddedBitForBit() {
        float[] flat = SEED_ZERO.toArray();
        flat[5] = 0.1f;
        Weights given = new Weights(NetworkSpec.REFERENCE, flat);
        Experiment experiment = Experiment.REFERENCE.withEpochs(2);

        ScriptRun run = ScriptRuns.run(experiment, ScriptRuns.train(experiment, given));
        String script = PyTorchScript.script(run, "wheel");

        assertThat(script)
                .contains("import base64", "vector_to_parameters(numbers(START)")
                .doesNotContain("manual_seed");
        String text = script.substring(script.indexOf("START = \"\"\"") + 11);
        byte[] bytes = Base64.getMimeDecoder().decode(text.substring(0, text.indexOf("\"\"\"")));
        float[] read = new float[flat.length];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(read);
        assertThat(read).containsExactly(flat);
    }

    @Test
    void eachLaterPhaseBeginsWithTheStateThatTheLabHad() {
        Experiment experiment = ScriptRuns.everything(false);
        Weights initial = InitialWeights.of(experiment.network(), experiment.seed());
        Frames frames = ScriptRuns.train(experiment, initial);

        ScriptRun run = ScriptRuns.run(experiment, frames);

        assertThat(run.given()).isEmpty();
        assertThat(run.begins()).hasSize(2);
        assertThat(run.begins().get(0).step()).isEqualTo(120);
        assertThat(run.begins().get(1).step()).isEqualTo(230);
        assertThat(run.losses().keySet()).contains(0, 99, 120, 219, 230, 260);
        int parameters = ParameterLayout.of(experiment.network()).size();
        assertThat(run.begins()).allMatch(begin -> begin.firstMoment().length == parameters);
        assertThat(PyTorchScript.script(run, "wheel"))
                .contains(
                        "\"name\": \"A \\\"name\\\" \\\\\"",
                        "\"end\": 0.002",
                        "\"end\": 0.004",
                        "nn.Linear(3, 7), nn.Tanh()")
                .contains("(hue - 330 + 3.6e-06) % 360 <= 45 + 7.2e-06");
    }

    @Test
    void aRecordingOfAnotherEngineGivesNoStates() {
        Experiment experiment = ScriptRuns.everything(false);
        Frames frames = ScriptRuns.train(experiment, InitialWeights.of(experiment.network(), 5));
        Losses[] others = IntStream.rangeClosed(0, frames.lastEpoch())
                .mapToObj(epoch -> Losses.of(Math.nextUp(frames.loss(epoch))))
                .toArray(Losses[]::new);

        ScriptRun run = ScriptRuns.run(experiment, Frames.ends(frames.at(0), frames.at(260), others, 1));

        assertThat(run.begins()).isEmpty();
        assertThat(PyTorchScript.script(run, "wheel"))
                .contains("        if number > 0:\n            break\n")
                .doesNotContain("go_on_from", "BEGINS");
    }

    @Test
    void theTrainingForItCanBeCancelled() {
        Experiment experiment = ScriptRuns.everything(true);
        Frames frames = ScriptRuns.train(experiment, InitialWeights.of(experiment.network(), experiment.seed()));
        Cancellation cancelled = new Cancellation();
        cancelled.request();

        assertThatThrownBy(() -> ScriptRun.of(experiment, frames, cancelled)).isInstanceOf(CancellationException.class);
        Path file = folder.resolve("wheel.py");
        ExportTask.Result result =
                new ScriptFile(experiment, frames, file, false).run(ExportTask.Progress.IGNORED, cancelled);
        assertThat(result.cancelled()).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void aNotebookHasTheSamePartsAndNoCommandLine() throws Exception {
        JsonNode notebook =
                new ObjectMapper().readTree(PyTorchScript.notebook(recorded(Experiment.REFERENCE), "wheel"));

        assertThat(notebook.get("nbformat").intValue()).isEqualTo(4);
        List<String> code = new ArrayList<>();
        for (JsonNode cell : notebook.get("cells")) {
            StringBuilder source = new StringBuilder();
            cell.get("source").forEach(line -> source.append(line.textValue()));
            assertThat(cell.get("id").textValue()).matches("[a-zA-Z0-9_-]{1,64}");
            if (cell.get("cell_type").textValue().equals("code")) {
                assertThat(cell.get("outputs").isArray()).isTrue();
                assertThat(cell.get("execution_count").isNull()).isTrue();
                code.add(source.toString());
            } else {
                assertThat(source.toString()).startsWith("#");
            }
        }
        assertThat(code.get(0))
                .contains("argparse.Namespace(steps=None, picture=None)")
                .doesNotContain("parse_args");
        String script = script(Experiment.REFERENCE);
        assertThat(code.subList(1, code.size())).hasSizeGreaterThan(3).allMatch(script::contains);
    }

    @Test
    void aThousandColorsStandInTheProgram() {
        Experiment few = ScriptRuns.listed(1000);
        assertThat(script(few))
                .contains(
                        "LISTED = \"\"\"\n#000000 #9e3779",
                        "data = listed(LISTED)",
                        "s == 0 or not is_held_out(360 * h)")
                .doesNotContain("hsv_to_rgb", "pathlib");
        assertThat(ScriptFile.colorFiles(few, folder.resolve("wheel.py"))).isEmpty();
    }

    @Test
    void moreThanAThousandColorsStandBesideIt() throws Exception {
        List<Integer> rgb = IntStream.range(0, 1001)
                .map(k -> k * 0x9E3779 & 0xFFFFFF)
                .boxed()
                .toList();
        ListedColors list = new ListedColors("Sea", rgb, List.of(), new ColorOrigin("/sea.png", "0".repeat(64), false));
        Phase one = Experiment.REFERENCE.phases().get(0);
        Phase phase = new Phase(one.name(), list, 1, one.learningRate(), one.terms());
        Experiment many = new Experiment(
                NetworkSpec.REFERENCE, List.of(phase), HueRange.NONE, HeldStill.NONE, 0, EngineKind.FUSED);
        Path file = folder.resolve("my.wheel.py");
        Frames frames = ScriptRuns.train(many, SEED_ZERO);

        new ScriptFile(many, frames, file, false).run(ExportTask.Progress.IGNORED, new Cancellation());

        Path colors = folder.resolve("my.wheel-colors.csv");
        assertThat(ScriptFile.colorFiles(many, file)).containsExactly(colors);
        assertThat(Files.readString(file))
                .contains("pathlib.Path(__file__).with_name(\"my.wheel-colors.csv\").read_text().split()")
                .doesNotContain("#9e3779");
        assertThat(Files.readAllLines(colors).stream()
                        .map(color -> Integer.parseInt(color.substring(1), 16))
                        .toList())
                .isEqualTo(rgb);
        assertThatThrownBy(() -> ScriptFile.requireFree(many, folder.resolve("my.wheel.ipynb")))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("my.wheel-colors.csv exists already");
    }

    @Test
    void anotherEndingIsRefused() {
        assertThatThrownBy(() -> ScriptFile.requireFree(Experiment.REFERENCE, folder.resolve("wheel.txt")))
                .isInstanceOf(UserFacingException.class)
                .hasMessageEndingWith(
                        "wheel.txt is no name for a PyTorch script. End it with .py, or for a notebook with .ipynb.");
        ScriptFile.requireFree(Experiment.REFERENCE, folder.resolve("WHEEL.PY"));
    }

    @Test
    void oneLatentIsDrawnAlongALine() {
        Experiment line = Experiment.REFERENCE.withNetwork(new NetworkSpec(16, Activation.RELU, 1, false));
        assertThat(script(line)).contains("nn.Linear(16, 1)", "torch.zeros(len(z))");
    }
}
