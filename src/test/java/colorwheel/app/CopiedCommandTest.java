package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.color.Palettes;
import colorwheel.color.file.ColorFileReader;
import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.OwnColors;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Settings;
import colorwheel.export.EpochSelection.Spacing;
import colorwheel.export.ExportFormat;
import colorwheel.export.FrameStyle;
import colorwheel.export.FrameStyle.Layout;
import colorwheel.export.RenderArguments;
import colorwheel.export.RenderArguments.Span;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Overlay;
import colorwheel.paint.Palette;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;

/** The command that the window copies is read by the command line as what was set in the window. */
@Timeout(60)
class CopiedCommandTest {
    @TempDir
    private Path folder;

    private static final Span WHOLE = new Span(0, 500, 50, Spacing.LINEAR, false);

    static final List<Experiment> EXPERIMENTS = List.of(
            Experiment.REFERENCE,
            Experiment.REFERENCE.withSeed(7).withHoldOut(HueRange.of(330, 30.5)).withEpochs(120),
            Experiment.REFERENCE
                    .withHoldOut(HueRange.NONE)
                    .withValues(Levels.of(0.25, 0.5, 1))
                    .withHueStep(2.5)
                    .withNetwork(Experiment.REFERENCE
                            .network()
                            .withNormalize(false)
                            .withBottleneck(3)
                            .withActivation(Activation.TANH)));

    private static RenderCommand read(List<String> arguments) {
        CommandLine.ParseResult parsed = LabCommand.line().parseArgs(arguments.toArray(String[]::new));
        return (RenderCommand) parsed.subcommand().commandSpec().userObject();
    }

    private static RenderCommand read(ExportFormat format, FrameStyle style, Span span) {
        return read(RenderArguments.of(Experiment.REFERENCE, "", format, style, 25, span));
    }

    @ParameterizedTest
    @FieldSource("EXPERIMENTS")
    void itDescribesTheSameExperiment(Experiment experiment) {
        List<String> arguments = RenderArguments.of(experiment, "", ExportFormat.PNG, FrameStyle.DEFAULT, 25, WHOLE);

        assertThat(read(arguments).experiment()).isEqualTo(experiment);
    }

    @Test
    void whatIsTheDefaultIsNotNamed() {
        assertThat(RenderArguments.command(
                        RenderArguments.of(Experiment.REFERENCE, "", ExportFormat.PNG, FrameStyle.DEFAULT, 25, WHOLE)))
                .isEqualTo("color-wheel-lab render --out wheel --every 50");
    }

    @Test
    void itAsksForTheSamePictures() {
        FrameStyle dark = new FrameStyle(
                Layout.SCATTER_SWATCHES_LOSS,
                480,
                Palette.DARK,
                Set.of(Overlay.HELD_OUT, Overlay.FIELD, Overlay.RECONSTRUCTION),
                true);
        assertThat(read(ExportFormat.GIF, dark, WHOLE).pictures().style()).isEqualTo(dark);

        FrameStyle alone = new FrameStyle(Layout.SCATTER, 1080, Palette.LIGHT, Set.of(Overlay.RECONSTRUCTION));
        assertThat(read(ExportFormat.SVG, alone, WHOLE).pictures().style()).isEqualTo(FrameStyle.DEFAULT);
    }

    private static List<Integer> epochs(Span span) {
        return read(ExportFormat.PNG, FrameStyle.DEFAULT, span).pictures().epochs(Experiment.REFERENCE);
    }

    @Test
    void itAsksForTheSameEpochs() {
        assertThat(epochs(WHOLE)).hasSize(11).endsWith(450, 500);
        assertThat(epochs(new Span(0, 500, 1, Spacing.LINEAR, true)))
                .isEqualTo(IntStream.rangeClosed(0, 500).boxed().toList());
        assertThat(epochs(new Span(237, 237, 237, Spacing.LINEAR, false))).containsExactly(237);
        assertThat(epochs(new Span(0, 0, 1, Spacing.LINEAR, false))).containsExactly(0);
        assertThat(epochs(new Span(20, 80, 30, Spacing.LINEAR, false))).containsExactly(20, 50, 80);
        assertThat(epochs(new Span(0, 490, 70, Spacing.LINEAR, false)))
                .hasSize(8)
                .endsWith(490);
        assertThat(epochs(new Span(0, 500, 300, Spacing.LINEAR, true))).containsExactly(0, 300, 500);
        assertThat(epochs(new Span(0, 500, 50, Spacing.GEOMETRIC, false)))
                .hasSize(11)
                .startsWith(0, 1)
                .endsWith(500);
        assertThat(epochs(new Span(10, 210, 50, Spacing.GEOMETRIC, false)))
                .hasSize(5)
                .startsWith(10, 11)
                .endsWith(210);
    }

    @Test
    void aTurnIsATurnOfTheSameEpoch() {
        Experiment experiment = Preset.ofKey("1.3").experiment();
        for (int epoch : new int[] {12_000, 5_001}) {
            PictureOptions pictures = read(RenderArguments.of(
                            experiment, "", ExportFormat.GIF, FrameStyle.DEFAULT, 25, Span.ofTurn(epoch)))
                    .pictures();
            assertThat(pictures.epochs(experiment)).containsExactly(epoch);
            int stride = pictures.recording(experiment).frames().stride();
            assertThat(List.of(epoch, 2_000, 4_000, 7_000, 9_000))
                    .as("the epoch and the ends of phases are recorded, or last")
                    .allMatch(needed -> needed % stride == 0);
        }
    }

    @Test
    void whatIsWrittenIsRecorded() {
        for (Span span :
                List.of(new Span(237, 237, 237, Spacing.LINEAR, false), new Span(20, 80, 30, Spacing.LINEAR, false))) {
            PictureOptions pictures =
                    read(ExportFormat.PNG, FrameStyle.DEFAULT, span).pictures();
            int stride = pictures.recording(Experiment.REFERENCE).frames().stride();
            assertThat(pictures.epochs(Experiment.REFERENCE)).allMatch(epoch -> epoch % stride == 0);
        }
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        PictureOptions pictures = read(List.of("render", "--out", "wheel", "--from", "300", "--epochs", "200"))
                .pictures();

        assertThatThrownBy(() -> pictures.epochs(Experiment.REFERENCE.withEpochs(200)))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("--from is 300")
                .hasMessageContaining("200");
    }

    @Test
    void givenWeightsAreNamedInPlaceOfTheSeed() {
        assertThat(RenderArguments.of(
                        Experiment.REFERENCE.withSeed(3),
                        "my weights.safetensors",
                        ExportFormat.LATENTS,
                        FrameStyle.DEFAULT,
                        25,
                        WHOLE))
                .containsExactly(
                        "render",
                        "--no-frames",
                        "--latents",
                        "wheel.csv",
                        "--every",
                        "50",
                        "--weights",
                        "my weights.safetensors");
    }

    @Test
    void anExperimentWithoutOptionsIsRefused() {
        Experiment curriculum = Preset.ofKey("1.3").experiment();
        Experiment other = Settings.WARM_UP.replace(curriculum, Settings.WARM_UP.maximum());

        assertThatThrownBy(() -> RenderArguments.of(other, "", ExportFormat.PNG, FrameStyle.DEFAULT, 25, WHOLE))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("--experiment FILE");
    }

    @Test
    void listedColorsAreNamedByTheirFile() throws IOException {
        Path file =
                Files.writeString(folder.resolve("my blues.txt"), "#0000ff\n#0040ff Sea\n#0080ff\n#00a0ff\n#0040ff\n");
        for (boolean weighted : new boolean[] {false, true}) {
            ListedColors listed = OwnColors.of(ColorFileReader.read(file, weighted, new Cancellation()), file);
            Experiment experiment = Experiment.REFERENCE
                    .withHoldOut(HueRange.NONE)
                    .withColors(listed)
                    .withSeed(5);

            List<String> arguments =
                    RenderArguments.of(experiment, "", ExportFormat.PNG, FrameStyle.DEFAULT, 25, WHOLE);

            assertThat(arguments)
                    .containsSubsequence("--colors", file.toString(), "--hold-out", "none")
                    .doesNotContain("--hue-step", "--values", "--saturations");
            assertThat(arguments.contains("--colors-weighted")).isEqualTo(weighted);
            assertThat(read(arguments).experiment()).isEqualTo(experiment);
        }
    }

    @Test
    void listedColorsOfNoKnownFileAreRefusedAndItIsSaidWhatToDo() {
        Experiment experiment = Experiment.REFERENCE.withColors(
                new ListedColors("mine", Palettes.hues(36).rgb()));

        assertThatThrownBy(() -> RenderArguments.of(experiment, "", ExportFormat.PNG, FrameStyle.DEFAULT, 25, WHOLE))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("the file of its colors is not known")
                .hasMessageContaining("--experiment FILE");
    }

    @Test
    void phasesAreThoseOfAPreset() {
        Experiment other = Preset.ofKey("1.3-held").experiment().withSeed(5);

        assertThat(RenderArguments.of(other, "", ExportFormat.PNG, FrameStyle.DEFAULT, 25, WHOLE))
                .containsSubsequence("--preset", "1.3-held", "--seed", "5");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its shell quotes in another way")
    void aShellReadsBackEveryWord() throws Exception {
        List<String> words = List.of("render", "--weights", "it's a $HOME `x` \\ \"file\" *.safetensors", "");
        String command = RenderArguments.command(words).replace("color-wheel-lab ", "printf '%s\\n' ");

        Process shell = new ProcessBuilder("sh", "-c", command).start();
        String read = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(read.lines()).containsExactlyElementsOf(words);
    }
}
