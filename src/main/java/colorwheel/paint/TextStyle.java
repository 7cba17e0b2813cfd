package colorwheel.paint;

/**
 * How a text is set.
 *
 * @param size in logical pixels
 * @param argb its color, 0xFFRRGGBB
 */
public record TextStyle(Typeface face, double size, int argb) {
    public static TextStyle regular(double size, int argb) {
        return new TextStyle(Typeface.REGULAR, size, argb);
    }

    public static TextStyle semibold(double size, int argb) {
        return new TextStyle(Typeface.SEMIBOLD, size, argb);
    }
}
