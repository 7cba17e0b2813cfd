package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.export.FrameStyle.Layout;
import colorwheel.network.Ablation;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.SyntheticRun;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import colorwheel.training.Engines;
import colorwheel.training.TrainingRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands below a picture on request, in every format, and nothing without. */
@Timeout(120)
class CaptionTest {
    private static final Experiment EXPERIMENT =
            Experiment.REFERENCE.withHueStep(30).withEpochs(2).withSeed(7);
    private static final Frames FRAMES = trained();
    private static final int SIZE = 400;
    /** 30 logical pixels at a scale of 1. */
    private static final int LINE = 30;

    @TempDir
    private Path folder;

    private static Frames trained() {
        TrainingRun run = new TrainingRun(EXPERIMENT, Engines::create);
        run.start();
        run.run();
        return run.recording().frames();
    }

    private static FrameStyle style(Layout layout, boolean captioned) {
        return new FrameStyle(layout, SIZE, Palette.LIGHT, Set.of(), captioned);
    }

    @Test
    void itNamesSeedHoldOutAndVerdict() {
        assertThat(new Caption(EXPERIMENT, FRAMES, Ablation.NONE).words(FRAMES.at(0)))
                .matches("seed 7 · held out teal to blue · (formed|folded|uneven|undefined)");
        Experiment other = EXPERIMENT.withHoldOut(HueRange.NONE);
        Frames given = SyntheticRun.frames(other, 1);
        assertThat(new Caption(other, given, Ablation.NONE).words(given.at(1)))
                .startsWith("given weights · nothing held out · ");
        assertThat(new Caption(EXPERIMENT.withHoldOut(HueRange.of(60, 60)), FRAMES, Ablation.NONE).words(FRAMES.at(0)))
                .contains(" · held out yellow · ");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void itLiesBelowAPictureThatIsTheSameAsWithout(Layout layout) {
        Raster without = new FrameComposer(EXPERIMENT, FRAMES, style(layout, false)).compose(1);
        Raster with = new FrameComposer(EXPERIMENT, FRAMES, style(layout, true)).compose(1);

        assertThat(with.width()).isEqualTo(without.width());
        assertThat(with.height()).isEqualTo(without.height() + LINE);
        int pixels = without.pixels().length;
        assertThat(Arrays.copyOf(with.pixels(), pixels)).isEqualTo(without.pixels());
        int[] line = Arrays.copyOfRange(with.pixels(), pixels, with.pixels().length);
        assertThat(Arrays.stream(line).distinct().count())
                .as("shades of the letters")
                .isGreaterThan(5);
        assertThat(IntStream.range(0, with.width()).map(x -> line[x]).distinct())
                .as("letters do not touch the picture")
                .containsExactly(Palette.LIGHT.background());
    }

    @Test
    void itIsInEveryFormatOfPictures() throws Exception {
        Pictures pictures = new Pictures(EXPERIMENT, FRAMES, List.of(1), style(Layout.SCATTER, true));
        for (ExportFormat format : List.of(ExportFormat.PNG, ExportFormat.GIF, ExportFormat.APNG, ExportFormat.SVG)) {
            boolean inFolder = format.kind() == ExportFormat.Kind.FRAMES;
            Path target = folder.resolve(format.key() + (inFolder ? "" : format.extension()));
            new ExportPlan(format, pictures, 25, target).run(1, Progress.IGNORED, new Cancellation());

            Path file = inFolder ? target.resolve(format.fileName(Shot.of(1, SpaceCamera.HOME))) : target;
            if (format == ExportFormat.SVG) {
                assertThat(Files.readString(file))
                        .contains("height=\"" + (SIZE + LINE) + "\"", "seed 7 · held out teal to blue · ");
            } else {
                assertThat(ImageIO.read(file.toFile()).getHeight())
                        .as(format.key())
                        .isEqualTo(SIZE + LINE);
            }
        }
        assertThat(Ffmpeg.command(Path.of("ffmpeg"), pictures.style(), 25, Path.of("wheel.mp4")))
                .contains(SIZE + "x" + (SIZE + LINE));
    }
}
