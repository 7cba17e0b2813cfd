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
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceExportTest {
    private static final int SIZE = 96;
    private static final Experiment EXPERIMENT = SyntheticRun.threeColors();
    private static final Frames FRAMES = SyntheticRun.frames(EXPERIMENT, 10);

    @TempDir
    private Path parent;

    private Path folder() {
        return parent.resolve("wheel");
    }

    private static Pictures pictures(Integer... epochs) {
        return new Pictures(
                EXPERIMENT, FRAMES, List.of(epochs), new FrameStyle(FrameStyle.Layout.SCATTER, SIZE, Palette.LIGHT));
    }

    private static Pictures all() {
        return pictures(EpochSelection.all(FRAMES).toArray(Integer[]::new));
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path folder) {
        try {
            for (String name : names(folder)) {
                Files.delete(folder.resolve(name));
            }
            Files.delete(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void thereIsOneWholeFrameForEachEpochAsked(int threads) throws Exception {
        List<Integer> heard = Collections.synchronizedList(new ArrayList<>());

        ExportTask.Result result = new ExportPlan(ExportFormat.PNG, all(), 25, folder())
                .run(threads, (done, total) -> heard.add(done), new Cancellation());

        assertThat(names(folder()))
                .isEqualTo(IntStream.rangeClosed(0, 10)
                        .mapToObj(epoch -> String.format(Locale.ROOT, "wheel_e0000%02d.png", epoch))
                        .toList());
        assertThat(heard).isEqualTo(IntStream.rangeClosed(1, 11).boxed().toList());
        assertThat(result.written()).isEqualTo(11);
        assertThat(result.cancelled()).isFalse();
        assertThat(result.sentence()).isEqualTo("11 of 11 frames were written to " + folder() + ".");
    }

    @Test
    void eachFileShowsItsEpoch() throws Exception {
        new ExportPlan(ExportFormat.PNG, pictures(0, 4, 10), 25, folder()).run(2, Progress.IGNORED, new Cancellation());

        for (int epoch : new int[] {0, 4, 10}) {
            BufferedImage image = ImageIO.read(folder().resolve(name(epoch)).toFile());
            Raster frame = new FrameComposer(
                            EXPERIMENT, FRAMES, new FrameStyle(FrameStyle.Layout.SCATTER, SIZE, Palette.LIGHT))
                    .compose(epoch);
            assertThat(image.getRGB(0, 0, SIZE, SIZE, null, 0, SIZE)).isEqualTo(frame.pixels());
        }
        assertThat(names(folder())).hasSize(3);
    }

    @Test
    void theBytesDoNotDependOnTheNumberOfThreads() throws Exception {
        new ExportPlan(ExportFormat.PNG, all(), 25, folder()).run(1, Progress.IGNORED, new Cancellation());
        Path other = parent.resolve("other");
        new ExportPlan(ExportFormat.PNG, all(), 25, other).run(3, Progress.IGNORED, new Cancellation());

        for (String name : names(folder())) {
            assertThat(other.resolve(name)).hasSameBinaryContentAs(folder().resolve(name));
        }
    }

    private static String name(int epoch) {
        return ExportFormat.PNG.fileName(Shot.of(epoch, SpaceCamera.HOME));
    }

    @Test
    void fileNamesAreNumberedByEpochWithSixDigits() {
        assertThat(name(450)).isEqualTo("wheel_e000450.png");
        assertThat(name(20_000)).isEqualTo("wheel_e020000.png");
    }

    @Test
    void cancelledMidwayItKeepsWhatIsWholeAndSaysSo() throws Exception {
        Cancellation cancellation = new Cancellation();

        ExportTask.Result result = new ExportPlan(ExportFormat.PNG, all(), 25, folder())
                .run(
                        1,
                        (done, total) -> {
                            if (done == 4) {
                                cancellation.request();
                            }
                        },
                        cancellation);

        assertThat(names(folder()))
                .containsExactly("wheel_e000000.png", "wheel_e000001.png", "wheel_e000002.png", "wheel_e000003.png");
        assertThat(result.cancelled()).isTrue();
        assertThat(result.sentence())
                .isEqualTo("The export was cancelled. 4 of 11 frames were written to " + folder() + " and kept.");
    }

    @Test
    void cancelledWithinTheFirstFrameNothingIsLeft() throws Exception {
        Cancellation cancellation = new Cancellation();

        ExportTask.Result result = ExportPlan.run(new ExportPlan.Run(
                new ExportPlan(ExportFormat.PNG, all(), 25, folder()), 1, Progress.IGNORED, cancellation, temporary -> {
                    cancellation.request();
                    return WholeFile.Opener.NEW_FILE.open(temporary);
                }));

        assertThat(result.sentence()).isEqualTo("The export was cancelled. Nothing was written.");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void interruptingTheCallerCancels() throws Exception {
        ExportTask.Result result = new ExportPlan(ExportFormat.PNG, all(), 25, folder())
                .run(
                        1,
                        (done, total) -> {
                            if (done == 3) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        new Cancellation());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.cancelled()).isTrue();
        assertThat(names(folder())).hasSize(3).allMatch(name -> name.endsWith(".png"));
    }

    @Test
    void anExistingFrameIsNeverTouchedAndNothingIsWrittenBesideIt() throws Exception {
        Files.createDirectory(folder());
        Path mine = folder().resolve("wheel_e000007.png");
        Files.writeString(mine, "mine");

        assertThatThrownBy(() -> new ExportPlan(ExportFormat.PNG, all(), 25, folder())
                        .run(2, Progress.IGNORED, new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .hasMessage(mine + " exists already, and nothing is overwritten."
                        + " Choose an empty or new folder. Nothing was written.");
        assertThat(mine).hasContent("mine");
        assertThat(names(folder())).containsExactly("wheel_e000007.png");
    }

    @Test
    void aFileThatAppearsMeanwhileIsNotOverwritten() throws Exception {
        Path theirs = folder().resolve("wheel_e000002.png");

        assertThatThrownBy(() -> new ExportPlan(ExportFormat.PNG, all(), 25, folder())
                        .run(
                                1,
                                (done, total) -> {
                                    if (done == 1) {
                                        write(theirs, "theirs");
                                    }
                                },
                                new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("wheel_e000002.png")
                .hasMessageContaining("was left as it is")
                .hasMessageEndingWith("2 of 11 frames were written to " + folder() + " and kept.");
        assertThat(theirs).hasContent("theirs");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Test
    void otherFilesInTheFolderStayAlsoTemporaryOnesOfOthers() throws Exception {
        Files.createDirectory(folder());
        Files.writeString(folder().resolve("notes.txt"), "notes");
        Files.writeString(folder().resolve(".wheel_e000003.png.part"), "left over");

        new ExportPlan(ExportFormat.PNG, pictures(3), 25, folder()).run(1, Progress.IGNORED, new Cancellation());

        assertThat(folder().resolve("notes.txt")).hasContent("notes");
        assertThat(folder().resolve(".wheel_e000003.png.part")).hasContent("left over");
        assertThat(names(folder())).containsExactly(".wheel_e000003.png.part", "notes.txt", "wheel_e000003.png");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefusedInWords() throws Exception {
        Files.writeString(folder(), "a file");

        assertThatThrownBy(() -> new ExportPlan(ExportFormat.PNG, all(), 25, folder())
                        .run(1, Progress.IGNORED, new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining(folder() + " is a file, not a folder. Choose another folder.")
                .hasMessageNotContaining("Exception");
        assertThat(folder()).hasContent("a file");
    }

    @Test
    void aFolderThatVanishesStopsTheSequence() {
        assertThatThrownBy(() -> new ExportPlan(ExportFormat.PNG, all(), 25, folder())
                        .run(
                                1,
                                (done, total) -> {
                                    if (done == 5) {
                                        delete(folder());
                                    }
                                },
                                new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .hasMessage("wheel_e000005.png could not be written to " + folder() + ": the folder " + folder()
                        + " is not there. Choose a folder that exists or can be made."
                        + " 5 of 11 frames had been written before.");
        assertThat(folder()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFullDiskStopsTheSequenceAndKeepsWhatIsWhole(int threads) {
        assumeThat(Path.of("/dev/full")).exists();
        AtomicInteger opened = new AtomicInteger();

        assertThatThrownBy(() -> ExportPlan.run(new ExportPlan.Run(
                        new ExportPlan(ExportFormat.PNG, all(), 25, folder()),
                        threads,
                        Progress.IGNORED,
                        new Cancellation(),
                        temporary -> {
                            if (opened.incrementAndGet() <= 3) {
                                return WholeFile.Opener.NEW_FILE.open(temporary);
                            }
                            return new FileOutputStream("/dev/full");
                        })))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("the disk is full. Free some space")
                .hasMessageEndingWith("3 of 11 frames were written to " + folder() + " and kept.");
        assertThat(names(folder())).hasSize(3).allMatch(name -> name.matches("wheel_e\\d{6}\\.png"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aPermissionThatIsLostMidwayStopsTheSequenceAndKeepsWhatIsWhole(int threads) {
        AtomicInteger opened = new AtomicInteger();

        assertThatThrownBy(() -> ExportPlan.run(new ExportPlan.Run(
                        new ExportPlan(ExportFormat.PNG, all(), 25, folder()),
                        threads,
                        Progress.IGNORED,
                        new Cancellation(),
                        temporary -> {
                            if (opened.incrementAndGet() <= 3) {
                                return WholeFile.Opener.NEW_FILE.open(temporary);
                            }
                            throw new AccessDeniedException(temporary.toString());
                        })))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("writing is not allowed there. Choose another folder.")
                .hasMessageEndingWith("3 of 11 frames were written to " + folder() + " and kept.");
        assertThat(names(folder())).hasSize(3).allMatch(name -> name.matches("wheel_e\\d{6}\\.png"));
    }

    @Test
    void aFolderMadeReadOnlyMidwayStopsTheSequence() throws Exception {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path locked = Files.createDirectory(parent.resolve("locked"), permissions("r-xr-xr-x"));
        assumeThat(Files.isWritable(locked))
                .as("an administrator may write everywhere")
                .isFalse();
        try {
            assertThatThrownBy(() -> new ExportPlan(ExportFormat.PNG, all(), 25, folder())
                            .run(
                                    1,
                                    (done, total) -> {
                                        if (done == 5) {
                                            allow("r-xr-xr-x");
                                        }
                                    },
                                    new Cancellation()))
                    .isInstanceOf(UserFacingException.class)
                    .hasMessage("wheel_e000005.png could not be written to " + folder()
                            + ": writing is not allowed there. Choose another folder. 5 of 11 frames were written to "
                            + folder() + " and kept.");
            assertThat(names(folder())).hasSize(5).allMatch(name -> name.matches("wheel_e\\d{6}\\.png"));
        } finally {
            allow("rwxr-xr-x");
        }
    }

    private static FileAttribute<?> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }

    private void allow(String permissions) {
        try {
            Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString(permissions));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Test
    void anEpochThatIsNotRecordedIsAnErrorBeforeAnythingIsWritten() {
        assertThatThrownBy(() -> new ExportPlan(ExportFormat.PNG, pictures(3, 11), 25, folder())
                        .run(1, Progress.IGNORED, new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .hasMessage("Epoch 11 is not recorded. Choose epochs from 0 to 10.");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void aSizeOutsideTheBoundsIsRefused() {
        assertThatThrownBy(() -> new FrameStyle(FrameStyle.Layout.SCATTER, 63, Palette.LIGHT))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("from 64 to 4096");
    }

    @Test
    void whatAListenerThrowsComesOut() {
        assertThatThrownBy(() -> new ExportPlan(ExportFormat.PNG, all(), 25, folder())
                        .run(
                                2,
                                (done, total) -> {
                                    throw new IllegalStateException("listener");
                                },
                                new Cancellation()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("listener");
    }
}
