package colorwheel.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardStreamsTest {
    @Test
    void theTerminalsCharactersComeBeforeThoseOfTheSystem() {
        assertThat(StandardStreams.characters(Map.of("sun.stderr.encoding", "IBM850", "native.encoding", "UTF-8")::get))
                .isEqualTo(Charset.forName("IBM850"));
        assertThat(StandardStreams.characters(
                        Map.of("stderr.encoding", "ISO-8859-1", "sun.stderr.encoding", "IBM850")::get))
                .isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(StandardStreams.characters(Map.of("native.encoding", "UTF-8")::get))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void asciiIsWrittenAsUtf8() {
        assertThat(StandardStreams.characters(Map.of("native.encoding", "ANSI_X3.4-1968")::get))
                .isEqualTo(StandardCharsets.UTF_8);
    }
}
