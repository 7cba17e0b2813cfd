package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.Main;
import colorwheel.export.Ffmpeg;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process that renders and gets the signal of Ctrl+C, or of {@code kill}. */
@Timeout(900)
class InterruptedRenderTest {
    private static final String INTERRUPTED = "color-wheel-lab: The rendering was interrupted.";
    /** So many epochs that the signal comes before the last is written, however fast the machine is. */
    private static final String[] LONG = {"--engine", "fused", "--epochs", "20000"};

    @TempDir
    private Path folder;

    private Path work;

    @BeforeEach
    void makeFolder() throws IOException {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        work = Files.createDirectory(folder.resolve("work"));
    }

    /** What became of the process: the output of the virtual machine itself is left out. */
    private record Ended(int exitCode, List<String> err) {}

    private Process start(List<String> machine, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                // A process that was started in the background may have been told to ignore Ctrl+C.
                "env",
                "--default-signal=INT,TERM",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(machine);
        command.addAll(List.of(Main.class.getName(), "render"));
        command.addAll(List.of(LONG));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private Ended signal(Process process, String signal) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .start()
                .waitFor();
        try (BufferedReader rest = process.inputReader(StandardCharsets.UTF_8)) {
            // Read on, or it would wait.
            rest.lines().forEach(line -> {});
        }
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(folder.resolve("err")));
    }

    private static int exitCode(String signal) {
        return signal.equals("INT") ? 130 : 143;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void awaitFile(WatchService watch, Process process, Predicate<String> wanted) throws Exception {
        while (true) {
            WatchKey key = watch.poll(10, TimeUnit.MINUTES);
            assertThat(key)
                    .as(() -> "it wrote nothing; alive: " + process.isAlive())
                    .isNotNull();
            for (WatchEvent<?> event : key.pollEvents()) {
                if (wanted.test(String.valueOf(event.context()))) {
                    return;
                }
            }
            key.reset();
        }
    }

    private Ended signalled(String signal, Predicate<String> when, String... arguments) throws Exception {
        try (WatchService watch = work.getFileSystem().newWatchService()) {
            work.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            Process process = start(List.of(), arguments);
            try {
                awaitFile(watch, process, when);
                return signal(process, signal);
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"INT", "TERM"})
    void duringTrainingNothingIsWrittenAndThatIsSaid(String signal) throws Exception {
        Process process = start(
                List.of("-Xlog:class+load:stdout"),
                "--saturations",
                "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1",
                "--values",
                "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9,1",
                "--every",
                "20000",
                "--save-weights",
                "wheel.safetensors",
                "--out",
                "frames");
        try {
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            for (String line = out.readLine(); ; line = out.readLine()) {
                assertThat(line).as("it ended").isNotNull();
                if (line.contains(" colorwheel.training.fused.")) {
                    break;
                }
            }
            Ended ended = signal(process, signal);

            assertThat(ended.exitCode()).isEqualTo(exitCode(signal));
            assertThat(ended.err()).containsExactly(INTERRUPTED + " Nothing was written.");
            assertThat(left()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT", "TERM"})
    void framesAndFilesThatAreWholeAreKept(String signal) throws Exception {
        Ended ended = signalled(
                signal,
                name -> name.startsWith("wheel_e"),
                "--every",
                "2",
                "--size",
                "96",
                "--save-weights",
                "wheel.safetensors",
                "--out",
                ".");

        assertThat(ended.exitCode()).isEqualTo(exitCode(signal));
        List<String> left = new ArrayList<>(left());
        assertThat(left.remove("wheel.safetensors")).isTrue();
        assertThat(left).isNotEmpty().allMatch(name -> name.matches("wheel_e\\d{6}\\.png"));
        for (String frame : left) {
            assertThat(ImageIO.read(work.resolve(frame).toFile()).getHeight()).isEqualTo(96);
        }
        assertThat(ended.err()).singleElement().satisfies(sentence -> assertThat(sentence)
                .startsWith(INTERRUPTED + " Whole, and kept: ")
                .contains("wheel.safetensors. The export was cancelled. " + left.size() + " of 10001 frames were")
                .endsWith(" and kept."));
    }

    @ParameterizedTest
    @CsvSource({
        "INT, --out, wheel.gif, gif",
        "TERM, --out, wheel.png, apng",
        "INT, --out, wheel.mp4, mp4",
        "TERM, --latents, latents.csv, ",
        "INT, --measures, measures.csv, ",
    })
    void aFileThatIsNotWholeIsRemoved(String signal, String option, String file, String format) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(option, file, "--every", "2"));
        if (format == null) {
            arguments.add("--no-frames");
        } else {
            assumeThat(format.equals("mp4") && Ffmpeg.find().isEmpty()).isFalse();
            arguments.addAll(List.of("--format", format, "--size", "256"));
        }
        Ended ended = signalled(signal, name -> name.endsWith(".part"), arguments.toArray(String[]::new));

        assertThat(ended.exitCode()).isEqualTo(exitCode(signal));
        assertThat(ended.err()).containsExactly(INTERRUPTED + " Nothing was written.");
        assertThat(left()).isEmpty();
    }
}
