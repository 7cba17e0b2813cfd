package colorwheel.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Draws text and crisp lines on a raster. */
final class RasterPen implements Pen, AutoCloseable {
    final Raster raster;
    final double scale;
    final Graphics2D graphics;

    RasterPen(Raster raster, double scale) {
        this.raster = raster;
        this.scale = scale;
        this.graphics = raster.graphics();
    }

    @Override
    public void text(Typeface face, double size, String text, double x, double baseline, Align align, int argb) {
        double left =
                switch (align) {
                    case LEFT -> x;
                    case CENTER -> x - width(face, size, text) / 2;
                    case RIGHT -> x - width(face, size, text);
                };
        face.draw(graphics, text, size * scale, left, Math.round(baseline), argb);
    }

    @Override
    public void textUpward(Typeface face, double size, String text, double baseline, double middle, int argb) {
        AffineTransform upright = graphics.getTransform();
        graphics.translate(Math.round(baseline), middle);
        graphics.rotate(-Math.PI / 2);
        face.draw(graphics, text, size * scale, -width(face, size, text) / 2, 0, argb);
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
        raster.fill(x - line, y - line, width + 2 * line, line, argb);
        raster.fill(x - line, y + height, width + 2 * line, line, argb);
        raster.fill(x - line, y, line, height, argb);
        raster.fill(x + width, y, line, height, argb);
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public void circle(ScatterGeometry plot, double x, double y, double radius, int argb) {
        graphics.setClip(plot.left(), plot.top(), plot.side(), plot.side());
        graphics.setColor(new Color(argb));
        graphics.setStroke(new BasicStroke((float) Math.max(1, scale)));
        graphics.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        graphics.setClip(null);
    }

    @Override
    public void haloed(
            ScatterGeometry plot,
            Typeface face,
            double size,
            String text,
            double middle,
            double baseline,
            double halo,
            int argb,
            int haloArgb) {
        Path2D outline = face.outline(text, size * scale, middle - width(face, size, text) / 2, baseline);
        graphics.setClip(plot.left(), plot.top(), plot.side(), plot.side());
        graphics.setColor(new Color(haloArgb));
        graphics.setStroke(new BasicStroke((float) (halo * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
        graphics.setColor(new Color(argb));
        graphics.fill(outline);
        graphics.setClip(null);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
