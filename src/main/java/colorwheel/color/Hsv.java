package colorwheel.color;

/** Conversion of a color from hue, saturation and value to red, green and blue. */
public final class Hsv {
    private Hsv() {}

    /**
     * The red, green and blue components of a color, each in [0, 1]. The arithmetic is that of Python's
     * {@code colorsys.hsv_to_rgb}, step by step in double precision, so that the colors equal the reference's bit for
     * bit.
     *
     * @param hue in degrees; any finite number, taken around the circle
     * @param saturation in [0, 1]
     * @param value in [0, 1]
     */
    public static double[] toRgb(double hue, double saturation, double value) {
        double sixths = Hue.wrap(hue) / Hue.TURN * 6;
        int sector = (int) sixths;
        double fraction = sixths - sector;
        double low = value * (1 - saturation);
        double falling = value * (1 - saturation * fraction);
        double rising = value * (1 - saturation * (1 - fraction));
        return switch (sector % 6) {
            case 0 -> new double[] {value, rising, low};
            case 1 -> new double[] {falling, value, low};
            case 2 -> new double[] {low, value, rising};
            case 3 -> new double[] {low, falling, value};
            case 4 -> new double[] {rising, low, value};
            default -> new double[] {value, low, falling};
        };
    }

    /** The opaque pixel 0xFFRRGGBB of a color given as red, green and blue in [0, 1]; values outside are clamped. */
    public static int pixel(double red, double green, double blue) {
        return 0xFF000000 | level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double component) {
        return (int) Math.round(Math.max(0, Math.min(1, component)) * 255);
    }
}
