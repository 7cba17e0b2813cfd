package colorwheel.paint;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** Text and crisp lines on a raster. Positions are in device pixels, sizes of text in logical pixels. */
final class Pen implements AutoCloseable {
    /** Where a text lies relative to its x. */
    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    private static final double LEAST_FOR_SHARED_MARGIN = 220;

    final Raster raster;
    final double scale;
    final Graphics2D graphics;

    Pen(Raster raster, double scale) {
        this.raster = raster;
        this.scale = scale;
        this.graphics = raster.graphics();
    }

    /**
     * The room that numbers beside an axis get at least. Swatches and loss share it: they stand above one another, and
     * their left edges then agree. Narrow pictures have no room to spare.
     *
     * @param room the width of the picture, in logical pixels
     */
    static double usualLabelWidth(double size, double room) {
        return room < LEAST_FOR_SHARED_MARGIN ? 0 : Typeface.REGULAR.width("0.005", size);
    }

    /** A logical length in whole device pixels. */
    static int device(double logical, double scale) {
        return (int) Math.round(logical * scale);
    }

    /** The width of a thin line in device pixels. */
    static int line(double scale) {
        return Math.max(1, (int) Math.round(scale));
    }

    int device(double logical) {
        return device(logical, scale);
    }

    int line() {
        return line(scale);
    }

    /** The width of a text in device pixels. */
    double width(Typeface face, double size, String text) {
        return face.width(text, size * scale);
    }

    /** Draws a text on a whole-pixel baseline. */
    void text(Typeface face, double size, String text, double x, double baseline, Align align, int argb) {
        double left =
                switch (align) {
                    case LEFT -> x;
                    case CENTER -> x - width(face, size, text) / 2;
                    case RIGHT -> x - width(face, size, text);
                };
        face.draw(graphics, text, size * scale, left, Math.round(baseline), argb);
    }

    /** Draws a text whose capitals and digits are centered on a height. */
    void textAround(Typeface face, double size, String text, double x, double middle, Align align, int argb) {
        text(face, size, text, x, middle + Typeface.CAP_HEIGHT * size * scale / 2, align, argb);
    }

    /** Draws a text that reads upward, centered on a point of its baseline. */
    void textUpward(Typeface face, double size, String text, double baseline, double middle, int argb) {
        AffineTransform upright = graphics.getTransform();
        graphics.translate(Math.round(baseline), middle);
        graphics.rotate(-Math.PI / 2);
        face.draw(graphics, text, size * scale, -width(face, size, text) / 2, 0, argb);
        graphics.setTransform(upright);
    }

    /** A thin horizontal line around a height, from left to right. */
    void horizontal(double left, double right, double middle, int argb) {
        int x = (int) Math.round(left);
        raster.fill(x, aligned(middle), (int) Math.round(right) - x, line(), argb);
    }

    /** A thin vertical line around an x, from top to bottom. */
    void vertical(double middle, double top, double bottom, int argb) {
        int y = (int) Math.round(top);
        raster.fill(aligned(middle), y, line(), (int) Math.round(bottom) - y, argb);
    }

    /** A thin frame just outside a rectangle. */
    void frame(int x, int y, int width, int height, int argb) {
        int line = line();
        raster.fill(x - line, y - line, width + 2 * line, line, argb);
        raster.fill(x - line, y + height, width + 2 * line, line, argb);
        raster.fill(x - line, y, line, height, argb);
        raster.fill(x + width, y, line, height, argb);
    }

    private int aligned(double middle) {
        return (int) Math.floor(middle - line() / 2.0 + 0.5);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
