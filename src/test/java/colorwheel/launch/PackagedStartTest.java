package colorwheel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that starts the installed program, with a java that prints its arguments, one a line. */
@EnabledOnOs(OS.LINUX)
class PackagedStartTest {
    private static final List<String> COMMANDS = List.copyOf(JavaCommand.Kind.COMMANDS);

    @TempDir
    private Path folder;

    private Path home;
    private Path app;

    @BeforeEach
    void anInstalledProgram() throws IOException {
        home = folder.resolve("a program");
        app = Files.createDirectories(home.resolve("lib/app"));
        Files.createDirectories(app.resolve("jvm"));
        Files.writeString(app.resolve("jvm/jdk-24.options"), "");
        Files.writeString(app.resolve("class-path.txt"), "lab.jar\nanother.jar\n");
        program("lib/runtime/bin/java", "#!/bin/sh\nprintf '%s\\n' \"$@\"\nexit 7\n");
        program("bin/color-wheel-lab", Files.readString(Path.of("packaging/linux-start.sh")));
    }

    private void program(String name, String script) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private List<String> started(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(program.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("COLOR_WHEEL_LAB_JAVA", "-Dmore=1 -Dand=2");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> said = output.lines().toList();
        assertThat(process.waitFor()).as("%s", said).isEqualTo(7);
        return said;
    }

    private List<String> started(String... arguments) throws IOException, InterruptedException {
        return started(home.resolve("bin/color-wheel-lab"), arguments);
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void aCommandHasTheOptionsOfCommandsAndNoArchive(String command) throws Exception {
        Files.writeString(app.resolve("window.aot"), "");

        assertThat(started(command, "--seed", "7"))
                .contains("@" + app.resolve("jvm/command.options"))
                .doesNotContain("@" + app.resolve("jvm/window.options"))
                .noneMatch(word -> word.contains("window.aot"))
                .endsWith("colorwheel.Main", command, "--seed", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "drag", "a wheel.colorwheel"})
    void everythingElseHasTheOptionsOfTheWindow(String first) throws Exception {
        assertThat(started(first))
                .startsWith("@" + app.resolve("jvm/all.options"), "@" + app.resolve("jvm/window.options"))
                .contains("@" + app.resolve("jvm/jdk-24.options"))
                .containsSequence("-classpath", app.resolve("lab.jar") + ":" + app.resolve("another.jar"))
                .endsWith("-Dmore=1", "-Dand=2", "colorwheel.Main", first);
    }

    @Test
    void theWindowReadsTheArchiveThatIsThere() throws Exception {
        assertThat(started()).noneMatch(word -> word.startsWith("-XX:"));

        Files.writeString(app.resolve("window.jsa"), "");
        assertThat(started()).contains("-XX:SharedArchiveFile=" + app.resolve("window.jsa"));

        Files.writeString(app.resolve("window.aot"), "");
        assertThat(started()).contains("-XX:AOTCache=" + app.resolve("window.aot"));
    }

    @Test
    void aLinkToItStartsIt() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("color-wheel-lab"), home.resolve("bin/color-wheel-lab"));

        assertThat(started(link)).contains("@" + app.resolve("jvm/window.options"));
    }
}
