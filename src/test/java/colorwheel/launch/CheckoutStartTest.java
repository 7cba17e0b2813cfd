package colorwheel.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts what is built in {@code target}, with the real program. */
@Timeout(240)
@DisabledOnOs(OS.WINDOWS)
class CheckoutStartTest {
    private static final Path SCRIPT = Path.of("packaging", "color-wheel-lab").toAbsolutePath();
    /** Java's own line on a command that trains. */
    private static final String INCUBATOR = "WARNING: Using incubator modules: jdk.incubator.vector";

    @TempDir
    private Path folder;

    private record Said(int exitCode, List<String> out, List<String> err) {}

    private Said start(Path script, String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> words = new ArrayList<>(List.of(script.toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("DISPLAY");
        int exitCode = builder.start().waitFor();
        return new Said(exitCode, Files.readAllLines(out), Files.readAllLines(err));
    }

    /** A copy of the script in a checkout of its own. */
    private Path scriptOfAnotherCheckout() throws IOException {
        Path packaging = Files.createDirectories(folder.resolve("a checkout/packaging"));
        Files.writeString(packaging.resolveSibling("pom.xml"), "<project/>");
        return Files.copy(SCRIPT, packaging.resolve("color-wheel-lab"));
    }

    private static void build(Path checkout) throws IOException {
        Path classes = Files.createDirectories(checkout.resolve("target/classes/colorwheel"));
        Files.createFile(classes.resolve("Main.class"));
        Files.writeString(checkout.resolve("target/class-path.txt"), "a.jar");
    }

    @Test
    void theProgramHasTheStreamsAndTheExitCode() throws Exception {
        Said version = start(SCRIPT, "--version");
        assertThat(version.exitCode()).isZero();
        assertThat(version.out()).singleElement().asString().startsWith("Color Wheel Lab ");
        assertThat(version.err()).isEmpty();
    }

    @Test
    void aRefusedArgumentIsOneSentence() throws Exception {
        Said window = start(SCRIPT, "no-such-file");
        assertThat(window.exitCode()).isEqualTo(2);
        assertThat(window.out()).isEmpty();
        assertThat(window.err()).singleElement().asString().contains("no-such-file");

        Said command = start(SCRIPT, "render", "--epochs", "many");
        assertThat(command.exitCode()).isEqualTo(2);
        assertThat(command.out()).isEmpty();
        assertThat(command.err())
                .hasSize(2)
                .startsWith(INCUBATOR)
                .last()
                .asString()
                .contains("many");
    }

    @Test
    void filesAreNamedFromTheFolderInWhichItIsCalled() throws Exception {
        Said said = start(SCRIPT, "render", "--engine", "fused", "--every", "500", "--size", "64", "--out", "frames");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).singleElement().asString().startsWith("{").contains("\"frames\":2");
        assertThat(said.err()).containsExactly(INCUBATOR);
        try (Stream<Path> frames = Files.list(folder.resolve("frames"))) {
            assertThat(frames).hasSize(2);
        }
    }

    @Test
    void aLinkToItStartsIt() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("lab"), SCRIPT);

        try {
            assertThat(start(link, "--version").exitCode()).isZero();
        } finally {
            // JUnit warns of a link that leads out of its folder.
            Files.delete(link);
        }
    }

    @Test
    void whereNothingIsBuiltItSaysWhatToDo() throws Exception {
        Said said = start(scriptOfAnotherCheckout(), "--version");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).singleElement().asString().contains("is not built", "mvn compile");
    }

    @Test
    void aBuildThatIsOlderThanThePomIsNotStarted() throws Exception {
        Path script = scriptOfAnotherCheckout();
        Path checkout = script.getParent().getParent();
        build(checkout);
        Files.setLastModifiedTime(checkout.resolve("target/class-path.txt"), FileTime.fromMillis(1_000));

        Said said = start(script, "--version");

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).singleElement().asString().contains("pom.xml has changed", "mvn compile");
    }

    @Test
    void withoutAJavaItSaysSo() throws Exception {
        Path script = scriptOfAnotherCheckout();
        build(script.getParent().getParent());

        ProcessBuilder builder = new ProcessBuilder(script.toString(), "--version").redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", "/no such folder");
        Process process = builder.start();

        assertThat(process.inputReader(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("/no such folder/bin/java");
        assertThat(process.waitFor()).isEqualTo(1);
    }
}
