package colorwheel.color.file;

import colorwheel.background.Cancellation;
import colorwheel.files.ForeignText;
import colorwheel.files.UserFacingException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the pixels of pictures whose size has been checked. The only class that does: what it is given has been cut
 * down to the parts that pixels need, so nothing else is unpacked. No window system is touched.
 */
final class PictureDecoder {
    /** Of larger pictures pixels are left out, so that no more are in memory. */
    static final int MAX_SAMPLES = 4_000_000;

    private PictureDecoder() {}

    /**
     * Pixels of a picture.
     *
     * @param rgb each as 0xRRGGBB, in any order; those that are fully transparent are not here, and the opacity of
     *     others is ignored
     * @param transparent how many were left out
     * @param step every how many pixels one was read, across and down
     * @param warning what the decoder has to say; {@code null} if nothing
     */
    record Samples(int[] rgb, int transparent, int step, @Nullable String warning) {}

    /** Of how many pixels, across and down, one is read. */
    static int step(int width, int height) {
        int step = 1;
        while ((long) ((width + step - 1) / step) * ((height + step - 1) / step) > MAX_SAMPLES) {
            step++;
        }
        return step;
    }

    /**
     * Decodes a picture.
     *
     * @param format {@code png} or {@code jpeg}
     * @throws UserFacingException if its pixels are damaged: a clause that follows a colon and ends with a period
     * @throws CancellationException soon after cancelling is requested
     */
    static Samples read(PictureParts parts, String format, Cancellation cancellation) {
        ImageReader reader = reader(format);
        try (BytesImageInput input = new BytesImageInput(parts.file(), parts.length())) {
            Watch watch = new Watch(reader, cancellation);
            reader.setInput(input, true, true);
            reader.addIIOReadProgressListener(watch);
            reader.addIIOReadWarningListener((source, warning) -> watch.warning = warning);
            int step = step(parts.width(), parts.height());
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, every);
            watch.requireWanted();
            return samples(image, step, watch);
        } catch (CancellationException canceled) {
            throw canceled;
        } catch (IOException | RuntimeException damage) {
            // Decoders answer damage with exceptions of many types.
            throw new UserFacingException(
                    "it is damaged: its pixels cannot be decoded. Choose another picture.", damage);
        } finally {
            reader.dispose();
        }
    }

    /** Java's own decoder, whatever others are there. */
    private static ImageReader reader(String format) {
        for (Iterator<ImageReader> all = ImageIO.getImageReadersByFormatName(format); all.hasNext(); ) {
            ImageReader reader = all.next();
            if (reader.getClass().getModule() == ImageIO.class.getModule()) {
                return reader;
            }
        }
        throw new IllegalStateException("this Java reads no pictures of the format " + format);
    }

    /** Stops the decoder once nobody waits for it. */
    private static final class Watch implements IIOReadProgressListener {
        private final ImageReader reader;
        private final Cancellation cancellation;
        private @Nullable String warning;

        Watch(ImageReader reader, Cancellation cancellation) {
            this.reader = reader;
            this.cancellation = cancellation;
        }

        void requireWanted() {
            if (cancellation.isRequested()) {
                throw new CancellationException();
            }
        }

        @Override
        public void imageProgress(ImageReader source, float percentage) {
            if (cancellation.isRequested()) {
                reader.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentage) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }

    private static Samples samples(BufferedImage image, int step, Watch watch) {
        Raster raster = image.getRaster();
        int width = raster.getWidth();
        int bands = raster.getNumBands();
        int most = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        int[] row = new int[width * bands];
        int[] rgb = new int[width * raster.getHeight()];
        int count = 0;
        for (int y = 0; y < raster.getHeight(); y++) {
            watch.requireWanted();
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int pixel = image.getColorModel() instanceof IndexColorModel palette
                        ? palette.getRGB(row[x])
                        : pixel(row, x * bands, bands, most);
                if (pixel >>> 24 != 0) {
                    rgb[count++] = pixel & 0xFFFFFF;
                }
            }
        }
        String warning = watch.warning == null ? null : ForeignText.line(watch.warning);
        return new Samples(Arrays.copyOf(rgb, count), rgb.length - count, step, warning);
    }

    /**
     * A pixel from its numbers as the file has them: gray, or red, green and blue, and then opacity if there is a
     * second or fourth. Java's own conversion would take gray for linear light.
     */
    private static int pixel(int[] row, int at, int bands, int most) {
        boolean gray = bands < 3;
        int opacity = bands % 2 == 0 ? row[at + bands - 1] : most;
        int red = level(row[at], most);
        int green = gray ? red : level(row[at + 1], most);
        int blue = gray ? red : level(row[at + 2], most);
        return (opacity == 0 ? 0 : 0xFF000000) | red << 16 | green << 8 | blue;
    }

    private static int level(int number, int most) {
        return most == 255 ? number : (number * 255 + most / 2) / most;
    }
}
