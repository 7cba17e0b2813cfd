package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.FaultyDisk;
import colorwheel.files.UserFacingException;
import colorwheel.paint.Palette;
import colorwheel.paint.SyntheticRun;
import colorwheel.recording.Frames;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Films with a made-up ffmpeg that fails in every way, and with a real one where there is one. */
@Timeout(120)
class FilmExportTest {
    private static final Experiment EXPERIMENT = SyntheticRun.threeColors();
    private static final Frames FRAMES = SyntheticRun.frames(EXPERIMENT, 20);
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Takes all frames, then puts its one word where the film belongs, which is its last argument. */
    private static final String GOOD = "cat >/dev/null; for out; do :; done; echo film >\"$out\"";

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(parent.resolve("films"));
    }

    private Path file() {
        return folder.resolve("wheel.mp4");
    }

    private ExportPlan request(int size) {
        return request(size, Palette.LIGHT);
    }

    private ExportPlan request(int size, Palette palette) {
        FrameStyle style = new FrameStyle(FrameStyle.Layout.SCATTER, size, palette);
        Pictures pictures = new Pictures(EXPERIMENT, FRAMES, EpochSelection.all(FRAMES), style);
        return new ExportPlan(ExportFormat.MP4, pictures, 30, file());
    }

    private Path fake(String script) throws IOException {
        assumeThat(Path.of("/bin/sh")).isExecutable();
        Path program = parent.resolve("ffmpeg");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** The same export by this program. */
    private static ExportPlan films(ExportPlan plan, Path program, Duration patience) {
        ExportFormat mp4 = plan.format();
        ExportFormat films = new ExportFormat(
                mp4.key(),
                mp4.label(),
                mp4.kind(),
                mp4.extensions(),
                mp4.note(),
                new FilmFile(() -> Optional.ofNullable(program), patience));
        return new ExportPlan(films, plan.pictures(), plan.framesPerSecond(), plan.target());
    }

    private ExportTask.Result run(Path program, Duration patience, Cancellation cancellation, Progress progress) {
        return films(request(96), program, patience).run(2, progress, cancellation);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private void assertFails(String script, String... said) throws IOException {
        Path program = fake(script);
        assertThatThrownBy(() -> run(program, LONG, new Cancellation(), Progress.IGNORED))
                .isInstanceOf(UserFacingException.class)
                .hasMessageStartingWith(file() + " could not be written: ")
                .hasMessageContainingAll(said)
                .hasMessageEndingWith(" Nothing was written.")
                .hasMessageNotContaining("Exception");
        assertThat(left()).isEmpty();
    }

    @Test
    void whatTheProgramMadeIsThereUnderItsNameWhenItEndedWell() throws Exception {
        ExportTask.Result result = run(fake(GOOD), LONG, new Cancellation(), Progress.IGNORED);

        assertThat(file()).hasContent("film\n");
        assertThat(left()).containsExactly("wheel.mp4");
        assertThat(result.written()).isEqualTo(21);
        assertThat(result.sentence()).isEqualTo("An animation of 21 frames was written to " + file() + ".");
    }

    @Test
    void itIsFedWithEveryPixelOfEveryFrame() throws Exception {
        run(fake("for out; do :; done; cat >\"$out\""), LONG, new Cancellation(), Progress.IGNORED);

        byte[] fed = Files.readAllBytes(file());
        assertThat(fed).hasSize(21 * 96 * 96 * 3);
        int[] last = request(96).pictures().composer().compose(20).pixels();
        int start = 20 * 96 * 96 * 3;
        for (int k = 0; k < last.length; k++) {
            int pixel = (fed[start + 3 * k] & 0xFF) << 16
                    | (fed[start + 3 * k + 1] & 0xFF) << 8
                    | fed[start + 3 * k + 2] & 0xFF;
            assertThat(pixel).isEqualTo(last[k] & 0xFFFFFF);
        }
    }

    @Test
    void aMissingProgramIsToldWithTheCommandOverTheFrames() throws IOException {
        assertThatThrownBy(() -> run(null, LONG, new Cancellation(), Progress.IGNORED))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContainingAll("none was found on this machine", "ffmpeg", "-framerate 30", "wheel.mp4");
        assertThat(left()).isEmpty();
    }

    @Test
    void anExitCodeIsToldWithTheLastWords() throws IOException {
        assertFails(
                "echo first; echo 'Unknown encoder libx264' >&2; exit 3", "exit code 3", "“Unknown encoder libx264”");
        assertFails("cat >/dev/null; exit 1", "exit code 1 and said nothing");
    }

    @Test
    void aFullDiskIsToldInWordsAndTheHalfFilmIsGone() throws IOException {
        assertFails(
                "for out; do :; done; echo half >\"$out\"; echo 'write: No space left on device' >&2; echo 'Conversion failed!'; exit 1",
                "the disk is full. Free some space");
    }

    @Test
    void aFolderThatIsForbiddenMidwayIsToldWithTheHalfFilmThatStays() throws Exception {
        Path program = fake(GOOD);
        FaultyDisk disk = new FaultyDisk(folder, FaultyDisk.Fault.FORBIDDEN, Long.MAX_VALUE);
        ExportPlan sound = request(96);
        ExportPlan request = new ExportPlan(
                ExportFormat.MP4, sound.pictures(), 30, disk.path().resolve("wheel.mp4"));

        assertThatThrownBy(
                        () -> films(request, program, LONG).run(2, (done, total) -> disk.strike(), new Cancellation()))
                .isInstanceOf(UserFacingException.class)
                .satisfies(failure -> assertThat(left()).singleElement().satisfies(unfinished -> assertThat(failure)
                        .hasMessage(
                                file() + " could not be written: writing is not allowed there. Choose another folder."
                                        + " The unfinished file " + folder.resolve(unfinished)
                                        + " could not be removed either: delete it once that is allowed.")));
    }

    @Test
    void aProgramThatEndsBeforeItHasTakenAllHasMadeNoFilm() throws IOException {
        assertFails("for out; do :; done; echo half >\"$out\"; exit 0", "exit code 0 and said nothing");
    }

    @Test
    void aProgramThatMakesNothingIsFoundOut() throws IOException {
        assertFails("cat >/dev/null", "ended without an error but wrote no file");
    }

    @Test
    void aProgramThatCannotBeStartedIsToldInWords() throws IOException {
        Path notAProgram = Files.writeString(parent.resolve("ffmpeg"), "no program");
        assertThatThrownBy(() -> run(notAProgram, LONG, new Cancellation(), Progress.IGNORED))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining(notAProgram + " could not be started.")
                .hasMessageEndingWith("Nothing was written.");
        assertThat(left()).isEmpty();
    }

    @Test
    void aProgramThatHangsIsEndedWithAllThatItStarted() throws IOException {
        Path program = fake("for out; do :; done; echo half >\"$out\"; sleep 1000");
        assertThatThrownBy(() -> run(program, Duration.ofMillis(400), new Cancellation(), Progress.IGNORED))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("gave no sign of life");
        assertThat(left()).isEmpty();
        assertThat(ProcessHandle.current().descendants()).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void cancellingEndsAHangingProgram() throws Exception {
        Cancellation cancellation = new Cancellation();
        Path program = fake("head -c 60000 >/dev/null; sleep 1000");
        ExportTask.Result result = run(program, LONG, cancellation, (done, total) -> cancellation.request());

        assertThat(result.sentence()).isEqualTo("The export was cancelled. Nothing was written.");
        assertThat(left()).isEmpty();
    }

    @Test
    void interruptingTheCallerCancels() throws Exception {
        Thread.currentThread().interrupt();
        ExportTask.Result result = run(fake(GOOD), LONG, new Cancellation(), Progress.IGNORED);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.cancelled()).isTrue();
        assertThat(left()).isEmpty();
    }

    // With a real one

    private static Path real(String name) {
        Path program = Ffmpeg.find().map(ffmpeg -> ffmpeg.resolveSibling(name)).orElse(Path.of(name));
        assumeThat(program).as("a real " + name).isExecutable();
        return program;
    }

    private String probe(Path film) throws Exception {
        Process process = new ProcessBuilder(
                        real("ffprobe").toString(),
                        "-v",
                        "error",
                        "-count_frames",
                        "-show_entries",
                        "stream=codec_name,width,height,pix_fmt,color_space,avg_frame_rate,nb_read_frames,duration",
                        "-of",
                        "default=noprint_wrappers=1",
                        film.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    @Test
    void aRealFilmHasEveryFrameTheRateAndTheColors() throws Exception {
        Path program = real("ffmpeg");
        run(program, LONG, new Cancellation(), Progress.IGNORED);

        assertThat(probe(file()).lines())
                .contains(
                        "codec_name=h264",
                        "width=96",
                        "height=96",
                        "pix_fmt=yuv420p",
                        "color_space=bt709",
                        "avg_frame_rate=30/1",
                        "nb_read_frames=21",
                        "duration=0.700000");
        Path frame = parent.resolve("last.png");
        shell(folder, "'" + program + "' -v error -i wheel.mp4 -vf 'select=eq(n\\,20)' -frames:v 1 '" + frame + "'");
        BufferedImage shown = ImageIO.read(frame.toFile());
        int[] expected = request(96).pictures().composer().compose(20).pixels();
        long wrong = 0;
        for (int k = 0; k < expected.length; k++) {
            int pixel = shown.getRGB(k % 96, k / 96);
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                distance = Math.max(distance, Math.abs((pixel >> shift & 0xFF) - (expected[k] >> shift & 0xFF)));
            }
            wrong += distance > 24 ? 1 : 0;
        }
        // The few at the rims of dots: half the color resolution is lost in every film.
        assertThat(wrong).isLessThan(expected.length / 50);
    }

    @Test
    void anOddSizeGetsALineMore() throws Exception {
        Path program = real("ffmpeg");
        ExportPlan odd = request(97);
        films(odd, program, LONG).run(2, Progress.IGNORED, new Cancellation());

        assertThat(probe(file()).lines()).contains("width=98", "height=98");
    }

    /** The last frame of a film as pixels. */
    private static BufferedImage lastFrame(Path ffmpeg, Path film, Path png) throws Exception {
        Process process = new ProcessBuilder(
                        ffmpeg.toString(),
                        "-v",
                        "error",
                        "-sseof",
                        "-0.05",
                        "-i",
                        film.toString(),
                        "-update",
                        "1",
                        png.toString())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return ImageIO.read(png.toFile());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void theLineMoreHasTheColorOfTheBackground(Palette palette) throws Exception {
        Path program = real("ffmpeg");
        films(request(97, palette), program, LONG).run(2, Progress.IGNORED, new Cancellation());

        BufferedImage frame = lastFrame(program, file(), parent.resolve("last.png"));
        for (int k = 0; k < 98; k++) {
            assertNear(frame.getRGB(97, k), palette.background());
            assertNear(frame.getRGB(k, 97), palette.background());
        }
    }

    /** The conversion to the colors of films and back rounds. */
    private static void assertNear(int pixel, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(Math.abs((pixel >> shift & 0xFF) - (expected >> shift & 0xFF)))
                    .as(Integer.toHexString(pixel))
                    .isLessThanOrEqualTo(4);
        }
    }

    static Stream<Palette> palettes() {
        return Stream.of(Palette.LIGHT, Palette.DARK);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void theCommandsPadWithTheBackgroundOfTheTheme(Palette palette) {
        String color =
                "0x" + Integer.toHexString(palette.background()).substring(2).toUpperCase(Locale.ROOT);
        Path program = Path.of("ffmpeg");

        assertThat(Ffmpeg.command(program, request(97, palette).pictures().style(), 30, file()))
                .anyMatch(word -> word.contains("pad=") && word.contains(":" + color + ","));
        assertThat(Ffmpeg.commandOver(palette, 30)).contains(":" + color + ",").doesNotContain("white");
    }

    @Test
    void theCommandThatIsToldMakesTheSameFilmFromFrames() throws Exception {
        real("ffmpeg");
        assumeThat(Path.of("/bin/sh")).isExecutable();
        new ExportPlan(ExportFormat.PNG, request(96).pictures(), 25, folder)
                .run(2, Progress.IGNORED, new Cancellation());
        shell(folder, Ffmpeg.commandOver(Palette.LIGHT, 30) + " -v error");

        assertThat(probe(file()).lines())
                .contains(
                        "codec_name=h264", "width=96", "color_space=bt709", "avg_frame_rate=30/1", "nb_read_frames=21");
    }

    private static void shell(Path folder, String command) throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + ": " + said).isZero();
    }
}
