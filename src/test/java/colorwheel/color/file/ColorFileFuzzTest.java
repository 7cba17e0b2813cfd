package colorwheel.color.file;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import colorwheel.files.ForeignText;
import colorwheel.files.UserFacingException;
import colorwheel.fuzz.Fuzz;
import colorwheel.fuzz.Hostile;
import colorwheel.fuzz.Mangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged or hostile file of colors gives colors within the bounds, or one line of words. */
class ColorFileFuzzTest {
    /**
     * Lines that are refused are told, each with some of its text. The first sentence of a kind loads what makes it.
     */
    private static final Fuzz.Memory LISTS = new Fuzz.Memory(1 << 20, 600);

    /** Four million pixels at most, in the decoder, as numbers, sorted and counted. */
    private static final Fuzz.Memory PICTURES = new Fuzz.Memory(160 << 20, 100);

    private static final List<String> SEPARATORS = List.of(",", ", ", ";", "\t", " ", "  ", ",\"", "\";\"");
    private static final List<String> ENDS = List.of("\n", "\n", "\n", "\r\n", "\r", "\n\n");
    private static final List<String> MARKS = List.of("#", "# ", "//", "\"", "#12345", "Name: ", "Columns: 3", "hex");
    private static final List<String> HEADINGS =
            List.of("name,red,green,blue", "r g b", "hex;name", "Name: x", "Channels: RGBA", "#r\tg\tb");

    @TempDir
    private Path folder;

    private void run(String what, Fuzz.Memory memory, int few, byte[] valid, Function<RandomGenerator, byte[]> source)
            throws Exception {
        Path file = folder.resolve("colors");
        boolean[] weighted = new boolean[1];
        new Fuzz<byte[], ColorFile>(
                        what,
                        memory,
                        bytes -> {
                            Files.write(file, bytes);
                            weighted[0] = bytes.length % 2 == 1;
                        },
                        () -> ColorFileReader.read(file, weighted[0], new Cancellation()),
                        thrown -> thrown instanceof UserFacingException ? unquoted(thrown.getMessage()) : null,
                        ColorFileFuzzTest::check)
                .run(few, valid, source);
    }

    /** Without what the file itself says, which may be any words, in any encoding. */
    private static String unquoted(String message) {
        assertThat(ForeignText.isPlain(message)).as(message).isTrue();
        return message.replaceFirst("“.*”", "“”");
    }

    private static void check(ColorFile read) {
        assertThat(read.colors()).hasSizeBetween(ColorFile.MIN_COLORS, ColorFile.MAX_COLORS);
        assertThat(read.rgb().stream().distinct().count()).isGreaterThanOrEqualTo(ColorFile.MIN_COLORS);
        assertThat(read.weighted()
                        || read.rgb().stream().distinct().count()
                                == read.colors().size())
                .isTrue();
        assertThat(read.names()).allMatch(name -> ForeignText.isPlain(name) && name.length() <= 200);
        List<String> sentences = new ArrayList<>(read.remarks());
        read.refused().forEach(refused -> sentences.add(refused.sentence()));
        assertThat(sentences).allMatch(one -> ForeignText.isPlain(one) && one.endsWith(".") && one.length() < 500);
    }

    private static String color(RandomGenerator random) {
        String separator = Hostile.one(random, SEPARATORS);
        return switch (random.nextInt(6)) {
            case 0 -> "#" + Integer.toHexString(random.nextInt());
            case 1 -> Integer.toHexString(random.nextInt(0x1000000));
            case 2 -> random.nextFloat() + separator + random.nextFloat() + separator + random.nextFloat();
            case 3 -> Hostile.number(random) + separator + Hostile.number(random) + separator + Hostile.number(random);
            default -> random.nextInt(256) + separator + random.nextInt(256) + separator + random.nextInt(256);
        };
    }

    private static String line(RandomGenerator random) {
        return switch (random.nextInt(12)) {
            case 0 -> Hostile.text(random);
            case 1 -> Hostile.one(random, MARKS) + Hostile.text(random);
            case 2 -> Hostile.text(random) + Hostile.one(random, SEPARATORS) + color(random);
            case 3, 4, 5 -> color(random) + Hostile.one(random, SEPARATORS) + Hostile.text(random);
            default -> color(random);
        };
    }

    /** @param wild of how many lines one is anything */
    private static byte[] text(RandomGenerator random, String first, int wild) {
        StringBuilder text = new StringBuilder(first);
        if (random.nextInt(4) == 0) {
            text.append(Hostile.one(random, HEADINGS)).append('\n');
        }
        String end = Hostile.one(random, ENDS);
        int lines = random.nextInt(500) == 0 ? 10_000 + random.nextInt(3) : random.nextInt(12);
        for (int k = 0; k < lines; k++) {
            boolean plain = lines > 100 || random.nextInt(wild) > 0;
            text.append(plain ? k / 256 + " " + random.nextInt(256) + "\t" + k % 256 + " n" + k : line(random));
            text.append(end);
        }
        byte[] bytes = Mangle.encoded(random, text.toString());
        return random.nextInt(4) == 0 ? Mangle.bytes(random, bytes) : bytes;
    }

    @Test
    void whateverIsInATextGivesColorsOrOneLine() throws Exception {
        run(
                "Color lists",
                LISTS,
                1_000,
                "#f00\n#0f0\n#00f\n0,5;1;0\n1,2,3,4\n-1 2 300\nx\n".getBytes(StandardCharsets.UTF_8),
                random -> text(random, "", random.nextBoolean() ? 1 : 4));
    }

    @Test
    void whateverIsInAGimpPaletteGivesColorsOrOneLine() throws Exception {
        run(
                "GIMP palettes",
                LISTS,
                1_000,
                "GIMP Palette\n1 2 3\n4 5 6\n7 8 9\n".getBytes(StandardCharsets.UTF_8),
                random -> text(random, "GIMP Palette\n", 4));
    }

    private static byte[] exchange(RandomGenerator random) {
        PaletteBytes bytes = PaletteBytes.exchange(random.nextInt(8));
        int blocks = 3 + random.nextInt(6);
        for (int k = 0; k < blocks; k++) {
            String name = random.nextInt(20) == 0 ? "" : "n" + k;
            switch (random.nextInt(6)) {
                case 0 -> bytes.color(name, "Gray", random.nextFloat());
                case 1 -> bytes.color(name, "CMYK", random.nextFloat(), random.nextFloat(), 0, Float.MIN_VALUE);
                case 2 -> bytes.color(name, "LAB ", random.nextFloat(), 200 * random.nextFloat() - 100, 7);
                case 3 -> bytes.color(name, "RGB ", Float.intBitsToFloat(random.nextInt()), 0, -0f);
                case 4 -> bytes.block(PaletteBytes.GROUP_END, new byte[random.nextInt(3)]);
                default -> bytes.color(name, "RGB ", random.nextFloat(), random.nextFloat(), random.nextFloat());
            }
        }
        return random.nextInt(3) == 0 ? bytes.bytes() : Mangle.bytes(random, bytes.bytes());
    }

    @Test
    void whateverIsInAnAdobeExchangeGivesColorsOrOneLine() throws Exception {
        byte[] valid = PaletteBytes.exchange(3)
                .color("", "Gray", 0)
                .color("", "Gray", 0.5f)
                .color("", "Gray", 1)
                .bytes();
        run("Adobe exchange files", LISTS, 1_000, valid, ColorFileFuzzTest::exchange);
    }

    private static byte[] swatches(RandomGenerator random) {
        PaletteBytes bytes = new PaletteBytes();
        int count = random.nextInt(9);
        for (int version = 1 + random.nextInt(2); version <= 2; version++) {
            bytes.words(version, random.nextInt(20) == 0 ? random.nextInt(0x10000) : count);
            for (int k = 0; k < count; k++) {
                bytes.words(random.nextInt(11));
                for (int component = 0; component < 4; component++) {
                    bytes.words(random.nextInt(random.nextBoolean() ? 0x10000 : 10_001));
                }
                if (version == 2) {
                    bytes.words(0).name("n".repeat(random.nextInt(4)));
                }
            }
        }
        return random.nextInt(3) == 0 ? bytes.bytes() : Mangle.bytes(random, bytes.bytes());
    }

    @Test
    void whateverIsInAdobeSwatchesGivesColorsOrOneLine() throws Exception {
        byte[] valid = new PaletteBytes()
                .words(1, 3)
                .words(8, 0, 0, 0, 0)
                .words(8, 1_000, 0, 0, 0)
                .words(8, 2_000, 0, 0, 0)
                .bytes();
        run("Adobe swatches", LISTS, 1_000, valid, ColorFileFuzzTest::swatches);
    }

    private static byte[] png(RandomGenerator random) {
        int type = random.nextInt(20) == 0 ? random.nextInt(8) : Hostile.one(random, List.of(0, 2, 3, 4, 6));
        boolean few = type == PngBytes.GRAY || type == PngBytes.PALETTE;
        int bits = Hostile.one(random, few || random.nextInt(20) == 0 ? List.of(1, 2, 4, 8, 16) : List.of(8, 16));
        int width = 1 + random.nextInt(random.nextInt(50) == 0 ? 70_000 : 40);
        int height = 1 + random.nextInt(random.nextInt(50) == 0 ? 70_000 : 12);
        PngBytes png = new PngBytes(width, height, bits, type);
        if (type == PngBytes.PALETTE || random.nextInt(8) == 0) {
            byte[] palette = new byte[3 * (random.nextInt(20) == 0 ? random.nextInt(260) : Math.min(256, 1 << bits))];
            random.nextBytes(palette);
            png.chunk("PLTE", palette);
        }
        if (random.nextInt(4) == 0) {
            png.chunk("tRNS", new byte[random.nextInt(10)]);
        }
        int channels = type == PngBytes.RGB ? 3 : type == PngBytes.RGB_WITH_OPACITY ? 4 : type == 4 ? 2 : 1;
        int rowBytes = 1 + (width * bits * channels + 7) / 8;
        byte[] rows = new byte[(int) Math.min(4_000L, (long) height * rowBytes)];
        random.nextBytes(rows);
        for (int row = 0; row * rowBytes < rows.length; row++) {
            rows[row * rowBytes] = (byte) random.nextInt(random.nextInt(20) == 0 ? 9 : 5);
        }
        byte[] bytes = png.with(rows);
        return random.nextInt(3) == 0 ? bytes : Mangle.bytes(random, bytes);
    }

    @Test
    void whateverIsInAPngGivesColorsOrOneLine() throws Exception {
        byte[] valid = new PngBytes(3, 1, 8, PngBytes.GRAY).with(0, 1, 2, 3);
        run("PNG pictures", PICTURES, 300, valid, ColorFileFuzzTest::png);
    }

    @Test
    void whateverIsInAJpegGivesColorsOrOneLine() throws Exception {
        List<byte[]> whole = jpegs();
        run("JPEG pictures", PICTURES, 300, whole.get(0), random -> {
            byte[] bytes = Hostile.one(random, whole);
            return random.nextInt(20) == 0 ? bytes : Mangle.bytes(random, bytes);
        });
    }

    private static List<byte[]> jpegs() throws IOException {
        List<byte[]> whole = new ArrayList<>();
        for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
            for (boolean progressive : new boolean[] {false, true}) {
                whole.add(PictureColorsTest.jpeg(
                        PictureColorsTest.squares(type, 0x2040C0, 0xC04020, 0x40C080), progressive));
            }
        }
        return whole;
    }
}
