package colorwheel.color.file;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GIMP's palettes, as its developers' page describes them. */
class GimpPaletteTest {
    @TempDir
    private Path folder;

    private ColorFile read(String text) throws IOException {
        Path file = folder.resolve("palette.txt");
        Files.writeString(file, text);
        ColorFile read = ColorFileReader.read(file, false, new Cancellation());
        assertThat(read.kind()).isEqualTo(ColorFileKind.GIMP_PALETTE);
        return read;
    }

    @Test
    void whatGimpWritesIsRead() throws IOException {
        ColorFile read = read(
                """
                GIMP Palette
                Name: Bears
                Columns: 16
                # a comment
                #and another
                  8   8   8\tgrey3
                255 128   0\tDark orange 7
                  0   0 255\tUntitled
                  0 255   0
                """);

        assertThat(read.refused()).isEmpty();
        assertThat(read.remarks()).isEmpty();
        assertThat(read.colors())
                .containsExactly(
                        new FileColor(0x080808, "grey3", 6),
                        new FileColor(0xFF8000, "Dark orange 7", 7),
                        new FileColor(0x0000FF, "", 8),
                        new FileColor(0x00FF00, "", 9));
    }

    @Test
    void anOldPaletteHasNoHeadings() throws IOException {
        assertThat(read("\ufeffGIMP Palette\r\n#\r\n0 0 0\r\n0 0 1\r\n1 1 1 Name: x\r\n")
                        .rgb())
                .containsExactly(0, 1, 0x010101);
    }

    @Test
    void badLinesAreToldAndGoodOnesTaken() throws IOException {
        ColorFile read = read("GIMP Palette\nName: x\n0 0 0\n0 0 256\n-1 0 0\n0 0\n0,0,0\n0.5 0 0\n"
                + "99999999999 0 0\nName: y\n" + "1 ".repeat(3_000) + "\n1 2 3\n4 5 6\n");

        assertThat(read.rgb()).containsExactly(0, 0x010203, 0x040506);
        assertThat(read.refused())
                .extracting(RefusedEntry::sentence)
                .containsExactly(
                        "Line 4: blue is 256, but 0 to 255 is allowed.",
                        "Line 5: red is -1, but 0 to 255 is allowed.",
                        "Line 6: “0 0” does not begin with red, green and blue.",
                        "Line 7: “0,0,0” does not begin with red, green and blue.",
                        "Line 8: “0.5 0 0” does not begin with red, green and blue.",
                        "Line 9: “99999999999 0 0” does not begin with red, green and blue.",
                        "Line 10: “Name: y” does not begin with red, green and blue.",
                        "Line 11: it has more than 4000 bytes.");
    }

    @Test
    void opacityIsLeftOutAndTransparentColorsAreNotTaken() throws IOException {
        ColorFile read = read(
                """
                GIMP Palette
                Channels: RGBA
                #
                255 0 0 255 Red
                0 255 0 128 Half
                0 0 255 1
                9 9 9 0 Transparent
                1 2 3 Untold
                """);

        assertThat(read.rgb()).containsExactly(0xFF0000, 0x00FF00, 0x0000FF);
        assertThat(read.names()).containsExactly("Red", "Half", "");
        assertThat(read.refused())
                .extracting(RefusedEntry::sentence)
                .containsExactly(
                        "Line 7: it is transparent.",
                        "Line 8: “1 2 3 Untold” does not begin with red, green, blue and opacity.");
    }
}
