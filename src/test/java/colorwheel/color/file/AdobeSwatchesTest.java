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

/** Color swatches of Photoshop. */
class AdobeSwatchesTest {
    @TempDir
    private Path folder;

    private ColorFile read(byte[] bytes) throws IOException {
        Path file = folder.resolve("palette.bin");
        Files.write(file, bytes);
        ColorFile read = ColorFileReader.read(file, false, new Cancellation());
        assertThat(read.kind()).isEqualTo(ColorFileKind.ADOBE_SWATCHES);
        return read;
    }

    private static PaletteBytes three(int count) {
        return new PaletteBytes()
                .words(1, count)
                .words(0, 0xFFFF, 0, 0, 0)
                .words(0, 0, 0xFFFF, 0, 0)
                .words(0, 0, 0, 0xFFFF, 0);
    }

    private static PaletteBytes named(PaletteBytes bytes, int red, int green, int blue, String name) {
        return bytes.words(0, red, green, blue, 0).words(0).name(name);
    }

    @Test
    void eachColorSpaceIsReadOrTold() throws IOException {
        ColorFile read = read(new PaletteBytes()
                .words(1, 14)
                .words(0, 0xFFFF, 0x8080, 0, 0)
                // 60° of 360, saturation 1, value 0.8
                .words(1, 0xFFFF / 6, 0xFFFF, 0xCCCC, 0)
                // No cyan, half magenta, full yellow, a fifth of black
                .words(2, 0xFFFF, 0x8000, 0, 0xCCCC)
                .words(3, 1, 2, 3, 4)
                .words(10, 1, 2, 3, 4)
                .words(7, 5_429, 8_080, 6_989, 0)
                .words(7, 2_957, 6_830, -11_203, 0)
                .words(7, 10_001, 0, 0, 0)
                .words(8, 0, 0, 0, 0)
                .words(8, 10_000, 0, 0, 0)
                .words(8, 10_001, 0, 0, 0)
                .words(9, 10_000, 0, 0, 0)
                .words(9, 0, 0, 0, 10_001)
                .words(77, 0, 0, 0, 0)
                .bytes());

        assertThat(read.colors())
                .containsExactly(
                        new FileColor(0xFF8000, "", 1),
                        new FileColor(0xCCCC00, "", 2),
                        new FileColor(0xCC6600, "", 3),
                        new FileColor(0xFF0000, "", 6),
                        new FileColor(0x0000FF, "", 7),
                        new FileColor(0x000000, "", 9),
                        new FileColor(0xFFFFFF, "", 10),
                        new FileColor(0x00FFFF, "", 12));
        assertThat(read.refused())
                .extracting(RefusedEntry::sentence)
                .containsExactly(
                        "Color 4: it is of the color book Pantone, and what red, green and blue it has is not in the"
                                + " file.",
                        "Color 5: it is of the color book HKS, and what red, green and blue it has is not in the file.",
                        "Color 8: component 1 of its color is 10001, but 0 to 10000 is allowed.",
                        "Color 11: component 1 of its color is 10001, but 0 to 10000 is allowed.",
                        "Color 13: component 4 of its color is 10001, but 0 to 10000 is allowed.",
                        "Color 14: it is of the unknown color space 77, and what red, green and blue it has is not in"
                                + " the file.");
    }

    @Test
    void aListOfVersion2BehindOneOfVersion1HasTheNames() throws IOException {
        PaletteBytes both = three(3).words(2, 3);
        named(both, 0xFFFF, 0, 0, "Rouge vif");
        named(both, 0, 0xFFFF, 0, "绿");
        named(both, 0, 0, 0xFFFF, "");

        assertThat(read(both.bytes()).colors())
                .containsExactly(
                        new FileColor(0xFF0000, "Rouge vif", 1),
                        new FileColor(0x00FF00, "绿", 2),
                        new FileColor(0x0000FF, "", 3));
        // Cut: the first list is whole.
        byte[] whole = both.bytes();
        for (int cut = 1; cut < 60; cut++) {
            ColorFile first = read(Arrays.copyOf(whole, whole.length - cut));
            assertThat(first.rgb()).containsExactly(0xFF0000, 0x00FF00, 0x0000FF);
            assertThat(first.names()).containsOnly("");
            assertThat(first.refused()).isEmpty();
        }
    }

    @Test
    void aListOfVersion2MayStandAlone() throws IOException {
        PaletteBytes alone = new PaletteBytes().words(2, 3);
        named(alone, 0, 0, 0, "a");
        named(alone, 0x0101, 0, 0, "b");
        named(alone, 0x0202, 0, 0, "c");

        assertThat(read(alone.bytes()).rgb()).containsExactly(0, 0x010000, 0x020000);
        // A length of a name beyond the file.
        byte[] begun = named(new PaletteBytes().words(2, 5), 1, 1, 1, "a").bytes();
        assertThatThrownBy(() -> read(new PaletteBytes()
                        .raw(begun)
                        .words(0, 0, 0, 0, 0, 0, 0xFFFF)
                        .bytes()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageEndingWith(
                        "Color 2: the file ends before it does, and has room for 1 of the 5 colors that it"
                                + " announces.");
    }

    @Test
    void aCountThatLiesDoesNoHarm() throws IOException {
        assertThat(read(three(3).raw(new byte[500]).bytes()).rgb()).hasSize(3);
        ColorFile more = read(three(0xFFFF).bytes());
        assertThat(more.colors()).hasSize(3);
        assertThat(more.refused())
                .extracting(RefusedEntry::sentence)
                .containsExactly("Color 4: the file ends before it does, and has room for 3 of the 65535 colors that it"
                        + " announces.");
        assertThatThrownBy(() -> read(three(0).bytes()))
                .isInstanceOf(UserFacingException.class)
                .hasMessageEndingWith("it has no color, but 3 to 10,000 are needed. Choose another file.");
    }

    @Test
    void tooManyColorsAreRefusedWithTheirNumber() {
        byte[] many = new PaletteBytes().words(1, 20_000).raw(new byte[200_000]).bytes();

        assertThatThrownBy(() -> read(many))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("it has 20,000 entries, but a list may have 3 to 10,000.");
    }
}
