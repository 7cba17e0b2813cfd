package colorwheel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher as Maven and the script of a checkout call it, in its own process, with the real program. */
@Timeout(240)
class LauncherTest {
    private static final Path OPTIONS = Path.of("packaging", "jvm").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path options;

    @BeforeEach
    void copyOfTheOptions() throws IOException {
        options = Files.createDirectory(folder.resolve("jvm"));
        try (Stream<Path> all = Files.list(OPTIONS)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                Files.copy(file, options.resolve(file.getFileName()));
            }
        }
    }

    private record Said(int exitCode, String out, String err) {}

    private Said launch(String... arguments) throws IOException, InterruptedException {
        return launchWith(List.of(), arguments);
    }

    private Said launchWith(List<String> more, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcolorwheel.target=" + folder,
                "-Dcolorwheel.jvm=" + options,
                "-classpath",
                classPath(),
                Launcher.class.getName()));
        words.addAll(1, more);
        words.addAll(Arrays.asList(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        int exitCode = builder.start().waitFor();
        return new Said(exitCode, Files.readString(out), Files.readString(err));
    }

    /** That of the tests, with the program's own classes first and JavaFX's jars from the module path. */
    private static String classPath() throws IOException {
        List<String> entries = new ArrayList<>();
        entries.add(Path.of("target", "classes").toAbsolutePath().toString());
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .forEach(entries::add);
        try (Stream<Path> modules = Files.list(Path.of("target", "fx"))) {
            modules.map(module -> module.toAbsolutePath().toString()).forEach(entries::add);
        }
        return String.join(File.pathSeparator, entries);
    }

    private void addOption(String file, String option) throws IOException {
        Path changed = options.resolve(file);
        Files.writeString(changed, Files.readString(changed, StandardCharsets.UTF_8) + option + "\n");
    }

    @Test
    void theProgramHasTheStreamsAndTheExitCode() throws Exception {
        Said version = launch("--version");
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).startsWith("Color Wheel Lab ");
        assertThat(version.err()).isEmpty();

        Said refused = launch("no-such-file");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("no-such-file");
    }

    @Test
    void aJavaThatCannotStartSaysWhyOnStandardErrorAlone() throws Exception {
        addOption("window.options", "-Xmx1");

        for (String[] arguments : List.of(new String[] {"--version"}, new String[0])) {
            Said said = launch(arguments);
            assertThat(said.exitCode()).isEqualTo(1);
            assertThat(said.out()).isEmpty();
            assertThat(said.err()).contains("Too small maximum heap");
        }
    }

    @Test
    void aWindowThatCannotOpenSaysSoOnceAlthoughItIsRecorded() throws Exception {
        Said said = launch();

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).contains("No window can be opened").hasLineCount(1);
    }

    @Test
    void measurementsTakeThePlaceOfTheProgramsCommands() throws Exception {
        List<String> measurements = List.of("-Dcolorwheel.benchmark=" + Path.of("target", "test-classes"));

        Said help = launchWith(measurements, "drag", "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains("--positions");
        assertThat(launchWith(measurements, "render", "--no-frames").exitCode()).isEqualTo(2);
        assertThat(launchWith(measurements, "--help").out())
                .contains("\n  drag ")
                .doesNotContain("\n  sweep ");
        assertThat(launch("drag", "--help").out()).doesNotContain("--positions");
    }

    @Test
    void aCommandThatTrainsNeedsNoJavaFX() throws Exception {
        assertThat(launch("render", "--epochs", "1", "--no-frames").exitCode()).isZero();

        addOption("all.options", "-Xlog:module+load=trace:stderr");
        assertThat(launch("--help").err()).contains("javafx.graphics");
        assertThat(launch("render", "--help").err()).doesNotContain("javafx.graphics");
    }

    @Test
    void onlyACommandThatTrainsHasTheIncubatingModule() throws Exception {
        String warning = "jdk.incubator.vector";

        assertThat(launch("--help").err()).doesNotContain(warning);
        assertThat(launch("render", "--help").err()).contains(warning);
    }
}
