package colorwheel.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;

/** Draws text, crisp lines and antialiased shapes on a raster. */
public final class RasterPen implements Pen, AutoCloseable {
    final Raster raster;
    final double scale;
    final Graphics2D graphics;

    public RasterPen(Raster raster, double scale) {
        this.raster = raster;
        this.scale = scale;
        this.graphics = raster.graphics();
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public void text(TextStyle style, String text, double x, double baseline, Align align) {
        double left =
                switch (align) {
                    case LEFT -> x;
                    case CENTER -> x - width(style, text) / 2;
                    case RIGHT -> x - width(style, text);
                };
        style.face().draw(graphics, text, style.size() * scale, left, Math.round(baseline), style.argb());
    }

    @Override
    public void inARow(double x, double baseline, double gap, List<Run> runs) {
        double next = x;
        for (Run run : runs) {
            text(run.style(), run.text(), next, baseline, Align.LEFT);
            next += width(run.style(), run.text()) + gap;
        }
    }

    @Override
    public void textUpward(TextStyle style, String text, double baseline, double middle) {
        AffineTransform upright = graphics.getTransform();
        graphics.translate(Math.round(baseline), middle);
        graphics.rotate(-Math.PI / 2);
        style.face().draw(graphics, text, style.size() * scale, -width(style, text) / 2, 0, style.argb());
        graphics.setTransform(upright);
    }

    @Override
    public void horizontal(double left, double right, double middle, int argb) {
        int x = (int) Math.round(left);
        raster.fill(x, aligned(middle), (int) Math.round(right) - x, line(), argb);
    }

    @Override
    public void vertical(double middle, double top, double bottom, int argb) {
        int y = (int) Math.round(top);
        raster.fill(aligned(middle), y, line(), (int) Math.round(bottom) - y, argb);
    }

    @Override
    public void frame(int x, int y, int width, int height, int argb) {
        int line = line();
        raster.frame(x - line, y - line, width + 2 * line, height + 2 * line, line, argb);
    }

    @Override
    public void circle(PlotClip clip, double x, double y, double radius, int argb) {
        clipTo(clip);
        stroke(around(x, y, radius), Math.max(1 / scale, 1), BasicStroke.JOIN_MITER, argb);
        graphics.setClip(null);
    }

    @Override
    public void haloed(PlotClip clip, TextStyle style, String text, double middle, double baseline, int haloArgb) {
        double left = middle - width(style, text) / 2;
        Path2D outline = style.face().outline(text, style.size() * scale, left, baseline);
        clipTo(clip);
        stroke(outline, HALO, BasicStroke.JOIN_ROUND, haloArgb);
        fill(outline, style.argb());
        graphics.setClip(null);
    }

    @Override
    public void line(PlotClip clip, Path2D path, double width, boolean dashed, int argb) {
        clipTo(clip);
        graphics.setColor(new Color(argb));
        float[] dash = {(float) (DASH.get(0) * scale), (float) (DASH.get(1) * scale)};
        graphics.setStroke(new BasicStroke(
                (float) (width * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashed ? dash : null, 0));
        graphics.draw(path);
        graphics.setClip(null);
    }

    @Override
    public void area(PlotClip clip, Path2D path, int argb) {
        clipTo(clip);
        fill(path, argb);
        graphics.setClip(null);
    }

    private void clipTo(PlotClip clip) {
        graphics.setClip(clip.left(), clip.top(), clip.width(), clip.height());
    }

    @Override
    public void sign(WheelGrid.Mark mark, double left, double middle, double size, int argb) {
        double factor = size / VerdictSigns.SIDE;
        AffineTransform place = new AffineTransform(factor, 0, 0, factor, left, middle - size / 2);
        Shape lines = place.createTransformedShape(VerdictSigns.of(mark));
        stroke(lines, VerdictSigns.LINE * factor / scale, BasicStroke.JOIN_ROUND, argb);
    }

    /** Fills a shape. */
    void fill(Shape shape, int argb) {
        graphics.setColor(new Color(argb));
        graphics.fill(shape);
    }

    /** Fills a disc around a point; its radius is in logical pixels. */
    void disc(double x, double y, double radius, int argb) {
        fill(around(x, y, radius * scale), argb);
    }

    private static Shape around(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /**
     * Draws the line of a shape, with round ends.
     *
     * @param width in logical pixels
     * @param join how {@link BasicStroke} joins its segments
     */
    void stroke(Shape shape, double width, int join, int argb) {
        graphics.setColor(new Color(argb));
        graphics.setStroke(new BasicStroke((float) (width * scale), BasicStroke.CAP_ROUND, join));
        graphics.draw(shape);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
