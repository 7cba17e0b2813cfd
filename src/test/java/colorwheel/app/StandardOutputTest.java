package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.files.UserFacingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    @Test
    void aLineThatDoesNotGetThroughIsAFailure() {
        PrintStream real = System.out;
        System.setOut(new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                true,
                StandardCharsets.UTF_8));
        UserFacingException failure = null;
        try {
            StandardOutput.print("{}");
        } catch (UserFacingException told) {
            failure = told;
        } finally {
            System.setOut(real);
        }

        assertThat(failure)
                .isNotNull()
                .hasMessageStartingWith("The last line could not be written to standard output")
                .hasMessageEndingWith("It says: {}");
        assertThat(Program.failed(failure)).isEqualTo(Program.FAILED);
    }
}
