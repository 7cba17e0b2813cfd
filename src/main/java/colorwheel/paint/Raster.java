package colorwheel.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import java.util.Objects;

/**
 * A rectangle of opaque pixels 0xFFRRGGBB, or a region of one that shares its pixels. Belongs to one thread at a time.
 */
public final class Raster {
    /** The greatest width and height: its square still fits an array. */
    public static final int MAX_SIDE = 32_768;

    private static final int OPAQUE_BLACK = 0xFF000000;
    private static final ColorModel PREMULTIPLIED = new DirectColorModel(
            ColorModel.getRGBdefault().getColorSpace(),
            32,
            0x00FF0000,
            0x0000FF00,
            0x000000FF,
            0xFF000000,
            true,
            DataBuffer.TYPE_INT);

    private final int[] pixels;
    private final int offset;
    private final int stride;
    private final int width;
    private final int height;
    private final BufferedImage image;

    /**
     * A black raster.
     *
     * @param width in device pixels, from 1 to {@link #MAX_SIDE}
     * @param height in device pixels, from 1 to {@link #MAX_SIDE}
     */
    public Raster(int width, int height) {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new IllegalArgumentException("a raster cannot be " + width + " by " + height + " pixels");
        }
        this.pixels = new int[Math.multiplyExact(width, height)];
        this.offset = 0;
        this.stride = width;
        this.width = width;
        this.height = height;
        Arrays.fill(pixels, OPAQUE_BLACK);
        WritableRaster storage = java.awt.image.Raster.createPackedRaster(
                new DataBufferInt(pixels, pixels.length),
                width,
                height,
                width,
                new int[] {0x00FF0000, 0x0000FF00, 0x000000FF, 0xFF000000},
                null);
        this.image = new BufferedImage(PREMULTIPLIED, storage, true, null);
    }

    private Raster(Raster whole, int x, int y, int width, int height) {
        this.pixels = whole.pixels;
        this.offset = whole.index(x, y);
        this.stride = whole.stride;
        this.width = width;
        this.height = height;
        this.image = whole.image.getSubimage(x, y, width, height);
    }

    /**
     * A part of this raster that shares its pixels; painting on it cannot leave it.
     *
     * @throws IllegalArgumentException if it is empty or not within this raster
     */
    public Raster region(int x, int y, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a region cannot be " + width + " by " + height + " pixels");
        }
        Objects.checkFromIndexSize(x, width, this.width);
        Objects.checkFromIndexSize(y, height, this.height);
        return new Raster(this, x, y, width, height);
    }

    /** In device pixels. */
    public int width() {
        return width;
    }

    /** In device pixels. */
    public int height() {
        return height;
    }

    /**
     * The pixels themselves, not a copy. Those of a region are the whole raster's: see {@link #index} and
     * {@link #stride}.
     */
    public int[] pixels() {
        return pixels;
    }

    /** How far apart in {@link #pixels} two pixels are that lie above one another. */
    public int stride() {
        return stride;
    }

    /** The place of a pixel in {@link #pixels}. Not checked. */
    public int index(int x, int y) {
        return offset + y * stride + x;
    }

    /** The pixel 0xFFRRGGBB at a place within the raster. */
    public int pixel(int x, int y) {
        return pixels[index(Objects.checkIndex(x, width), Objects.checkIndex(y, height))];
    }

    /** Sets every pixel. */
    public void fill(int argb) {
        fill(0, 0, width, height, argb);
    }

    /** Sets the pixels of a rectangle; what lies outside the raster is left out. */
    public void fill(int x, int y, int width, int height, int argb) {
        int left = Math.max(0, x);
        int right = Math.min(this.width, x + width);
        int bottom = Math.min(this.height, y + height);
        if (left >= right) {
            return;
        }
        for (int row = Math.max(0, y); row < bottom; row++) {
            Arrays.fill(pixels, index(left, row), index(right, row), argb);
        }
    }

    /** Sets the pixels of a frame of this thickness just inside a rectangle. */
    void frame(int x, int y, int width, int height, int thickness, int argb) {
        fill(x, y, width, thickness, argb);
        fill(x, y + height - thickness, width, thickness, argb);
        fill(x, y, thickness, height, argb);
        fill(x + width - thickness, y, thickness, height, argb);
    }

    /** Takes over the pixels of a raster of the same size. */
    public void copyFrom(Raster other) {
        if (other.width != width || other.height != height) {
            throw new IllegalArgumentException(
                    "cannot copy " + other.width + " by " + other.height + " pixels to " + width + " by " + height);
        }
        draw(other, 0, 0);
    }

    /** Takes over the pixels of a raster whose upper left corner is at a place, as far as they lie within this one. */
    void draw(Raster other, int x, int y) {
        int left = Math.max(0, x);
        int right = Math.min(width, x + other.width);
        if (left >= right) {
            return;
        }
        for (int row = Math.max(0, -y); row < other.height && y + row < height; row++) {
            System.arraycopy(other.pixels, other.index(left - x, row), pixels, index(left, y + row), right - left);
        }
    }

    /** Java2D on these pixels, antialiased and with exact stroke positions. Whoever asks disposes of it. */
    public Graphics2D graphics() {
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }
}
