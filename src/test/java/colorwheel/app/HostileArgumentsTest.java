package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that were once answered by something else than one line of words; see {@link CommandLineFuzzTest}. */
class HostileArgumentsTest {
    @TempDir
    private Path folder;

    private static String refusal(String... arguments) {
        Console refused = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Console.run(arguments));
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.err().get(0))
                .startsWith("color-wheel-lab: ")
                .endsWith(".")
                .doesNotContain("Exception");
        return refused.err().get(0);
    }

    @Test
    void whatBeginsWithAnAtSignIsNoFileOfArguments() throws Exception {
        Path file = Files.writeString(folder.resolve("arguments"), "--version");

        assertThat(refusal("@" + file)).contains("neither a command nor a file");
        assertThat(refusal("@/dev/zero")).contains("neither a command nor a file");
    }

    @Test
    void aNameThatNoFileCanHaveIsToldInWords() {
        assertThat(refusal("render", "--out", "a\0b")).contains("no file can have the name “a?b”");
    }

    @ParameterizedTest
    @CsvSource({
        "render, --hold-out",
        "render, --seed",
        "render, --values",
        "render, --engine",
        "render, --theme",
        "sweep, --seeds",
        "sweep, --along"
    })
    void linesAndLongRowsInAValueAreToldInOneShortLine(String command, String option) {
        assertThat(refusal(command, option, "1\n2\r3\u2028" + "x".repeat(100_000)))
                .hasSizeLessThan(2_000);
        assertThat(refusal(command, option, "1" + " ".repeat(100_000) + "2")).hasSizeLessThan(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"render", "sweep"})
    void theHelpOfACommandIsHelpAndNothingElse(String command) {
        Console help = Console.run(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(String.join("\n", help.out()))
                .contains("Usage: color-wheel-lab " + command)
                .doesNotContain("%%");
    }
}
