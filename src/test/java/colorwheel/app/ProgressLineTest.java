package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressLineTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ProgressLine line = new ProgressLine(new PrintStream(bytes, false, StandardCharsets.UTF_8));

    private String written() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }

    @Test
    void itSaysHowMuchIsDone() {
        line.show("Trained", 0, 20_000, "epochs");
        line.rewrite();
        assertThat(written()).isEqualTo("\rTrained 0 of 20000 epochs, 0%");

        line.show("Trained", 19_999, 20_000, "epochs");
        line.rewrite();
        assertThat(written()).isEqualTo("\rTrained 19999 of 20000 epochs, 99%");
    }

    @Test
    void aShorterTextCoversTheOneBefore() {
        line.show(() -> "much text");
        line.rewrite();
        written();

        line.show(() -> "less");
        line.rewrite();

        assertThat(written()).isEqualTo("\rless     ");
    }

    @Test
    void itIsWrittenOnlyWhenItChanges() {
        line.show(() -> "the same");
        line.rewrite();
        written();

        line.rewrite();

        assertThat(written()).isEmpty();
    }

    @Test
    void itIsClearedAtTheEndAndStaysEmpty() {
        line.show(() -> "at work");
        line.rewrite();
        written();

        line.close();
        assertThat(written()).isEqualTo("\r" + " ".repeat("at work".length()) + "\r");

        line.show(() -> "too late");
        line.rewrite();
        line.close();
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/pts/0", "/dev/pts/17", "/dev/tty1", "/dev/ttyS0", "/dev/tty", "/dev/console"})
    void aTerminalIsKnownByItsFile(String file) {
        assertThat(Terminal.isTerminal(file)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe:[12345]", "/dev/null", "socket:[1]", "/home/dev/pts/0", "/tmp/err"})
    void everythingElseIsNone(String file) {
        assertThat(Terminal.isTerminal(file)).isFalse();
    }
}
