package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import colorwheel.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command on a terminal, which {@code script} of util-linux makes, and beside one. */
@Timeout(900)
@EnabledOnOs(OS.LINUX)
class TerminalProgressTest {
    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    private Path folder;

    /** Runs the command on a terminal, with more of the shell behind it; its text is on the standard output. */
    private Console onTerminal(String redirection, String command) throws Exception {
        assumeThat(SCRIPT).exists();
        String[] arguments = command.replace("FOLDER", folder.toString()).split(" ");
        return new OtherProcess(folder)
                .runInShell(
                        "exec " + SCRIPT + " -qec \"$(printf '%q ' \"$@\")" + redirection + "\" /dev/null </dev/null",
                        Main.class,
                        arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "render --engine fused --size 64 --out FOLDER/frames",
                "sweep --seeds 0..5 --out FOLDER/seeds.jsonl"
            })
    void theLineIsThereAndClearedBeforeTheResult(String command) throws Exception {
        Console console = onTerminal("", command);

        assertThat(console.exitCode()).isZero();
        String written = String.join("\n", console.out());
        assertThat(written).containsPattern("Trained \\d+ of \\d+ (epochs|wheels), \\d+%");
        // The result follows a line that was covered with spaces.
        assertThat(written).containsPattern("\\n +\\n\\{\"[^\\n]+\\}$");
    }

    @Test
    void aFileOfErrorsHasNothingOfIt() throws Exception {
        Path errors = folder.resolve("errors");

        Console console = onTerminal("2>" + errors, "render --engine fused --size 64 --out FOLDER/frames");

        assertThat(console.exitCode()).isZero();
        assertThat(Files.readAllLines(errors))
                .filteredOn(line -> !line.startsWith("WARNING: Using incubator modules"))
                .isEmpty();
        assertThat(console.out()).singleElement().asString().startsWith("{");
    }

    @Test
    void withoutATerminalThereIsNoLine() throws Exception {
        Console console = new OtherProcess(folder).run(Main.class, "render", "--engine", "fused", "--no-frames");

        assertThat(console.exitCode()).isZero();
        assertThat(console.err()).isEqualTo(List.of());
        assertThat(console.out()).hasSize(1);
    }
}
