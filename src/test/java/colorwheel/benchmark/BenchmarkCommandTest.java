package colorwheel.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.app.Console;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class BenchmarkCommandTest {
    private static final List<String> NAMES =
            List.of("drag", "frames", "openings", "restarts", "soak", "start", "wheels");

    private static Console run(String... arguments) {
        return Console.run(() -> BenchmarkCommand.run(arguments));
    }

    private static String refusal(String... arguments) {
        Console refused = run(arguments);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).hasSize(1);
        return refused.err().get(0);
    }

    @Test
    void helpListsTheMeasurementsWhichTheProgramDoesNotKnow() {
        Console measuring = run("--help");
        Console program = Console.run(() -> colorwheel.app.Program.run("--help"));

        assertThat(measuring.exitCode()).isZero();
        assertThat(program.exitCode()).isZero();
        for (String name : NAMES) {
            assertThat(measuring.out()).anyMatch(line -> line.startsWith("  " + name + " "));
            assertThat(program.out()).noneMatch(line -> line.startsWith("  " + name + " "));
        }
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void theHelpOfACommandIsHelpAndNothingElse(String command) {
        Console help = run(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(String.join("\n", help.out()))
                .contains("Usage: color-wheel-lab " + command)
                .doesNotContain("%%");
    }

    @ParameterizedTest
    @CsvSource({"drag, --positions", "start, --since", "wheels, --count"})
    void linesAndLongRowsInAValueAreToldInOneShortLine(String command, String option) {
        assertThat(refusal(command, option, "1\n2\r3\u2028" + "x".repeat(100_000)))
                .hasSizeLessThan(2_000);
        assertThat(refusal(command, option, "1" + " ".repeat(100_000) + "2")).hasSizeLessThan(2_000);
    }

    @Test
    void withoutACommandNothingIsMeasured() {
        assertThat(refusal()).contains("--help");
    }

    @Test
    void theWheelsOfAFreshJavaAreTimedOneByOne() {
        Console done = run("wheels", "--count", "2");

        assertThat(done.exitCode()).isZero();
        assertThat(done.lastLine())
                .containsPattern("\"epochs\":500,\"wheels\":\\[\\{.*\\},\\{.*\\}\\],\"loss\":0\\.00");
    }
}
