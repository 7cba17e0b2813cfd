package colorwheel.color.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.files.UserFacingException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colors of pictures, of every form that PNG and JPEG have. */
class PictureColorsTest {
    @TempDir
    private Path folder;

    private Path file;

    private ColorFile read(byte[] bytes) throws IOException {
        return read(bytes, false);
    }

    private ColorFile read(byte[] bytes, boolean weighted) throws IOException {
        file = folder.resolve("picture.dat");
        Files.write(file, bytes);
        return ColorFileReader.read(file, weighted, new Cancellation());
    }

    private void assertRefused(byte[] bytes, String clause) {
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(UserFacingException.class)
                .hasMessage("The colors of " + file + " cannot be used: " + clause);
    }

    @Test
    void pngsOfEveryColorTypeHaveTheirExactColors() throws IOException {
        assertThat(read(new PngBytes(4, 1, 2, PngBytes.GRAY).with(0, 0b00_01_10_11))
                        .rgb())
                .containsExactly(0x000000, 0x555555, 0xAAAAAA, 0xFFFFFF);
        assertThat(read(new PngBytes(3, 1, 8, PngBytes.GRAY).with(0, 0, 128, 200))
                        .rgb())
                .containsExactly(0x000000, 0x808080, 0xC8C8C8);
        assertThat(read(new PngBytes(3, 1, 16, PngBytes.GRAY).with(0, 0, 0, 0x80, 0x80, 0xC8, 0xC8))
                        .rgb())
                .containsExactly(0x000000, 0x808080, 0xC8C8C8);
        assertThat(read(new PngBytes(3, 1, 8, PngBytes.RGB).with(0, 255, 0, 0, 1, 2, 3, 0, 128, 0))
                        .rgb())
                .containsExactly(0x008000, 0x010203, 0xFF0000);
        assertThat(read(new PngBytes(3, 1, 16, PngBytes.RGB)
                                .with(0, 0xFF, 0xFF, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 0x80, 0, 0, 0))
                        .rgb())
                .containsExactly(0x008000, 0x010203, 0xFF0000);
        assertThat(read(new PngBytes(3, 1, 4, PngBytes.PALETTE)
                                .chunk("PLTE", 255, 0, 0, 9, 9, 9, 0, 128, 0, 1, 2, 3)
                                .with(0, 0x02, 0x30))
                        .rgb())
                .containsExactly(0x008000, 0x010203, 0xFF0000);
    }

    @Test
    void fullyTransparentPixelsAreLeftOutAndOpacityIsIgnored() throws IOException {
        ColorFile gray =
                read(new PngBytes(5, 1, 8, PngBytes.GRAY_WITH_OPACITY).with(0, 7, 0, 8, 1, 9, 128, 10, 255, 11, 0));
        assertThat(gray.rgb()).containsExactly(0x080808, 0x090909, 0x0A0A0A);
        assertThat(gray.remarks()).containsExactly("2 transparent pixels were left out.");
        ColorFile rgb = read(new PngBytes(4, 1, 8, PngBytes.RGB_WITH_OPACITY)
                .with(0, 1, 2, 3, 0, 4, 5, 6, 1, 7, 8, 9, 128, 10, 11, 12, 255));
        assertThat(rgb.rgb()).containsExactly(0x040506, 0x070809, 0x0A0B0C);
        assertThat(rgb.remarks()).containsExactly("1 transparent pixel was left out.");
        assertThat(read(new PngBytes(4, 1, 8, PngBytes.PALETTE)
                                .chunk("PLTE", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                                .chunk("tRNS", 0, 128)
                                .with(0, 0, 1, 2, 3))
                        .rgb())
                .containsExactly(0x040506, 0x070809, 0x0A0B0C);
        assertThat(read(new PngBytes(4, 1, 8, PngBytes.RGB)
                                .chunk("tRNS", 0, 1, 0, 2, 0, 3)
                                .with(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
                        .rgb())
                .containsExactly(0x040506, 0x070809, 0x0A0B0C);
    }

    @Test
    void otherPartsOfAPngAreNeitherUnpackedNorBelieved() throws IOException {
        byte[] bomb = PngBytes.deflated(new byte[100_000_000]);
        byte[] text = Arrays.copyOf("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1), 9 + bomb.length);
        System.arraycopy(bomb, 0, text, 9, bomb.length);

        byte[] png = new PngBytes(4, 1, 8, PngBytes.PALETTE)
                .chunk("zTXt", text)
                .chunk("iCCP", text)
                .chunk("gAMA", 0, 0, 0, 1)
                .chunk("PLTE", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                .chunk("bKGD", 200)
                .chunk("hIST")
                .with(0, 0, 1, 2, 3);
        byte[] plain = new PngBytes(4, 1, 8, PngBytes.PALETTE)
                .chunk("PLTE", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                .with(0, 0, 1, 2, 3);
        assertThat(PngParts.of(png).length()).isEqualTo(plain.length);

        ColorFile read = read(png);

        assertThat(read.rgb()).containsExactly(0x010203, 0x040506, 0x070809, 0x0A0B0C);
        assertThat(read.remarks()).containsExactly("Its color profile was ignored: its numbers were read as sRGB.");
    }

    @Test
    void decompressionBombsAreRefusedByTheirSize() {
        byte[] rows = PngBytes.deflated(new byte[1 << 20]);
        assertRefused(
                new PngBytes(60_000, 60_000, 8, PngBytes.RGB)
                        .chunk("IDAT", rows)
                        .with(),
                "it has 60,000 × 60,000 pixels, but 100 megapixels are the most. Make it smaller.");
        assertRefused(
                new PngBytes(100_000, 1, 8, PngBytes.RGB).with(),
                "it has 100,000 × 1 pixels, but each side may have 1 to 65,535. Choose another picture.");
        assertRefused(
                new PngBytes(-1, 0, 8, PngBytes.RGB).with(),
                "it has 4,294,967,295 × 0 pixels, but each side may have 1 to 65,535. Choose another picture.");
    }

    @Test
    void aPictureOfOneHundredMegapixelsIsReadInPart() throws IOException {
        // One bit a pixel: 12.5 MB of rows, of which two pixels are white.
        byte[] rows = new byte[10_000 * 1_251];
        rows[1] = (byte) 0b1110_0000;
        rows[3 * 1_251 + 1] = (byte) 0b1110_0000;
        byte[] png = new PngBytes(10_000, 10_000, 1, PngBytes.PALETTE)
                .chunk("PLTE", 9, 9, 9, 255, 255, 255)
                .with(rows);

        assertRefused(png, "it has 2 different colors, but 3 to 10,000 are needed. Choose another file.");
        assertThat(PictureDecoder.step(10_000, 10_000)).isEqualTo(5);
        PictureDecoder.Samples samples = PictureDecoder.read(PngParts.of(png), "png", new Cancellation());
        assertThat(samples.rgb()).hasSize(2_000 * 2_000);
        assertThat(Arrays.stream(samples.rgb()).filter(rgb -> rgb == 0xFFFFFF)).hasSize(1);
    }

    @Test
    void whatIsReadOfALargePictureIsSaid() throws IOException {
        BufferedImage image = new BufferedImage(2_001, 2_000, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            image.setRGB(x, 0, x);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);

        ColorFile read = read(out.toByteArray());

        assertThat(read.remarks()).containsExactly("Of its 2,001 × 2,000 pixels one in 2 was read, across and down.");
        assertThat(read.rgb()).hasSize(1_001).allMatch(rgb -> rgb % 2 == 0);
        assertThat(PictureDecoder.step(2_000, 2_000)).isEqualTo(1);
        assertThat(PictureDecoder.step(65_535, 1_525)).isEqualTo(5);
    }

    static byte[] jpeg(BufferedImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(1);
        param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param),
                    new IIOImage(image, null, null),
                    param);
        }
        writer.dispose();
        return out.toByteArray();
    }

    /** Squares of 16 pixels, so that no two colors share a block. */
    static BufferedImage squares(int type, int... colors) {
        BufferedImage image = new BufferedImage(16 * colors.length, 16, type);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < 16; y++) {
                int rgb = colors[x / 16];
                if (type == BufferedImage.TYPE_BYTE_GRAY) {
                    image.getRaster().setSample(x, y, 0, rgb & 0xFF);
                } else {
                    image.setRGB(x, y, rgb);
                }
            }
        }
        return image;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void jpegsHaveTheirColorsInOneAndInManyPasses(boolean progressive) throws IOException {
        int[] colors = {0x2040C0, 0xC04020, 0x40C020};
        ColorFile color = read(jpeg(squares(BufferedImage.TYPE_INT_RGB, colors), progressive), true);
        assertThat(color.kind()).isEqualTo(ColorFileKind.JPEG);
        assertThat(color.remarks()).isEmpty();
        assertThat(color.rgb()).hasSize(3 * 256);
        for (int near : colors) {
            // Where two squares meet, the color of half the resolution is between theirs.
            assertThat(color.rgb().stream()
                            .filter(rgb -> distance(rgb, near) <= 3)
                            .count())
                    .isBetween(224L, 256L);
        }
        ColorFile gray = read(jpeg(squares(BufferedImage.TYPE_BYTE_GRAY, 0x00, 0x80, 0xC8), progressive), false);
        assertThat(gray.rgb()).containsExactly(0x000000, 0x808080, 0xC8C8C8);
    }

    private static int distance(int one, int other) {
        return Math.max(
                Math.abs((one >> 16) - (other >> 16)),
                Math.max(Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)), Math.abs((one & 0xFF) - (other & 0xFF))));
    }

    private static byte[] insertedBehindStart(byte[] jpeg, int... segment) {
        byte[] inserted = new byte[jpeg.length + segment.length];
        inserted[0] = jpeg[0];
        inserted[1] = jpeg[1];
        System.arraycopy(PngBytes.bytes(segment), 0, inserted, 2, segment.length);
        System.arraycopy(jpeg, 2, inserted, 2 + segment.length, jpeg.length - 2);
        return inserted;
    }

    @Test
    void otherPartsOfAJpegAreLeftOut() throws IOException {
        byte[] plain = jpeg(squares(BufferedImage.TYPE_INT_RGB, 0x2040C0, 0xC04020, 0x40C020), false);
        byte[] more = insertedBehindStart(plain, 0xFF, 0xE1, 0, 6, 'E', 'x', 'i', 'f');
        more = insertedBehindStart(more, 0xFF, 0xFF, 0xFE, 0, 3, 'c');
        more = insertedBehindStart(
                more, 0xFF, 0xE2, 0, 18, 'I', 'C', 'C', '_', 'P', 'R', 'O', 'F', 'I', 'L', 'E', 0, 1, 1, 0, 0);
        more = Arrays.copyOf(more, more.length + 1_000);

        ColorFile read = read(more);

        assertThat(read.rgb()).isEqualTo(read(plain).rgb());
        assertThat(read.remarks()).containsExactly("Its color profile was ignored: its numbers were read as sRGB.");
        assertThat(JpegParts.of(more).length()).isEqualTo(JpegParts.of(plain).length());
    }

    /** Size and number of components of a JPEG frame, with nothing behind it. */
    private static byte[] frame(int marker, int bits, int width, int height, int components, int sampling) {
        PaletteBytes bytes = new PaletteBytes()
                .words(
                        0xFFD8,
                        0xFF00 | marker,
                        8 + 3 * components,
                        bits << 8 | height >> 8,
                        (height & 0xFF) << 8 | width >> 8)
                .words((width & 0xFF) << 8 | components);
        for (int k = 0; k < components; k++) {
            bytes.raw(PngBytes.bytes(k + 1, k == 0 ? sampling : 0x11, 0));
        }
        return bytes.bytes();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    @Test
    void jpegsThatTakeTooMuchAreRefusedByTheirHeader() {
        byte[] scan = new PaletteBytes().words(0xFFDA, 8, 0x0101, 0, 0x3F00).bytes();
        byte[] end = PngBytes.bytes(0xFF, 0xD9);
        byte[] code = joined(joined(scan, new byte[1_000_000]), end);
        assertRefused(
                joined(frame(0xC0, 8, 60_000, 60_000, 3, 0x22), code),
                "it has 60,000 × 60,000 pixels, but 100 megapixels are the most. Make it smaller.");
        assertRefused(
                joined(frame(0xC2, 8, 10_000, 10_000, 3, 0x11), code),
                "it is a progressive JPEG that takes 572 MB to decode, but 320 MB are the most. Save it without that"
                        + " option, or make it smaller.");
        // Color of half the resolution has room.
        assertThat(JpegParts.of(joined(frame(0xC2, 8, 10_000, 10_000, 3, 0x22), code))
                        .width())
                .isEqualTo(10_000);
        // In one pass of all three components, too: its mark counts.
        byte[] together = new PaletteBytes()
                .words(0xFFDA, 12, 0x0301, 0x0002, 0x0003, 0, 0x3F00)
                .raw(new byte[1_000_000])
                .raw(end)
                .bytes();
        assertThatThrownBy(() -> JpegParts.of(joined(frame(0xC2, 8, 10_000, 10_000, 3, 0x11), together)))
                .hasMessageStartingWith("it is a progressive JPEG that takes 572 MB");
        assertThat(JpegParts.of(joined(frame(0xC0, 8, 10_000, 10_000, 3, 0x11), together))
                        .width())
                .isEqualTo(10_000);
        byte[] passes = frame(0xC2, 8, 100, 100, 3, 0x11);
        for (int k = 0; k < 101; k++) {
            passes = joined(passes, scan);
        }
        assertRefused(passes, "it is a JPEG of more than 100 passes, which takes too long. Save it as PNG.");
    }

    @Test
    void jpegsOfOtherKindsAreRefusedInWords() {
        String inks = "it is a JPEG of inks, or of more than 8 bits a color, which cannot be read. Save it as PNG.";
        assertRefused(frame(0xC0, 8, 10, 10, 4, 0x11), inks);
        assertRefused(frame(0xC1, 12, 10, 10, 3, 0x11), inks);
        assertRefused(
                frame(0xC9, 8, 10, 10, 3, 0x11),
                "it is a lossless, layered or arithmetically coded JPEG, which cannot be read. Save it as PNG.");
        assertRefused(
                frame(0xC0, 8, 10, 0, 3, 0x11),
                "it has 10 × 0 pixels, but each side may have 1 to 65,535. Choose another picture.");
    }

    @Test
    void damagedPicturesAreRefusedInWords() throws IOException {
        String ends = "it is damaged: it ends before the picture does. Choose another picture.";
        byte[] png = new PngBytes(3, 1, 8, PngBytes.RGB).with(0, 255, 0, 0, 1, 2, 3, 0, 128, 0);
        assertRefused(Arrays.copyOf(png, png.length - 1), ends);
        assertRefused(Arrays.copyOf(png, 60), ends);
        assertRefused(
                Arrays.copyOf(png, 30),
                "it is damaged: it does not begin with the size of the picture. Choose another picture.");
        assertRefused(
                new PngBytes(3, 1, 8, PngBytes.RGB).with(0, 255),
                "it is damaged: its pixels cannot be decoded. Choose another picture.");
        String fewer = "it is damaged: it has fewer pixels than it announces. Choose another picture.";
        assertRefused(new PngBytes(10_000, 10_000, 1, PngBytes.GRAY).with(new byte[500_000]), fewer);
        byte[] jpeg = jpeg(squares(BufferedImage.TYPE_INT_RGB, 0x2040C0, 0xC04020, 0x40C020), false);
        byte[] scan =
                new PaletteBytes().words(0xFFDA, 8, 0x0101, 0, 0x3F00, 0xFFD9).bytes();
        assertRefused(joined(frame(0xC0, 8, 10_000, 10_000, 3, 0x22), scan), fewer);
        byte[] little = new PaletteBytes()
                .words(0xFFDA, 8, 0x0101, 0, 0x3F00)
                .raw(new byte[1_000])
                .words(0xFFD9)
                .bytes();
        assertRefused(joined(frame(0xC0, 8, 10_000, 10_000, 3, 0x22), little), fewer);
        assertRefused(Arrays.copyOf(jpeg, jpeg.length - 2), ends);
        assertRefused(Arrays.copyOf(jpeg, 25), ends);
    }

    @Test
    void decodingStopsOnceItIsCanceled() throws IOException {
        byte[] png = new PngBytes(8_000, 8_000, 8, PngBytes.GRAY).with(new byte[8_000 * 8_001]);
        PictureParts parts = PngParts.of(png);
        Cancellation canceled = new Cancellation();
        canceled.request();

        assertThatThrownBy(() -> PictureDecoder.read(parts, "png", canceled)).isInstanceOf(CancellationException.class);
    }

    @Test
    void noWindowSystemIsStarted() throws IOException {
        read(jpeg(squares(BufferedImage.TYPE_INT_RGB, 0x2040C0, 0xC04020, 0x40C020), false));

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("AWT-"));
    }
}
