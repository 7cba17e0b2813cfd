package colorwheel.color.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.files.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Palettes of Adobe Swatch Exchange. */
class AdobeExchangeTest {
    @TempDir
    private Path folder;

    private ColorFile read(byte[] bytes) throws IOException {
        Path file = folder.resolve("palette.bin");
        Files.write(file, bytes);
        ColorFile read = ColorFileReader.read(file, false, new Cancellation());
        assertThat(read.kind()).isEqualTo(ColorFileKind.ADOBE_EXCHANGE);
        return read;
    }

    private static PaletteBytes three(int blocks) {
        return PaletteBytes.exchange(blocks)
                .color("a", "RGB ", 1, 0, 0)
                .color("b", "RGB ", 0, 1, 0)
                .color("c", "RGB ", 0, 0, 1);
    }

    @Test
    void eachColorModelIsRead() throws IOException {
        ColorFile read = read(PaletteBytes.exchange(9)
                .block(
                        PaletteBytes.GROUP_BEGIN,
                        new PaletteBytes().name("Gruppe").bytes())
                .color("Größe 1", "RGB ", 1, 128 / 255f, 0)
                .color("", "Gray", 64 / 255f)
                .color("Ink", "CMYK", 0, 0.5f, 1, 0.2f)
                .block(PaletteBytes.GROUP_END, new byte[0])
                .color("sRGB red", "LAB ", 0.542_9f, 80.80f, 69.89f)
                .color("sRGB green", "LAB ", 0.878_2f, -79.29f, 80.99f)
                .color("sRGB blue", "LAB ", 0.295_7f, 68.30f, -112.03f)
                .color("White", "LAB ", 1, 0, 0)
                .color("Black", "LAB ", 0, 0, 0)
                // In linear light 0.1842 of white.
                .color("Middle", "LAB ", 0.5f, 0, 0)
                .bytes());

        assertThat(read.refused()).isEmpty();
        assertThat(read.colors())
                .containsExactly(
                        new FileColor(0xFF8000, "Größe 1", 1),
                        new FileColor(0x404040, "", 2),
                        // 0.8 × 255, 0.8 × 0.5 × 255, 0
                        new FileColor(0xCC6600, "Ink", 3),
                        // The primaries of sRGB under D50.
                        new FileColor(0xFF0000, "sRGB red", 4),
                        new FileColor(0x00FF00, "sRGB green", 5),
                        new FileColor(0x0000FF, "sRGB blue", 6),
                        new FileColor(0xFFFFFF, "White", 7),
                        new FileColor(0x000000, "Black", 8),
                        new FileColor(0x777777, "Middle", 9));
    }

    @Test
    void aNumberOfBlocksThatLiesDoesNoHarm() throws IOException {
        for (int blocks : new int[] {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThat(read(three(blocks).bytes()).rgb()).containsExactly(0xFF0000, 0x00FF00, 0x0000FF);
        }
    }

    @Test
    void badColorsAreToldAndGoodOnesTaken() throws IOException {
        ColorFile read = read(three(0).color("n", "RGB ", Float.NaN, 0, 0)
                .color("i", "RGB ", 0, Float.POSITIVE_INFINITY, 0)
                .color("m", "RGB ", 0, 0, -0.5f)
                .color("l", "LAB ", 0.5f, 129, 0)
                .color("x", "HSB ", 0, 0, 0)
                .block(
                        1,
                        new PaletteBytes()
                                .name("s")
                                .ascii("RGB ")
                                .words(0, 0, 0)
                                .bytes())
                .block(1, new PaletteBytes().words(500).ascii("RGB ").bytes())
                .block(1, new byte[1])
                .color("last", "RGB ", 1, 1, 1)
                .bytes());

        assertThat(read.colors()).hasSize(4).last().isEqualTo(new FileColor(0xFFFFFF, "last", 12));
        assertThat(read.refused())
                .extracting(RefusedEntry::sentence)
                .containsExactly(
                        "Color 4: component 1 of its color in RGB is NaN, but 0 to 1 is allowed.",
                        "Color 5: component 2 of its color in RGB is Infinity, but 0 to 1 is allowed.",
                        "Color 6: component 3 of its color in RGB is -0.5, but 0 to 1 is allowed.",
                        "Color 7: component 2 of its color in LAB is 129, but -128 to 128 is allowed.",
                        "Color 8: its color model “HSB” is none of RGB, Gray, CMYK and LAB.",
                        "Color 9: its block is shorter than its components.",
                        "Color 10: its block is shorter than its name and its color model.",
                        "Color 11: its block is shorter than its name and its color model.");
    }

    @Test
    void lengthsBeyondTheFileEndIt() throws IOException {
        for (int length : new int[] {1, 100, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            ColorFile read = read(three(4).words(1).int32(length).bytes());
            assertThat(read.colors()).hasSize(3);
            assertThat(read.refused())
                    .extracting(RefusedEntry::sentence)
                    .containsExactly("Color 4: the file ends before it does.");
        }
        byte[] whole = three(3).bytes();
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(UserFacingException.class)
                .hasMessageEndingWith("it has 2 different colors, but 3 to 10,000 are needed. Color 3: the file ends"
                        + " before it does.");
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, 5)))
                .isInstanceOf(UserFacingException.class)
                .hasMessageEndingWith("it has no color, but 3 to 10,000 are needed. Choose another file.");
    }

    @Test
    void tooManyColorsAreRefusedWithTheirNumber() {
        PaletteBytes many = PaletteBytes.exchange(0);
        for (int k = 0; k < 10_002; k++) {
            many.color("", "Gray", k % 256 / 255f);
        }

        assertThatThrownBy(() -> read(many.bytes()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("it has 10,002 entries, but a list may have 3 to 10,000.");
    }
}
