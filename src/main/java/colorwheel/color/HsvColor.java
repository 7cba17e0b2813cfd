package colorwheel.color;

/**
 * One color by its hue, saturation and value: what names a color of a cube, trained or held out.
 *
 * @param hue in degrees, in [0, 360)
 * @param saturation in [0, 1]
 * @param value in [0, 1]
 */
public record HsvColor(double hue, double saturation, double value) {
    /** The color of a row of a table. */
    public static HsvColor of(ColorTable table, int row) {
        return new HsvColor(table.hue(row), table.saturation(row), table.value(row));
    }

    /**
     * The color of a pixel.
     *
     * @param pixel 0xRRGGBB; the bits above are ignored. A gray has the hue 0.
     */
    public static HsvColor of(int pixel) {
        double red = (pixel >> 16 & 0xFF) / 255.0;
        double green = (pixel >> 8 & 0xFF) / 255.0;
        double blue = (pixel & 0xFF) / 255.0;
        double value = Math.max(red, Math.max(green, blue));
        double chroma = value - Math.min(red, Math.min(green, blue));
        if (chroma == 0) {
            return new HsvColor(0, 0, value);
        }
        double sixths = value == red
                ? (green - blue) / chroma
                : value == green ? 2 + (blue - red) / chroma : 4 + (red - green) / chroma;
        return new HsvColor(Hue.wrap(60 * sixths), chroma / value, value);
    }

    /** Whether it is neither gray nor black. */
    public boolean hasHue() {
        return saturation > 0 && value > 0;
    }

    /** Red, green and blue, each in [0, 1], exactly as a {@link ColorTable} holds them. */
    public float[] rgb() {
        double[] components = Hsv.toRgb(hue, saturation, value);
        return new float[] {(float) components[0], (float) components[1], (float) components[2]};
    }

    /** The opaque pixel 0xFFRRGGBB. */
    public int pixel() {
        double[] components = Hsv.toRgb(hue, saturation, value);
        return Hsv.pixel(components[0], components[1], components[2]);
    }
}
