package colorwheel.paint;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * Draws axes and labels, as pixels or as elements of a drawing. Positions are in device pixels, colors are 0xFFRRGGBB.
 */
public interface Pen {
    /** Where a text lies relative to its x. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /** The width of the outline around a text, in logical pixels; half of it lies outside the letters. */
    double HALO = 3.5;

    /** The lengths of the dashes of a broken line and of the gaps between them, in logical pixels. */
    List<Double> DASH = List.of(3.0, 4.0);

    /** A text and how it is set. */
    record Run(TextStyle style, String text) {}

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
    void text(TextStyle style, String text, double x, double baseline, Align align);

    /** Draws texts on one whole-pixel baseline, each so far behind the one before. */
    void inARow(double x, double baseline, double gap, List<Run> runs);

    /** Draws a text that reads upward, centered on a point of its baseline. */
    void textUpward(TextStyle style, String text, double baseline, double middle);

    /** A thin horizontal line around a height, from left to right. */
    void horizontal(double left, double right, double middle, int argb);

    /** A thin vertical line around an x, from top to bottom. */
    void vertical(double middle, double top, double bottom, int argb);

    /** A thin frame just outside a rectangle. */
    void frame(int x, int y, int width, int height, int argb);

    /** A thin circle, as far as it lies within a rectangle. */
    void circle(PlotClip clip, double x, double y, double radius, int argb);

    /**
     * Draws a text centered on an x, with an outline around it that keeps it readable over anything, as far as it lies
     * within a rectangle.
     */
    void haloed(PlotClip clip, TextStyle style, String text, double middle, double baseline, int haloArgb);

    /**
     * Draws a line along a path, with round ends, as far as it lies within a rectangle.
     *
     * @param width of the line, in logical pixels
     * @param dashed whether it is broken
     */
    void line(PlotClip clip, Path2D path, double width, boolean dashed, int argb);

    /** Fills the area within a closed path, as far as it lies within a rectangle. */
    void area(PlotClip clip, Path2D path, int argb);

    /**
     * Draws the sign of an outcome.
     *
     * @param left where it begins
     * @param middle the height of its middle
     * @param size its width and height
     */
    void sign(WheelGrid.Mark mark, double left, double middle, double size, int argb);

    /** Draws a text whose capitals and digits are centered on a height. */
    default void textAround(TextStyle style, String text, double x, double middle, Align align) {
        text(style, text, x, middle + capHeight(style.size()) / 2, align);
    }

    /** The width of a text in device pixels. */
    default double width(TextStyle style, String text) {
        return style.face().width(text, style.size() * scale());
    }

    /** The height of capitals and digits of a size in logical pixels, in device pixels. */
    default double capHeight(double size) {
        return Typeface.CAP_HEIGHT * size * scale();
    }

    /** A logical length in whole device pixels. */
    default int device(double logical) {
        return device(logical, scale());
    }

    /** The width of a thin line in device pixels. */
    default int line() {
        return line(scale());
    }

    /** Where a thin line around a position begins. */
    default int aligned(double middle) {
        return (int) Math.floor(middle - line() / 2.0 + 0.5);
    }
}
