package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import colorwheel.paint.SyntheticRun;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import java.awt.image.BufferedImage;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again by the JDK's reader of GIF, and chunk by chunk. */
@Timeout(120)
class AnimationExportTest {
    private static final Experiment EXPERIMENT = Experiment.REFERENCE.withHueStep(2);
    private static final Frames FRAMES = SyntheticRun.frames(EXPERIMENT, 10);
    private static final int SIZE = 240;
    private static final List<Integer> EPOCHS = List.of(0, 3, 6, 10);

    @TempDir
    private Path parent;

    static Stream<ExportFormat> inJava() {
        return Stream.of(ExportFormat.GIF, ExportFormat.APNG);
    }

    private ExportPlan request(ExportFormat format, int framesPerSecond) {
        return request(format, framesPerSecond, EPOCHS, Palette.LIGHT);
    }

    private ExportPlan request(ExportFormat format, int framesPerSecond, List<Integer> epochs, Palette palette) {
        FrameStyle style = new FrameStyle(FrameStyle.Layout.SCATTER, SIZE, palette);
        Path file = parent.resolve("new/wheel" + format.extension());
        return new ExportPlan(format, new Pictures(EXPERIMENT, FRAMES, epochs, style), framesPerSecond, file);
    }

    private static ExportTask.Result run(ExportPlan request) {
        return request.run(2, Progress.IGNORED, new Cancellation());
    }

    private static ExportTask.Result run(ExportPlan request, Cancellation cancellation, WholeFile.Opener opener) {
        return ExportPlan.run(new ExportPlan.Run(request, 2, Progress.IGNORED, cancellation, opener));
    }

    private List<String> left() throws IOException {
        if (!Files.exists(parent.resolve("new"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parent.resolve("new"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static int[] composed(ExportPlan request, int epoch) {
        return request.pictures().composer().compose(epoch).pixels().clone();
    }

    /** The root mean squared difference of two pictures, of 255. */
    private static double difference(int[] one, int[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                sum += Math.pow((one[k] >> shift & 0xFF) - (other[k] >> shift & 0xFF), 2);
            }
        }
        return Math.sqrt(sum / one.length / 3);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void aGifShowsEachFrameForItsTimeAgainAndAgain() throws Exception {
        ExportTask.Result result = run(request(ExportFormat.GIF, 30));

        ViewedGif seen = ViewedGif.of(result.place(), SIZE);
        assertThat(seen.delays()).containsExactly(3, 4, 3, 3);
        assertThat(seen.loop()).containsExactly(1, 0, 0);
        assertThat(result.written()).isEqualTo(4);
        assertThat(result.sentence())
                .isEqualTo("An animation of 4 frames was written to " + parent.resolve("new/wheel.gif") + ".");
        assertThat(left()).containsExactly("wheel.gif");
    }

    @Test
    void theFramesOfAGifLookLikeTheComposedOnes() throws Exception {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            ExportPlan request = request(ExportFormat.GIF, 25, EPOCHS, palette);
            ViewedGif seen = ViewedGif.of(run(request).place(), SIZE);
            for (int k = 0; k < EPOCHS.size(); k++) {
                int[] expected = composed(request, EPOCHS.get(k));
                int[] actual = pixels(seen.frames().get(k));
                assertThat(difference(expected, actual)).isLessThan(3);
                for (int p = 0; p < expected.length; p++) {
                    if (expected[p] == palette.background()) {
                        assertThat(actual[p]).isEqualTo(palette.background());
                    }
                }
            }
            Files.delete(request.target());
        }
    }

    @Test
    void atSixtyFramesASecondAGifLeavesSomeOutAndSaysSo() throws Exception {
        List<Integer> epochs = IntStream.rangeClosed(0, 10).boxed().toList();
        ExportTask.Result result = run(request(ExportFormat.GIF, 60, epochs, Palette.LIGHT));

        assertThat(ViewedGif.of(result.place(), SIZE).delays()).containsOnly(2).hasSize(9);
        assertThat(result.written()).isEqualTo(9);
        assertThat(result.sentence()).endsWith(" A GIF shows at most 50 frames a second, so 2 of 11 were left out.");
    }

    @Test
    void framesThatAreAllTheSameAreWrittenAllTheSame() throws Exception {
        Frames still = SyntheticRun.frames(EXPERIMENT, 0);
        FrameStyle style = new FrameStyle(FrameStyle.Layout.SCATTER, SIZE, Palette.LIGHT);
        ExportPlan one = new ExportPlan(
                ExportFormat.GIF, new Pictures(EXPERIMENT, still, List.of(0), style), 1, parent.resolve("one.gif"));

        assertThat(ViewedGif.of(run(one).place(), SIZE).delays()).containsExactly(100);
    }

    @Test
    void anApngHoldsEachFrameExactlyAndItsFirstIsThePictureThatOthersSee() throws Exception {
        ExportPlan request = request(ExportFormat.APNG, 60);
        Path file = run(request).place();

        assertThat(pixels(ImageIO.read(file.toFile()))).isEqualTo(composed(request, EPOCHS.get(0)));
        List<PngChunk> chunks = PngChunk.all(file);
        assertThat(chunks)
                .extracting(PngChunk::type)
                .containsSubsequence("IHDR", "sRGB", "gAMA", "cHRM", "acTL", "fcTL", "IDAT", "fcTL", "fdAT");
        ByteBuffer animation = chunks.stream()
                .filter(chunk -> chunk.type().equals("acTL"))
                .findFirst()
                .orElseThrow()
                .data();
        assertThat(animation.getInt()).isEqualTo(EPOCHS.size());
        assertThat(animation.getInt()).as("times it is played, 0 for ever").isZero();
        int sequence = 0;
        int frame = -1;
        for (PngChunk chunk : chunks) {
            ByteBuffer data = chunk.data();
            if (chunk.type().equals("fcTL")) {
                frame++;
                assertThat(data.getInt()).isEqualTo(sequence++);
                assertThat(List.of(data.getInt(), data.getInt(), data.getInt(), data.getInt()))
                        .containsExactly(SIZE, SIZE, 0, 0);
                assertThat(data.getShort() / (double) data.getShort()).isEqualTo(1 / 60.0);
            } else if (chunk.type().equals("fdAT")) {
                assertThat(data.getInt()).isEqualTo(sequence++);
                assertThat(alone(chunks.get(0), data)).isEqualTo(composed(request, EPOCHS.get(frame)));
            }
        }
        assertThat(frame).isEqualTo(EPOCHS.size() - 1);
    }

    /** The pixels of a later frame, read as a picture of its own. */
    private int[] alone(PngChunk header, ByteBuffer compressed) throws IOException {
        Path file = parent.resolve("alone.png");
        byte[] data = new byte[compressed.remaining()];
        compressed.get(data);
        try (var out = Files.newOutputStream(file)) {
            out.write(PngWriter.SIGNATURE);
            PngWriter.chunk(out, "IHDR", header.bytes(), header.bytes().length);
            PngWriter.chunk(out, "IDAT", data, data.length);
            PngWriter.chunk(out, "IEND", data, 0);
        }
        return pixels(ImageIO.read(file.toFile()));
    }

    @ParameterizedTest
    @MethodSource("inJava")
    void theBytesDependOnNothingButTheRequest(ExportFormat format) throws Exception {
        ExportPlan request = request(format, 25);
        byte[] one = Files.readAllBytes(
                request.run(1, Progress.IGNORED, new Cancellation()).place());
        Files.delete(request.target());
        byte[] other = Files.readAllBytes(
                request.run(4, Progress.IGNORED, new Cancellation()).place());

        assertThat(other).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("inJava")
    void progressRisesToTheLastFrame(ExportFormat format) throws Exception {
        List<Integer> heard = new ArrayList<>();
        request(format, 25).run(2, (done, total) -> heard.add(10 * done + total), new Cancellation());

        assertThat(heard).containsExactly(14, 24, 34, 44);
    }

    @ParameterizedTest
    @MethodSource("inJava")
    void cancelledMidwayNothingIsLeft(ExportFormat format) throws Exception {
        Cancellation cancellation = new Cancellation();
        ExportTask.Result result = request(format, 25)
                .run(
                        2,
                        (done, total) -> {
                            if (done == 2) {
                                cancellation.request();
                            }
                        },
                        cancellation);

        assertThat(result.cancelled()).isTrue();
        assertThat(result.sentence()).isEqualTo("The export was cancelled. Nothing was written.");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inJava")
    void interruptingTheCallerCancels(ExportFormat format) throws Exception {
        ExportTask.Result result = request(format, 25)
                .run(2, (done, total) -> Thread.currentThread().interrupt(), new Cancellation());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.cancelled()).isTrue();
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inJava")
    void aFullDiskLeavesNothingAndIsToldInWords(ExportFormat format) throws Exception {
        assumeThat(Path.of("/dev/full")).exists();

        assertThatThrownBy(() -> run(request(format, 25), new Cancellation(), temporary -> {
                    return new FileOutputStream("/dev/full");
                }))
                .isInstanceOf(UserFacingException.class)
                .hasMessage(request(format, 25).target() + " could not be written: the disk is full."
                        + " Free some space or choose a folder on another disk. Nothing was written.");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("inJava")
    void aFolderThatVanishesIsToldInWords(ExportFormat format) {
        ExportPlan request = request(format, 25);
        assertThatThrownBy(() -> request.run(
                        2,
                        (done, total) -> {
                            if (done == total) {
                                removeFolder();
                            }
                        },
                        new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("the folder " + parent.resolve("new") + " is not there.")
                .hasMessageEndingWith("Nothing was written.");
    }

    private void removeFolder() {
        try {
            for (String name : left()) {
                Files.delete(parent.resolve("new").resolve(name));
            }
            Files.delete(parent.resolve("new"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Test
    void anExistingFileIsNeverTouched() throws Exception {
        ExportPlan request = request(ExportFormat.GIF, 25);
        Files.createDirectory(parent.resolve("new"));
        Files.writeString(request.target(), "mine");

        assertThatThrownBy(() -> run(request))
                .isInstanceOf(UserFacingException.class)
                .hasMessage(request.target()
                        + " exists already, and nothing is overwritten. Choose another name. Nothing was written.");
        assertThat(request.target()).hasContent("mine");
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotOverwritten() throws Exception {
        ExportPlan request = request(ExportFormat.GIF, 25);
        assertThatThrownBy(() -> run(request, new Cancellation(), temporary -> {
                    Files.writeString(request.target(), "theirs");
                    return WholeFile.Opener.NEW_FILE.open(temporary);
                }))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("was left as it is");
        assertThat(request.target()).hasContent("theirs");
        assertThat(left()).containsExactly("wheel.gif");
    }

    @Test
    void anEpochThatIsNotRecordedIsAnErrorBeforeAnythingIsWritten() throws Exception {
        assertThatThrownBy(() -> run(request(ExportFormat.GIF, 25, List.of(0, 11), Palette.LIGHT)))
                .isInstanceOf(UserFacingException.class)
                .hasMessage("Epoch 11 is not recorded. Choose epochs from 0 to 10.");
        assertThat(left()).isEmpty();
    }

    @Test
    void aRateOutsideTheBoundsIsRefused() {
        assertThatThrownBy(() -> request(ExportFormat.GIF, 61))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("Frame rate is 61 but must be a whole number from 1 to 60.");
    }

    @Test
    void whatPaintingThrowsComesOut() {
        Raster small = new Raster(1, 1);
        assertThatThrownBy(() -> FramePipeline.run(
                        new ExportPlan.Run(request(ExportFormat.GIF, 25), 2, Progress.IGNORED, new Cancellation()),
                        Shot.of(EPOCHS, SpaceCamera.HOME, false),
                        () -> frame -> {
                            throw new IllegalStateException("painting " + small.width());
                        },
                        frame -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("painting 1");
    }
}
