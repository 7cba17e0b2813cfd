package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of one command that are one file. */
@Timeout(60)
class DistinctFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeLinks() throws IOException {
        assumeThat(File.separatorChar).isEqualTo('/');
        Files.createDirectory(folder.resolve("real"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        Files.writeString(folder.resolve("real/start"), "weights");
        Files.createSymbolicLink(folder.resolve("start"), Path.of("real/start"));
        Files.createLink(folder.resolve("hard"), folder.resolve("real/start"));
    }

    private void assertRefused(String arguments, String sentence) throws IOException {
        Console refused = Console.run(Stream.of(arguments.trim().split(" +"))
                .map(word -> word.replace("@", folder.toString()))
                .toArray(String[]::new));

        assertThat(refused.err()).containsExactly("color-wheel-lab: " + sentence);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(folder.resolve("real").toFile().list()).containsExactly("start");
        assertThat(folder.resolve("real/start")).hasContent("weights");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--save-weights @/a --save-model @/a | --save-weights and --save-model",
                "--save-weights @/a --save-model @/./a | --save-weights and --save-model",
                "--save-weights @/real/a --save-model @/link/a | --save-weights and --save-model",
                "--save-weights @/link/new/a --measures @/real/new/./b/../a | --save-weights and --measures",
                "--measures @/a --latents @/real/../a | --measures and --latents",
                "--save-model @/link/../a --latents @/a | --save-model and --latents",
            })
    void twoThatAreWrittenAreRefused(String options, String both) throws IOException {
        assertRefused("render --no-frames " + options, both + " name the same file. Choose two names.");
    }

    @ParameterizedTest
    @CsvSource({"gif", "apng", "mp4"})
    void anAnimationIsOneOfThem(String format) throws IOException {
        String extension = format.equals("apng") ? "png" : format;
        assertRefused(
                "render --format " + format + " --out @/real/w." + extension + " --latents @/link/w." + extension,
                "--latents and --out name the same file. Choose two names.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--out @/real --latents @/link/wheel_e000010.png | wheel_e000010.png",
                "--out @/link/new --latents @/real/new/wheel_e000500.png | wheel_e000500.png",
                "--out @/new --format svg --latents @/new/wheel_e000000.svg | wheel_e000000.svg",
            })
    void theNamesOfFramesAreTaken(String options, String frame) throws IOException {
        assertRefused(
                "render " + options,
                "--latents has the name of a frame, " + frame + " in the folder --out. Choose another name.");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        assertRefused(
                "render --out @/new --latents @/./new",
                "--latents names a file and --out a folder of the same name. Choose two names.");
        assertRefused(
                "render --no-frames --measures @/new/table --latents @/new",
                "--measures names a file in a folder that has the name of the file --latents. Choose another name.");
        assertRefused(
                "render --out @/new/frames --latents @/new",
                "--out names a folder in one that has the name of the file --latents. Choose another name.");
    }

    @ParameterizedTest
    @CsvSource({"@/real/start", "@/link/start", "@/start", "@/hard", "@/./real/../start"})
    void whatIsReadIsNotWritten(String output) throws IOException {
        assertRefused(
                "render --no-frames --weights @/real/start --save-weights " + output,
                "--weights and --save-weights name the same file, and nothing is overwritten. Choose another name for"
                        + " --save-weights.");
    }

    @Test
    void aSweepDoesNotWriteItsExperiment() throws Exception {
        Path experiment = folder.resolve("mine.colorwheel");
        ExperimentFile.write(Experiment.REFERENCE, experiment, false);
        String before = Files.readString(experiment);
        assertRefused(
                "sweep --experiment @/mine.colorwheel --out @/./mine.colorwheel",
                "--experiment and --out name the same file, and nothing is overwritten. Choose another name for --out.");
        assertThat(experiment).hasContent(before);
    }

    @Test
    void othersInTheFolderOfTheFramesAreWelcome() {
        Console done = Console.run(
                "render",
                "--engine",
                "fused",
                "--epochs",
                "4",
                "--size",
                "64",
                "--out",
                folder.resolve("new").toString(),
                "--latents",
                folder.resolve("new/wheel_e000001.png").toString());

        assertThat(done.err()).isEmpty();
        assertThat(folder.resolve("new").toFile().list())
                .containsExactlyInAnyOrder("wheel_e000000.png", "wheel_e000001.png", "wheel_e000004.png");
    }
}
