package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.ExperimentFile;
import colorwheel.export.ExportFormat;
import colorwheel.export.Ffmpeg;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed at any moment leaves each file whole or absent, and the experiment that was saved last
 * opens. {@code -Dcolorwheel.kills=200} kills two hundred times, {@code -Dcolorwheel.kills.seed=…} at other moments;
 * what was found is printed.
 */
class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("colorwheel.kills", 10);
    private static final long SEED = Long.getLong("colorwheel.kills.seed", 1);
    private static final int LONGEST_LIFE_MILLIS = 300;

    private final Random random = new Random(SEED);

    @TempDir
    private Path parent;

    /** Lets a process work for a random while, kills it, and returns what it told. */
    private List<String> killed(String work, Path folder) throws Exception {
        Path errors = parent.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        work,
                        folder.toString())
                .redirectError(errors.toFile())
                .start();
        List<ProcessHandle> encoders = new ArrayList<>();
        List<String> told = new ArrayList<>();
        int life = random.nextInt(LONGEST_LIFE_MILLIS);
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).as(() -> read(errors)).isEqualTo(Victim.BEGUN);
            CompletableFuture.delayedExecutor(life, TimeUnit.MILLISECONDS).execute(() -> {
                process.descendants().forEach(encoders::add);
                // Not the process itself: that would close the stream which is being read.
                process.toHandle().destroyForcibly();
            });
            lines.lines().forEach(told::add);
        } finally {
            process.destroyForcibly();
            process.onExit().get(1, TimeUnit.MINUTES);
        }
        assertThat(read(errors)).as("it did not end by itself").isEmpty();
        for (ProcessHandle encoder : encoders) {
            // An encoder that is fed no more ends, too.
            encoder.onExit().get(1, TimeUnit.MINUTES);
        }
        return told;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    @Test
    @Timeout(1200)
    void whatAnExportLeavesIsWholeOrAbsent() throws Exception {
        List<ExportFormat> formats = ExportFormat.ALL.stream()
                .filter(format -> format != ExportFormat.MP4 || Ffmpeg.find().isPresent())
                .toList();
        int whole = 0;
        int unfinished = 0;
        for (int kill = 0; kill < KILLS / 2; kill++) {
            ExportFormat format = formats.get(kill % formats.size());
            Path pattern = parent.resolve("pattern" + format.key());
            if (!Files.exists(pattern)) {
                Victim.export(format, pattern);
                assertThat(files(pattern)).isNotEmpty();
            }
            Path folder = parent.resolve("killed" + kill);
            killed(format.key(), folder);
            for (Path file : files(folder)) {
                String name = file.getFileName().toString();
                if (name.startsWith(".") && name.contains(".part")) {
                    unfinished++;
                } else {
                    assertThat(file).as("seed %d, kill %d", SEED, kill).hasSameBinaryContentAs(pattern.resolve(name));
                    whole++;
                }
            }
        }
        assertThat(whole).isPositive();
        System.out.println("Exports killed " + KILLS / 2 + " times: " + whole + " whole files, " + unfinished
                + " unfinished ones under their temporary names, none damaged");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    @Timeout(1200)
    void theExperimentSavedLastOpens() throws Exception {
        long saves = 0;
        for (int kill = 0; kill < KILLS - KILLS / 2; kill++) {
            Path folder = parent.resolve("saved" + kill);
            List<String> told = killed("save", folder);
            // The last line may be cut in the middle of its number; the one before is whole.
            long last = told.size() < 2
                    ? 0
                    : Long.parseLong(told.get(told.size() - 2).substring(Victim.SAVED.length()));
            assertThat(ExperimentFile.read(folder.resolve(Victim.EXPERIMENT_FILE))
                            .seed())
                    .as("seed %d, kill %d", SEED, kill)
                    .isBetween(last, last + 2);
            saves += last + 1;
        }
        System.out.println("Saves killed " + (KILLS - KILLS / 2) + " times: the last of " + saves
                + " experiments opened each time, and none was lost");
    }
}
