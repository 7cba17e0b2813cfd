package colorwheel.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignTextTest {
    @Test
    void whatIsShownIsShortAndOfOneLine() {
        assertThat(ForeignText.shown("teal")).isEqualTo("“teal”");
        assertThat(ForeignText.shown("a\nb\u202ec\ud800")).isEqualTo("“a?b?c?”");
        assertThat(ForeignText.shown("😀".repeat(61))).isEqualTo("“" + "😀".repeat(60) + "…”");
    }

    @Test
    void aMessageIsOneLineWhateverItHolds() {
        assertThat(ForeignText.line("Leave it out.")).isEqualTo("Leave it out.");
        assertThat(ForeignText.line("with:\nffmpeg\u0007")).isEqualTo("with: ffmpeg?");
    }

    @Test
    void ofALongMessageBeginningAndEndAreKept() {
        String line = ForeignText.line("The file " + "😀".repeat(5_000) + " is not there.");

        assertThat(line).startsWith("The file 😀").contains("😀…😀").endsWith("😀 is not there.");
        assertThat(line.codePoints()).hasSize(1_501);
    }
}
