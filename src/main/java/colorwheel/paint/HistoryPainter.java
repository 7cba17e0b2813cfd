package colorwheel.paint;

import colorwheel.network.Latents;
import colorwheel.paint.Pen.Align;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Paints a {@link HistoryStrip}: places of equal width from left to right, each a small wheel above its epoch. The
 * current one is framed. An instance belongs to one thread at a time.
 */
public final class HistoryPainter implements Painter<HistoryStrip> {
    private static final double LABEL_SIZE = 11;
    private static final double LABEL_ROOM = 17;
    private static final double MARGIN = 4;
    private static final double DOT_RADIUS = 1.4;
    private static final double FRAME = 2;

    /** One for each place, which keeps what it knows of its wheel. */
    private final List<SpacePainter> spaces = new ArrayList<>();

    private DiscSprites dots = new DiscSprites(0, DOT_RADIUS, ScatterPainter.ALPHA);

    @Override
    public void paint(HistoryStrip strip, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        dots = DiscSprites.of(dots, 0, DOT_RADIUS * scale, ScatterPainter.ALPHA);
        try (RasterPen pen = new RasterPen(raster, scale)) {
            int places = strip.epochs().size();
            for (int place = 0; place < places; place++) {
                int left = raster.width() * place / places;
                int right = raster.width() * (place + 1) / places;
                place(strip, place, left, right, pen, palette);
            }
        }
    }

    private void place(HistoryStrip strip, int place, int left, int right, RasterPen pen, Palette palette) {
        int margin = pen.device(MARGIN);
        int side = Math.min(right - left, pen.raster.height() - pen.device(LABEL_ROOM)) - 2 * margin;
        if (side < 2) {
            return;
        }
        int x = (left + right - side) / 2;
        boolean current = place == strip.current();
        if (current) {
            int line = pen.device(FRAME);
            pen.raster.frame(x - line, margin - line, side + 2 * line, side + 2 * line, line, palette.accent());
        }
        boolean there = place < strip.wheels().size();
        SpaceScatter space = strip.space();
        if (space != null) {
            space(strip, space, place, window(x, margin, side, pen.raster), pen.scale(), palette);
        } else {
            if (strip.unitCircle()) {
                circle(x, margin, side / strip.axes().halfWidth(), side, there, pen, palette);
            }
            if (there) {
                wheel(strip, strip.wheels().get(place), window(x, margin, side, pen.raster), side);
            }
        }
        TextStyle style = current
                ? TextStyle.semibold(LABEL_SIZE, palette.text())
                : TextStyle.regular(LABEL_SIZE, there ? palette.quietText() : palette.axis());
        int epoch = there ? strip.wheels().get(place).epoch() : strip.epochs().get(place);
        double middle = margin + side + pen.device(2) + pen.device(LABEL_ROOM) / 2.0;
        pen.textAround(style, Integer.toString(epoch), (left + right) / 2.0, middle, Align.CENTER);
    }

    private static void circle(int x, int y, double diameter, int side, boolean there, RasterPen pen, Palette palette) {
        double inset = (side - diameter) / 2;
        Ellipse2D circle = new Ellipse2D.Double(x + inset, y + inset, diameter, diameter);
        pen.stroke(circle, 1, BasicStroke.JOIN_MITER, there ? palette.axis() : palette.grid());
    }

    /** A square of the raster, as far as it lies within. */
    private static Raster window(int x, int y, int side, Raster raster) {
        return raster.region(x, y, Math.min(side, raster.width() - x), Math.min(side, raster.height() - y));
    }

    private void space(
            HistoryStrip strip, SpaceScatter space, int place, Raster square, double scale, Palette palette) {
        while (spaces.size() <= place) {
            spaces.add(new SpacePainter());
        }
        SpaceScatter shown = space;
        if (place < strip.wheels().size()) {
            HistoryStrip.Wheel wheel = strip.wheels().get(place);
            shown = space.showing(wheel.snapshot(), wheel.colors());
        }
        spaces.get(place).paint(shown, square, scale, palette);
    }

    private void wheel(HistoryStrip strip, HistoryStrip.Wheel wheel, Raster square, int side) {
        Latents latents = Latents.of(wheel.snapshot(), wheel.colors());
        double half = strip.axes().halfWidth();
        for (int row = 0; row < latents.size(); row++) {
            double second = LatentPlane.secondOf(latents, row);
            double dotX = (latents.get(row, 0) + half) / (2 * half) * side;
            double dotY = (half - second) / (2 * half) * side;
            dots.blend(square, 0, 0, side, dotX, dotY, wheel.colors().pixel(row), DiscSprites.FULL);
        }
    }
}
