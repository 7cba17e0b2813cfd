package colorwheel.color.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.files.UserFacingException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for files of colors of every kind: bounds, repeated colors, identity, and what the user is told. */
class ColorFileReaderTest {
    @TempDir
    private Path folder;

    private Path file;

    private void write(String text) throws IOException {
        file = folder.resolve("my colors.txt");
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private ColorFile read(boolean weighted) {
        return ColorFileReader.read(file, weighted, new Cancellation());
    }

    private static String different(int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> k / 65_536 + " " + k / 256 % 256 + " " + k % 256)
                .collect(Collectors.joining("\n"));
    }

    private void assertRefused(String clause) {
        assertThatThrownBy(() -> read(false))
                .isInstanceOf(UserFacingException.class)
                .hasMessage("The colors of " + file + " cannot be used: " + clause);
    }

    @Test
    void theResultNamesTheFileAndItsContent() throws IOException {
        write("#f00\n#0f0\n#00f\n");

        ColorFile read = read(false);

        assertThat(read.name()).isEqualTo("my colors.txt");
        assertThat(read.kind()).isEqualTo(ColorFileKind.TEXT);
        // printf '#f00\n#0f0\n#00f\n' | sha256sum
        assertThat(read.sha256()).isEqualTo("f7f1561700afd3d3f79f12afd5bc89e4f166710df3f6e4007937703a803acd5c");
        assertThat(read.refused()).isEmpty();
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void aRepeatedColorCountsOnceUnlessAskedOtherwise() throws IOException {
        write("#f00 Red\n#0f0\n#ff0000 Rot\n#00f\n#f00\n");

        ColorFile once = read(false);
        assertThat(once.rgb()).containsExactly(0xFF0000, 0x00FF00, 0x0000FF);
        assertThat(once.names()).containsExactly("Red", "", "");
        assertThat(once.remarks()).containsExactly("2 colors were there already and count once.");

        ColorFile weighted = read(true);
        assertThat(weighted.rgb()).containsExactly(0xFF0000, 0x00FF00, 0xFF0000, 0x0000FF, 0xFF0000);
        assertThat(weighted.names()).containsExactly("Red", "", "Rot", "", "");
        assertThat(weighted.remarks()).isEmpty();
        assertThat(weighted.weighted()).isTrue();
    }

    @Test
    void threeDifferentColorsAreNeeded() throws IOException {
        write("#f00\n#f00\n#0f0\nsky\n");
        assertRefused("it has 2 different colors, but 3 to 10,000 are needed. Line 4: “sky” has no color: write"
                + " #rrggbb, or red, green and blue.");
        write("#f00\n");
        assertRefused("it has 1 color, but 3 to 10,000 are needed. Choose another file.");
        write("# nothing\n");
        assertRefused("it has no color, but 3 to 10,000 are needed. Choose another file.");
        write("");
        assertRefused("it is empty. Choose another file.");
    }

    @Test
    void tenThousandEntriesAreTakenAndNoMore() throws IOException {
        write(different(10_000));
        assertThat(read(false).colors()).hasSize(10_000);
        write(different(9_999) + "\nsky\n\n# comment\n");
        assertThat(read(false).colors()).hasSize(9_999);
        write(different(10_000) + "\n\n# comment\nsky\n");
        assertRefused("it has 10,001 entries, but a list may have 3 to 10,000. Choose or make a shorter list.");
        write(different(123_456));
        assertRefused("it has 123,456 entries, but a list may have 3 to 10,000. Choose or make a shorter list.");
    }

    @ParameterizedTest
    @CsvSource({
        "GIF89a, 'it is a GIF picture. Save it as PNG.'",
        "BM, 'it is a BMP picture. Save it as PNG.'",
        "%PDF-1.7, 'it is a PDF document. Save its colors as text.'"
    })
    void otherKindsAreRefusedByTheirContent(String head, String clause) throws IOException {
        write(head + "\0\0\0#f00\n#0f0\n#00f\n");

        assertRefused(clause);
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        write("\u007fELF\0\0\0\n#f00\n#0f0\n#00f\n");

        assertRefused("it is neither text nor a palette or picture that is known here. Choose another file.");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInWords() throws IOException {
        file = folder.resolve("none.csv");
        assertRefused("it is not there. Check the name, or choose another file.");
        file = folder;
        assertRefused("it is a folder. Choose a file.");
        file = folder.resolve("long.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((64 << 20) + 1);
        }
        assertRefused("it has more than 64 MB. Choose or make a shorter file.");
    }

    @Test
    void oneLineOfSixtyMegabytesIsOneBadLine() throws IOException {
        write("#f00\n" + "0,".repeat(30_000_000) + "\n#0f0\n#00f\n");

        ColorFile read = read(false);

        assertThat(read.colors()).hasSize(3);
        assertThat(read.refused()).containsExactly(new RefusedEntry("Line", 2, "it has more than 4000 bytes"));
    }

    @Test
    void readingCanBeCanceled() throws IOException {
        write("#f00\n#0f0\n#00f\n");
        Cancellation canceled = new Cancellation();
        canceled.request();

        assertThatThrownBy(() -> ColorFileReader.read(file, false, canceled)).isInstanceOf(CancellationException.class);
    }
}
