package colorwheel.paint;

/**
 * Draws axes and labels, as pixels or as elements of a drawing. Positions are in device pixels, sizes of text in
 * logical pixels, colors are 0xFFRRGGBB.
 */
interface Pen {
    /** Where a text lies relative to its x. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A logical length in whole device pixels. */
    static int device(double logical, double scale) {
        return (int) Math.round(logical * scale);
    }

    /** The width of a thin line in device pixels. */
    static int line(double scale) {
        return Math.max(1, (int) Math.round(scale));
    }

    /** Device pixels per logical pixel. */
    double scale();

    /** Draws a text on a whole-pixel baseline. */
    void text(Typeface face, double size, String text, double x, double baseline, Align align, int argb);

    /** Draws a text that reads upward, centered on a point of its baseline. */
    void textUpward(Typeface face, double size, String text, double baseline, double middle, int argb);

    /** A thin horizontal line around a height, from left to right. */
    void horizontal(double left, double right, double middle, int argb);

    /** A thin vertical line around an x, from top to bottom. */
    void vertical(double middle, double top, double bottom, int argb);

    /** A thin frame just outside a rectangle. */
    void frame(int x, int y, int width, int height, int argb);

    /** A thin circle, as far as it lies within the plot. */
    void circle(ScatterGeometry plot, double x, double y, double radius, int argb);

    /**
     * Draws a text centered on an x, with an outline around it that keeps it readable over anything, as far as it lies
     * within the plot.
     *
     * @param halo the width of the outline in logical pixels; half of it lies outside the letters
     */
    void haloed(
            ScatterGeometry plot,
            Typeface face,
            double size,
            String text,
            double middle,
            double baseline,
            double halo,
            int argb,
            int haloArgb);

    /** Draws a text whose capitals and digits are centered on a height. */
    default void textAround(Typeface face, double size, String text, double x, double middle, Align align, int argb) {
        text(face, size, text, x, middle + Typeface.CAP_HEIGHT * size * scale() / 2, align, argb);
    }

    /** The width of a text in device pixels. */
    default double width(Typeface face, double size, String text) {
        return face.width(text, size * scale());
    }

    /** A logical length in whole device pixels. */
    default int device(double logical) {
        return Pen.device(logical, scale());
    }

    /** The width of a thin line in device pixels. */
    default int line() {
        return Pen.line(scale());
    }

    /** Where a thin line around a position begins. */
    default int aligned(double middle) {
        return (int) Math.floor(middle - line() / 2.0 + 0.5);
    }
}
