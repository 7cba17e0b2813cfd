package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.paint.Palette;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.paint.space.SpaceVector;
import colorwheel.recording.Frames;
import colorwheel.training.Engines;
import colorwheel.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One epoch of a bottleneck of three, turned once. */
@Timeout(300)
class TurnExportTest {
    private static final double FACTOR = 2;
    private static final int RATE = 25;
    private static final SpaceCamera CAMERA = SpaceCamera.of(10, 40, 15);
    private static Experiment experiment;
    private static Frames frames;

    @TempDir
    private Path folder;

    @BeforeAll
    static void trains() {
        NetworkSpec plane = Experiment.REFERENCE.network();
        NetworkSpec space = new NetworkSpec(plane.hidden(), plane.activation(), 3, true);
        experiment = Experiment.REFERENCE.withNetwork(space).withEpochs(100);
        TrainingRun run = new TrainingRun(experiment, Engines::create);
        run.start();
        run.run();
        frames = run.recording().frames();
    }

    private static Pictures turn(int size) {
        FrameStyle style = new FrameStyle(FrameStyle.Layout.SCATTER, size, Palette.LIGHT).seenFrom(CAMERA);
        return new Pictures(experiment, frames, List.of(100), style, true);
    }

    private ExportTask.Result write(ExportFormat format, Pictures pictures, Path target) {
        return new ExportPlan(format, pictures, RATE, target).run(2, Progress.IGNORED, new Cancellation());
    }

    @Test
    void itBeginsAtTheCameraTurnsAboutTheVerticalOfThePictureAndIsClosed() {
        List<Shot> shots = turn(64).shots();
        SpaceVector point = new SpaceVector(0.3, -0.5, 0.7);

        assertThat(shots).hasSize(120).extracting(Shot::epoch).containsOnly(100);
        assertThat(shots.get(0).camera()).isEqualTo(CAMERA);
        double height = CAMERA.projection().y(point);
        for (Shot shot : shots) {
            assertThat(shot.camera().projection().y(point)).isCloseTo(height, within(1e-12));
        }
        assertThat(shots.get(60).camera().projection().x(point))
                .isCloseTo(-CAMERA.projection().x(point), within(1e-12));
        SpaceCamera afterLast = shots.get(119).camera().turnedBy(3, 0);
        assertThat(afterLast.projection().x(point))
                .isCloseTo(CAMERA.projection().x(point), within(1e-12));
        assertThat(afterLast.projection().depth(point))
                .isCloseTo(CAMERA.projection().depth(point), within(1e-12));
    }

    @Test
    void eachFrameIsWhatItsCameraSees() throws IOException {
        Pictures turn = turn(96);
        write(ExportFormat.PNG, turn, folder);

        int[] expected = new FrameComposer(experiment, frames, turn.style().seenFrom(CAMERA.turnedBy(90, 0)))
                .compose(100)
                .pixels();
        assertThat(ImageIO.read(folder.resolve("wheel_e000100_t030.png").toFile())
                        .getRGB(0, 0, 96, 96, null, 0, 96))
                .isEqualTo(expected);
    }

    @Test
    void aGifHasAllFramesAndSaysSo() throws IOException {
        Path gif = folder.resolve("turn.gif");

        assertThat(write(ExportFormat.GIF, turn(96), gif).sentence())
                .isEqualTo("An animation of 120 frames was written to " + gif + ".");
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (var in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(120);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void itsSizeIsEstimated() throws IOException {
        Pictures turn = turn(360);
        for (ExportFormat format : List.of(ExportFormat.GIF, ExportFormat.APNG, ExportFormat.SVG)) {
            Path target = folder.resolve(format.key() + format.extension());
            write(format, turn, target);
            long written;
            try (Stream<Path> files = Files.walk(target)) {
                written = files.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
            }
            assertThat((double) ExportEstimate.of(format, turn, RATE, 1).bytes())
                    .as("%s, of %d bytes", format, written)
                    .isBetween(written / FACTOR, written * FACTOR);
        }
    }

    @Test
    void manyEpochsOrAPlaneCannotBeTurned() {
        assertThatThrownBy(() -> new Pictures(experiment, frames, List.of(0, 100), FrameStyle.DEFAULT, true))
                .hasMessage("a turn needs one epoch of a bottleneck of three");
        assertThatThrownBy(() -> new Pictures(Experiment.REFERENCE, frames, List.of(0), FrameStyle.DEFAULT, true))
                .hasMessage("a turn needs one epoch of a bottleneck of three");
    }
}
