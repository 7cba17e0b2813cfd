package colorwheel.color;

/** A list of colors, each with its hue, saturation, value and RGB: the rows that a network is trained on. */
public final class ColorTable {
    /** No color. */
    public static final ColorTable EMPTY = new Builder(0).build();

    private final double[] hues;
    private final double[] saturations;
    private final double[] values;
    private final float[] rgb;
    private final int[] pixels;

    private ColorTable(Builder builder) {
        hues = builder.hues;
        saturations = builder.saturations;
        values = builder.values;
        rgb = builder.rgb;
        pixels = builder.pixels;
    }

    /** The number of colors. */
    public int size() {
        return hues.length;
    }

    /** The hue of a row, in degrees, in [0, 360). */
    public double hue(int row) {
        return hues[row];
    }

    /** The saturation of a row, in [0, 1]. */
    public double saturation(int row) {
        return saturations[row];
    }

    /** The value of a row, in [0, 1]. */
    public double value(int row) {
        return values[row];
    }

    /**
     * One component of a row's color, in [0, 1].
     *
     * @param channel 0 red, 1 green, 2 blue
     */
    public float component(int row, int channel) {
        return rgb[3 * row + channel];
    }

    /** The color of a row as an opaque pixel 0xFFRRGGBB. */
    public int pixel(int row) {
        return pixels[row];
    }

    /** All RGB components as a fresh array of shape [size][3], row-major, each in [0, 1]. */
    public float[] rgb() {
        return rgb.clone();
    }

    static final class Builder {
        private final double[] hues;
        private final double[] saturations;
        private final double[] values;
        private final float[] rgb;
        private final int[] pixels;
        private int rows;

        Builder(int size) {
            hues = new double[size];
            saturations = new double[size];
            values = new double[size];
            rgb = new float[3 * size];
            pixels = new int[size];
        }

        void add(double hue, double saturation, double value) {
            hues[rows] = hue;
            saturations[rows] = saturation;
            values[rows] = value;
            double[] components = Hsv.toRgb(hue, saturation, value);
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * rows + channel] = (float) components[channel];
            }
            pixels[rows] = Hsv.pixel(components[0], components[1], components[2]);
            rows++;
        }

        /** Adds a color given as 0xRRGGBB, exactly. */
        void add(int pixel) {
            HsvColor hsv = HsvColor.of(pixel);
            hues[rows] = hsv.hue();
            saturations[rows] = hsv.saturation();
            values[rows] = hsv.value();
            for (int channel = 0; channel < 3; channel++) {
                rgb[3 * rows + channel] = (float) ((pixel >> 16 - 8 * channel & 0xFF) / 255.0);
            }
            pixels[rows] = 0xFF000000 | pixel;
            rows++;
        }

        /** Adds consecutive rows of another table. */
        void add(ColorTable from, int first, int count) {
            System.arraycopy(from.hues, first, hues, rows, count);
            System.arraycopy(from.saturations, first, saturations, rows, count);
            System.arraycopy(from.values, first, values, rows, count);
            System.arraycopy(from.rgb, 3 * first, rgb, 3 * rows, 3 * count);
            System.arraycopy(from.pixels, first, pixels, rows, count);
            rows += count;
        }

        ColorTable build() {
            return new ColorTable(this);
        }
    }
}
