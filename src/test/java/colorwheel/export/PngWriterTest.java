package colorwheel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.paint.Raster;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngWriterTest {
    private final PngWriter writer = new PngWriter();

    private static Raster noise(int width, int height) {
        Raster raster = new Raster(width, height);
        Random random = new Random(5);
        int[] pixels = raster.pixels();
        for (int k = 0; k < pixels.length; k++) {
            pixels[k] = 0xFF000000 | random.nextInt(1 << 24);
        }
        return raster;
    }

    private byte[] write(Raster raster) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(raster, out, new Cancellation());
        return out.toByteArray();
    }

    private static void assertShows(byte[] png, Raster raster) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(raster.width());
        assertThat(image.getHeight()).isEqualTo(raster.height());
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        for (int y = 0; y < raster.height(); y++) {
            for (int x = 0; x < raster.width(); x++) {
                assertThat(image.getRGB(x, y)).isEqualTo(raster.pixel(x, y));
            }
        }
    }

    /** Noise does not compress: this crosses the ends of chunks and of bands. */
    @ParameterizedTest
    @CsvSource({"1,1", "1,700", "700,1", "257,129", "900,800"})
    void anotherDecoderReadsTheSamePixels(int width, int height) throws IOException {
        Raster raster = noise(width, height);

        assertShows(write(raster), raster);
    }

    /** As the PNG specification gives them (third edition, 11.3.2.5), in front of palette and pixels. */
    @Test
    void aPictureSaysThatItsColorsAreSrgb() throws IOException {
        ByteBuffer png = ByteBuffer.wrap(write(noise(3, 2)));
        png.position(8);
        List<String> types = new ArrayList<>();
        Map<String, byte[]> chunks = new HashMap<>();
        while (png.hasRemaining()) {
            byte[] data = new byte[png.getInt()];
            byte[] type = new byte[4];
            png.get(type).get(data).getInt();
            types.add(new String(type, StandardCharsets.US_ASCII));
            chunks.put(types.get(types.size() - 1), data);
        }

        assertThat(types).containsExactly("IHDR", "sRGB", "gAMA", "cHRM", "IDAT", "IEND");
        assertThat(chunks.get("sRGB")).hasSize(1);
        assertThat((int) chunks.get("sRGB")[0]).isBetween(0, 3);
        assertThat(ByteBuffer.wrap(chunks.get("gAMA")).getInt()).isEqualTo(45455);
        int[] chromaticities = new int[8];
        ByteBuffer.wrap(chunks.get("cHRM")).asIntBuffer().get(chromaticities);
        assertThat(chunks.get("cHRM")).hasSize(32);
        assertThat(chromaticities).containsExactly(31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000);
    }

    @Test
    void flatPicturesAreSmallAndExact() throws IOException {
        Raster raster = new Raster(640, 480);
        raster.fill(0xFFFFFFFF);
        raster.fill(10, 20, 300, 200, 0xFF0969DA);

        byte[] png = write(raster);

        assertShows(png, raster);
        assertThat(png).hasSizeLessThan(10_000);
    }

    @Test
    void aRegionIsWrittenWithoutWhatSurroundsIt() throws IOException {
        Raster region = noise(300, 200).region(17, 31, 100, 90);

        assertShows(write(region), region);
    }

    @Test
    void aUsedWriterGivesTheSameBytes() throws IOException {
        byte[] first = write(noise(300, 200));
        write(noise(1000, 7));

        assertThat(write(noise(300, 200))).isEqualTo(first);
    }

    @Test
    void cancellingIsHeededWithinOnePicture() {
        Cancellation cancellation = new Cancellation();
        long[] bytes = {0};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int single) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] data, int offset, int length) {
                bytes[0] += length;
                if (length > 1000) {
                    cancellation.request();
                }
            }
        };

        assertThatThrownBy(() -> writer.write(noise(2000, 2000), out, cancellation))
                .isInstanceOf(CancellationException.class);
        assertThat(bytes[0]).isLessThan(2_500_000);
    }
}
