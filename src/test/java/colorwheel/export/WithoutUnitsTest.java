package colorwheel.export;

import static colorwheel.network.HiddenLayer.DECODER;
import static colorwheel.network.HiddenLayer.ENCODER;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.export.FrameStyle.Layout;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenUnit;
import colorwheel.paint.Overlay;
import colorwheel.paint.Palette;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.training.AblatedRun;
import colorwheel.training.Engines;
import colorwheel.training.TrainingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the network without some hidden units. */
class WithoutUnitsTest {
    private static final Ablation OFF = Ablation.NONE.toggled(ENCODER, 3).toggled(DECODER, 0);
    private static final int EPOCHS = 3;
    private static final Experiment FLAT =
            Experiment.REFERENCE.withHueStep(20).withEpochs(EPOCHS).withEngine(EngineKind.FUSED);

    @TempDir
    private Path folder;

    static Stream<Experiment> experiments() {
        return Stream.of(
                FLAT,
                FLAT.withNetwork(FLAT.network().withNormalize(false)),
                FLAT.withNetwork(FLAT.network().withBottleneck(3)));
    }

    private static Frames trained(Experiment experiment) {
        TrainingRun run = new TrainingRun(experiment, Engines::create);
        run.start();
        run.run();
        return run.recording().frames();
    }

    /** A recording in which each epoch is that of the network without the units. */
    private static Frames recordedWithout(Experiment experiment, Frames frames) {
        Recording recording = new Recording(10);
        float reach = AblatedRun.of(experiment, frames, OFF).reach();
        for (int epoch = 0; epoch <= EPOCHS; epoch++) {
            recording.add(AblatedRun.of(experiment, frames, frames.at(epoch), OFF), reach);
        }
        return recording.frames();
    }

    private static FrameStyle style(Layout layout) {
        return new FrameStyle(layout, 400, Palette.LIGHT, Set.of(Overlay.HELD_OUT, Overlay.RECONSTRUCTION));
    }

    private static int[] pixels(Experiment experiment, Frames frames, FrameStyle style) {
        return new FrameComposer(experiment, frames, style).compose(EPOCHS).pixels();
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theyAreThoseOfARecordingOfThatNetwork(Experiment experiment) {
        Frames frames = trained(experiment);
        FrameStyle style = style(Layout.SCATTER);

        assertThat(pixels(experiment, frames, style.withoutUnits(OFF)))
                .isEqualTo(pixels(experiment, recordedWithout(experiment, frames), style))
                .isNotEqualTo(pixels(experiment, frames, style));
    }

    @Test
    void theReconstructionIsWithoutThem() {
        Frames frames = trained(FLAT);
        Ablation decoder = Ablation.of(IntStream.range(0, 16)
                .mapToObj(unit -> new HiddenUnit(DECODER, unit))
                .toList());
        FrameStyle style = style(Layout.SCATTER_SWATCHES_LOSS);

        assertThat(pixels(FLAT, frames, style.withoutUnits(decoder))).isNotEqualTo(pixels(FLAT, frames, style));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void soAreDrawings(Experiment experiment) throws Exception {
        Frames frames = trained(experiment);
        FrameStyle style = style(Layout.SCATTER);

        assertThat(drawing("off", experiment, frames, style.withoutUnits(OFF)))
                .isEqualTo(drawing("alone", experiment, recordedWithout(experiment, frames), style))
                .isNotEqualTo(drawing("whole", experiment, frames, style));
    }

    private String drawing(String name, Experiment experiment, Frames frames, FrameStyle style) throws Exception {
        Path target = folder.resolve(name);
        write(ExportFormat.SVG, new Pictures(experiment, frames, List.of(EPOCHS), style), target);
        return Files.readString(target.resolve("wheel_e000003.svg"));
    }

    private static void write(ExportFormat format, Pictures pictures, Path target) {
        new ExportPlan(format, pictures, 25, target).run(1, Progress.IGNORED, new Cancellation());
    }

    @Test
    void theCaptionSaysHowManyAreOff() {
        Frames frames = trained(FLAT);

        assertThat(new Caption(FLAT, frames, OFF).words(frames.at(0)))
                .startsWith("seed 0 · held out teal to blue · without 2 units · ");
        assertThat(new Caption(FLAT, AblatedRun.of(FLAT, frames, OFF), OFF).words(frames.at(0)))
                .as("the seed is found in the recording")
                .startsWith("seed 0 · ");
        assertThat(new Caption(FLAT, frames, Ablation.NONE).words(frames.at(0))).doesNotContain("without");
    }

    @Test
    void aPictureCarriesWhichUnitsAreOff() {
        Pictures pictures = new Pictures(
                FLAT, trained(FLAT), List.of(2), style(Layout.SCATTER).withoutUnits(OFF));

        write(ExportFormat.PNG, pictures, folder.resolve("frames"));

        assertThat(PictureOriginReader.read(folder.resolve("frames/wheel_e000002.png")))
                .isEqualTo(new PictureOrigin(FLAT, 2, true, OFF));
    }

    @Test
    void tablesHaveTheWholeNetwork() throws Exception {
        Frames frames = trained(FLAT);
        for (FrameStyle style : List.of(FrameStyle.DEFAULT, FrameStyle.DEFAULT.withoutUnits(OFF))) {
            String name = style.without().isNone() ? "whole.csv" : "off.csv";
            write(ExportFormat.LATENTS, new Pictures(FLAT, frames, List.of(EPOCHS), style), folder.resolve(name));
        }

        assertThat(folder.resolve("off.csv")).hasSameTextualContentAs(folder.resolve("whole.csv"));
    }

    @Test
    void theCommandCarriesThem() {
        List<String> arguments = RenderArguments.of(
                FLAT,
                "",
                ExportFormat.PNG,
                FrameStyle.DEFAULT.withoutUnits(OFF),
                25,
                new RenderArguments.Span(0, EPOCHS, 1, EpochSelection.Spacing.LINEAR, false));

        assertThat(RenderArguments.command(arguments)).contains(" --without-units 'encoder:3 decoder:0' ");
    }
}
