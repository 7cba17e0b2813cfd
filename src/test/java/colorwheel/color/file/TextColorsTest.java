package colorwheel.color.file;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of colors as text, in the forms that people and programs write them in. */
class TextColorsTest {
    private static final String THREE = "\n#111111\n#222222\n#333333\n";

    @TempDir
    private Path folder;

    private ColorFile read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private ColorFile read(byte[] bytes) throws IOException {
        Path file = folder.resolve("colors.csv");
        Files.write(file, bytes);
        return ColorFileReader.read(file, false, new Cancellation());
    }

    /** The first color of a text that ends with three others. */
    private FileColor first(String line) throws IOException {
        ColorFile read = read(line + THREE);
        assertThat(read.refused()).isEmpty();
        assertThat(read.colors()).hasSize(4);
        return read.colors().get(0);
    }

    private static List<String> sentences(ColorFile read) {
        return read.refused().stream().map(RefusedEntry::sentence).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#ff8000",
                "#FF8000",
                "ff8000",
                "#f80;",
                "255,128,0",
                "255, 128, 0",
                "255;128;0",
                "255\t128\t0",
                "255 128 0",
                "  255   128\t0  ",
                "\"255\",\"128\",\"0\"",
                "255.0,127.9,0.00",
                "2.55e2,128,0e9",
                "۲۵۵;۱۲۸;۰"
            })
    void aColorIsWrittenInManyWays(String line) throws IOException {
        int expected = line.startsWith("#f80") ? 0xFF8800 : 0xFF8000;

        assertThat(first(line)).isEqualTo(new FileColor(expected, "", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    #ff8000 Orange            | Orange
                    #ff8000, Dark orange      | Dark orange
                    ff8000;Orange             | Orange
                    Orange,#ff8000            | Orange
                    Dark orange #ff8000       | Dark orange
                    255 128 0 Orange, dark    | Orange, dark
                    255,128,0,Orange 7        | Orange 7
                    255 128 0 Orange 7        | Orange 7
                    255,128,0,7               | ''
                    Orange;255;128;0          | Orange
                    1;Orange;255;128;0        | Orange
                    255,128,0,"Orange, dark"  | Orange, dark
                    "Orange ""7\"\"\",255,128,0  | Orange "7"
                    """)
    void aColorMayHaveAName(String line, String name) throws IOException {
        if (name.isEmpty()) {
            ColorFile read = read(line + THREE);
            assertThat(sentences(read))
                    .containsExactly("Line 1: it has 4 numbers, and which of them are red, green and blue is told by no"
                            + " first line such as name,red,green,blue.");
        } else {
            assertThat(first(line)).isEqualTo(new FileColor(0xFF8000, name, 1));
        }
    }

    @Test
    void aFirstLineNamesTheColumns() throws IOException {
        assertThat(read("epoch,index,hue,red,green,blue\n0,7,1,0.5,0,1\n0,8,2,1,1,0\n0,9,3,0,0,0\n")
                        .colors())
                .containsExactly(
                        new FileColor(0x8000FF, "", 2), new FileColor(0xFFFF00, "", 3), new FileColor(0, "", 4));
        assertThat(read("Name;HEX\nadd;123456\nRed;#f00\nThird;00ff00\n").colors())
                .containsExactly(
                        new FileColor(0x123456, "add", 2),
                        new FileColor(0xFF0000, "Red", 3),
                        new FileColor(0x00FF00, "Third", 4));
        assertThat(read("r g b name\n0 0 0 Deep black\n255 0 0 Red 2\n0 0 255 x\n")
                        .names())
                .containsExactly("Deep black", "Red 2", "x");
    }

    @Test
    void whatAColumnLacksIsTold() throws IOException {
        ColorFile read =
                read("name,red,green,blue\na,0.1,0.2,x\nb,0.1,0.2\nc,1,\"0,5\",0\nd,0,0,1\n" + "e,0,1,1\nf,1,0,1\n");

        assertThat(read.colors()).hasSize(3);
        assertThat(sentences(read))
                .containsExactly(
                        "Line 2: blue is “x”, which is no number here.",
                        "Line 3: blue is “”, which is no number here.",
                        "Line 4: green is “0,5”, which is no number here: write 0.5.");
    }

    @Test
    void oneRuleForTheWholeFileDecidesBetweenOneAnd255() throws IOException {
        // No number above 1: fractions.
        ColorFile corners = read("0,0,0\n1,1,1\n1,0,0\n");
        assertThat(corners.rgb()).containsExactly(0, 0xFFFFFF, 0xFF0000);
        assertThat(corners.remarks()).containsExactly("Its numbers were read as 0 to 1.");
        // A single slip in a file of fractions is that line's.
        ColorFile slip = read("0.5,0,0\n0,0.25,0\n0,0,0.125\n0.1,0.1,1.2\n");
        assertThat(slip.rgb()).containsExactly(0x800000, 0x004000, 0x000020);
        assertThat(sentences(slip))
                .containsExactly("Line 4: blue is 1.2, but the numbers of this file are from 0 to 1.");
        // Near black among numbers up to 255.
        ColorFile dark = read("0,0,0\n1,1,1\n0,1,0.4\n200,0,0\n0,200,300\n0,0,255\n");
        assertThat(dark.rgb()).containsExactly(0, 0x010101, 0x000100, 0xC80000, 0x0000FF);
        assertThat(dark.remarks()).containsExactly("Its numbers were read as 0 to 255.");
        assertThat(sentences(dark))
                .containsExactly("Line 5: blue is 300, but the numbers of this file are from 0 to 255.");
    }

    @Test
    void badLinesAreToldAndGoodOnesTaken() throws IOException {
        ColorFile read = read(
                """
                # a comment
                ## another
                // and another
                #add this color, too

                #ff00gg
                #ff0000ff
                0,5;0,5;1
                1,2
                -1,0,0
                NaN,0,0
                1e999,0,0
                255,0,0\1
                0,255,0
                0,0,255
                """);

        assertThat(read.colors())
                .containsExactly(
                        new FileColor(0xAADDDD, "this color, too", 4),
                        new FileColor(0x00FF00, "", 14),
                        new FileColor(0x0000FF, "", 15));
        assertThat(sentences(read))
                .containsExactly(
                        "Line 6: “#ff00gg” has no color: write #rrggbb, or red, green and blue.",
                        "Line 7: “#ff0000ff” has no color: write #rrggbb, or red, green and blue.",
                        "Line 8: “0,5” is no number here: write 0.5.",
                        "Line 9: “1,2” has no color: write #rrggbb, or red, green and blue.",
                        "Line 10: red is -1, but the numbers of this file are from 0 to 255.",
                        "Line 11: “NaN,0,0” has no color: write #rrggbb, or red, green and blue.",
                        "Line 12: red is Infinity, but the numbers of this file are from 0 to 255.",
                        "Line 13: “255,0,0?” has no color: write #rrggbb, or red, green and blue.");
    }

    @Test
    void aZeroByteFarFromTheBeginningIsItsLine() throws IOException {
        ColorFile read = read("// " + "x".repeat(2_000) + "\n1 2 3\0\n1 2 3 \0 4\n#f00\n#0f0\0\n#0f0 \0\n#00f");

        assertThat(read.colors()).extracting(FileColor::entry).containsExactly(3, 4, 6, 7);
        assertThat(read.names()).containsOnly("", "4");
        assertThat(read.refused()).extracting(RefusedEntry::number).containsExactly(2, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void linesEndAsOnAnySystem(String end) throws IOException {
        ColorFile read = read("#111" + end + end + "x" + end + "#222" + end + "#333");

        assertThat(read.colors()).extracting(FileColor::entry).containsExactly(1, 4, 5);
        assertThat(read.refused()).extracting(RefusedEntry::number).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) throws IOException {
        ColorFile read = read("\ufeff#f00,Größe\r\n#0f0,绿色\r\n#00f,😀".getBytes(Charset.forName(encoding)));

        assertThat(read.rgb()).containsExactly(0xFF0000, 0x00FF00, 0x0000FF);
        assertThat(read.names()).containsExactly("Größe", "绿色", "😀");
        assertThat(read.colors()).extracting(FileColor::entry).containsExactly(1, 2, 3);
    }

    @Test
    void aLineThatIsNoUtf8IsLatin1() throws IOException {
        byte[] bytes = "#f00,Gr\u00fcn\n#0f0,Gr\u00c3\u00bcn\n#00f\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(read(bytes).names()).containsExactly("Grün", "Grün", "");
    }

    @Test
    void namesAreOneLineOfPlainText() throws IOException {
        String endless = "n".repeat(300);

        assertThat(read("#f00,a\u0007b\u202ec\n#0f0," + endless + "\n#00f,\u0001")
                        .names())
                .containsExactly("abc", "n".repeat(100), "");
    }
}
