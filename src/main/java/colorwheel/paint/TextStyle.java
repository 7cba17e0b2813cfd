package colorwheel.paint;

/**
 * How a text is set.
 *
 * @param size in logical pixels
 * @param argb its color, 0xFFRRGGBB
 */
record TextStyle(Typeface face, double size, int argb) {
    static TextStyle regular(double size, int argb) {
        return new TextStyle(Typeface.REGULAR, size, argb);
    }

    static TextStyle semibold(double size, int argb) {
        return new TextStyle(Typeface.SEMIBOLD, size, argb);
    }
}
