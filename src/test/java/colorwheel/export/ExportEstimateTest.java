package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.export.FrameStyle.Layout;
import colorwheel.paint.Overlay;
import colorwheel.paint.Palette;
import colorwheel.recording.Frames;
import colorwheel.training.Engines;
import colorwheel.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is said of the size before an export is near what is written, whatever the pictures show. */
@Timeout(300)
class ExportEstimateTest {
    private static final double FACTOR = 1.5;
    private static final int RATE = 25;
    private static Frames frames;

    @TempDir
    private Path folder;

    static final List<FrameStyle> STYLES = List.of(
            new FrameStyle(Layout.SCATTER, 360, Palette.LIGHT),
            new FrameStyle(Layout.SCATTER, 1080, Palette.LIGHT),
            new FrameStyle(Layout.SCATTER, 1080, Palette.DARK, Set.of(Overlay.HELD_OUT, Overlay.INITIALS)),
            new FrameStyle(Layout.SCATTER, 480, Palette.LIGHT, Set.of(Overlay.FIELD)),
            new FrameStyle(Layout.SCATTER, 1080, Palette.DARK, Set.of(Overlay.FIELD), true),
            new FrameStyle(Layout.SCATTER_SWATCHES_LOSS, 1080, Palette.LIGHT, Set.of(Overlay.RECONSTRUCTION)),
            new FrameStyle(Layout.NETWORK, 480, Palette.LIGHT),
            new FrameStyle(Layout.NETWORK, 1080, Palette.DARK, Set.of(Overlay.FIELD)));

    @BeforeAll
    static void trains() {
        TrainingRun run = new TrainingRun(Experiment.REFERENCE, Engines::create);
        run.start();
        run.run();
        frames = run.recording().frames();
    }

    @ParameterizedTest
    @FieldSource("STYLES")
    void theSizeIsRightWithinAFactor(FrameStyle style) throws IOException {
        for (ExportFormat format : ExportFormat.ALL) {
            if (format != ExportFormat.MP4 || Ffmpeg.find().isPresent()) {
                check(format, style, format.kind() == ExportFormat.Kind.ANIMATION ? 20 : 50);
            }
        }
    }

    @Test
    void itIsSoForAnAnimationOfEveryEpochToo() throws IOException {
        check(ExportFormat.GIF, new FrameStyle(Layout.SCATTER, 360, Palette.LIGHT), 1);
    }

    private void check(ExportFormat format, FrameStyle style, int every) throws IOException {
        List<Integer> epochs = EpochSelection.range(frames, 0, frames.lastEpoch(), every);
        Pictures pictures = new Pictures(Experiment.REFERENCE, frames, epochs, style);
        Path target = folder.resolve(format.key() + format.extension());
        new ExportPlan(format, pictures, RATE, target).run(2, Progress.IGNORED, new Cancellation());

        long written = bytes(target);
        assertThat((double) ExportEstimate.of(format, pictures, RATE, 1).bytes())
                .as("%s, every %d, of %d bytes", format, every, written)
                .isBetween(written / FACTOR, written * FACTOR);
    }

    private static long bytes(Path written) throws IOException {
        try (Stream<Path> files = Files.walk(written)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
