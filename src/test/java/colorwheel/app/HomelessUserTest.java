package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.Main;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user whom the system knows by number only, as {@code docker -u 12345} makes them. */
class HomelessUserTest {
    private static final String USER = "12345";
    private static final long LARGEST_JAR = 10 << 20;

    @TempDir
    private Path folder;

    /** Where every user can read it: the libraries of the build may be in a home that is closed. */
    private String readableClassPath() throws IOException {
        Path program = Files.createDirectory(folder.resolve("program"));
        List<String> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path source = Path.of(entry);
            Path copy = program.resolve(classPath.size() + "-" + source.getFileName());
            if (Files.isDirectory(source)) {
                FileUtils.copyDirectory(source.toFile(), copy.toFile());
            } else if (Files.isRegularFile(source) && Files.size(source) < LARGEST_JAR) {
                Files.copy(source, copy);
            } else {
                continue;
            }
            classPath.add(copy.toString());
        }
        try (Stream<Path> all = Files.walk(program)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Files.setPosixFilePermissions(one, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        return String.join(File.pathSeparator, classPath);
    }

    private Console run(String home, String classPath, Path work, Path temporary, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "setpriv",
                "--reuid",
                USER,
                "--regid",
                USER,
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath,
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(work.toFile());
        process.environment()
                .keySet()
                .removeIf(variable ->
                        variable.equals("HOME") || variable.startsWith("XDG_") || variable.equals("JAVA_TOOL_OPTIONS"));
        if (!home.isEmpty()) {
            process.environment().put("HOME", home);
        }
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process running =
                process.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        assertThat(running.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Console(running.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/nonexistent"})
    @Timeout(240)
    void aUserWithoutAHomeIsToldOnceAndLeavesNothingInTheWorkingFolder(String home) throws Exception {
        assumeThat(System.getProperty("os.name")).isEqualTo("Linux");
        assumeThat(System.getProperty("user.name"))
                .as("who may become another user")
                .isEqualTo("root");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path work = open("work");
        Path temporary = open("tmp");
        String classPath = readableClassPath();

        Console first = run(
                home,
                classPath,
                work,
                temporary,
                "render",
                "--engine",
                "fused",
                "--epochs",
                "4",
                "--hue-step",
                "10",
                "--size",
                "64",
                "--out",
                "frames");

        assertThat(first.exitCode()).as(first.err().toString()).isZero();
        Path taken = temporary.resolve("color-wheel-lab-" + USER);
        assertThat(first.err())
                .containsExactly("color-wheel-lab: This user has no home folder in which files can be made, so"
                        + " preferences, reports and unpacked libraries go to " + taken
                        + ". Set HOME to have them elsewhere.");
        assertThat(work.toFile().list()).containsExactly("frames");
        assertThat(temporary).isDirectoryContaining(taken::equals);
        assertThat(Files.getAttribute(taken, "unix:uid")).isEqualTo(Integer.parseInt(USER));
    }

    private Path open(String name) throws IOException {
        Path made = Files.createDirectory(folder.resolve(name));
        return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
}
