package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.color.ColorTable;
import colorwheel.export.ColorChoice.ColorCount;
import colorwheel.export.ColorChoice.Oklab;
import colorwheel.export.ExportPlan.Pictures;
import colorwheel.paint.Palette;
import colorwheel.paint.Raster;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * The 255 colors of a GIF, chosen for its pictures, and one more that is transparent. The colors around the data are
 * exact. There is no dithering: among flat dots on a flat ground its pattern would be more visible than the 2° of hue
 * between neighboring colors of the palette, and it would change from frame to frame.
 *
 * <p>Any thread may use it.
 */
final class GifPalette {
    /** The index of the transparent color, which leaves what the frame before shows. */
    static final int TRANSPARENT = 255;

    private static final int COLORS = 255;
    /** The colors change slowly from picture to picture: a few samples have them all. */
    private static final int SAMPLES = 12;

    private static final int DOTS = 72;

    private static final int BITS = 6;
    private static final byte UNKNOWN = (byte) TRANSPARENT;

    private final int[] colors;
    private final float[] places;
    /** The color of each cell of a coarse grid of colors, found on demand; threads may find the same one twice. */
    private final byte[] cells = new byte[1 << 3 * BITS];

    private GifPalette(int[] colors, int[] exact) {
        this.colors = colors;
        this.places = new float[3 * colors.length];
        for (int k = 0; k < colors.length; k++) {
            Oklab.of(colors[k], places, 3 * k);
        }
        Arrays.fill(cells, UNKNOWN);
        for (int color : exact) {
            for (int k = 0; k < colors.length; k++) {
                if (colors[k] == color) {
                    cells[cell(color)] = (byte) k;
                }
            }
        }
    }

    /**
     * The palette for some pictures.
     *
     * @throws CancellationException soon after cancelling is requested
     */
    static GifPalette of(Pictures pictures, Cancellation cancellation) {
        FrameComposer composer = pictures.composer();
        ColorCount counted = new ColorCount();
        List<Shot> shots = pictures.shots();
        int last = shots.size() - 1;
        int samples = Math.min(last + 1, SAMPLES);
        for (int k = 0; k < samples; k++) {
            if (cancellation.isRequested()) {
                throw new CancellationException();
            }
            int index = samples == 1 ? 0 : (int) ((long) k * last / (samples - 1));
            counted.add(composer.compose(shots.get(index)));
        }
        Palette around = pictures.style().palette();
        int[] exact = {around.background(), around.grid(), around.axis(), around.text(), around.quietText()};
        int[] kept = IntStream.concat(
                        Arrays.stream(exact), dots(pictures.experiment().trainingColors()))
                .toArray();
        return new GifPalette(ColorChoice.of(counted, COLORS, kept), exact);
    }

    /** Some of the dots' own colors, at equal distances: one color for both a dot and its paler rim would be dull. */
    private static IntStream dots(ColorTable colors) {
        int count = Math.min(colors.size(), DOTS);
        return IntStream.range(0, count).map(k -> colors.pixel((int) ((long) k * colors.size() / count)));
    }

    /** The index of each pixel of a picture, row by row. */
    byte[] indices(Raster raster) {
        byte[] indices = new byte[raster.width() * raster.height()];
        int[] pixels = raster.pixels();
        int place = 0;
        for (int y = 0; y < raster.height(); y++) {
            int row = raster.index(0, y);
            for (int x = 0; x < raster.width(); x++) {
                int pixel = pixels[row + x];
                byte index = cells[cell(pixel)];
                indices[place++] = index == UNKNOWN ? find(pixel) : index;
            }
        }
        return indices;
    }

    /** The color nearest to the middle of a cell, so that it does not depend on which pixel came first. */
    private byte find(int pixel) {
        int half = 1 << 7 - BITS;
        int mask = 0xFF << 8 - BITS & 0xFF;
        float[] middle = new float[3];
        Oklab.of(pixel & (mask << 16 | mask << 8 | mask) | half << 16 | half << 8 | half, middle, 0);
        byte nearest = (byte) ColorChoice.nearest(places, middle, 0);
        cells[cell(pixel)] = nearest;
        return nearest;
    }

    private static int cell(int pixel) {
        int drop = 8 - BITS;
        return (pixel >> 16 + drop & 0x3F) << 2 * BITS | (pixel >> 8 + drop & 0x3F) << BITS | pixel >> drop & 0x3F;
    }

    /** The colors as pixels 0xFFRRGGBB. */
    int[] colors() {
        return colors.clone();
    }

    IndexColorModel colorModel() {
        byte[] red = new byte[1 << 8];
        byte[] green = new byte[1 << 8];
        byte[] blue = new byte[1 << 8];
        for (int k = 0; k < colors.length; k++) {
            red[k] = (byte) (colors[k] >> 16);
            green[k] = (byte) (colors[k] >> 8);
            blue[k] = (byte) colors[k];
        }
        return new IndexColorModel(8, 1 << 8, red, green, blue, TRANSPARENT);
    }
}
