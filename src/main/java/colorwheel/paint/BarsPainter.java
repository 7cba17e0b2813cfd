package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import java.util.List;

/** Paints {@link Bars}. */
public final class BarsPainter implements Painter<Bars> {
    private static final double TITLE_SIZE = 13;
    private static final double LABEL_SIZE = 11.5;
    private static final double EDGE = 8;
    private static final double HEADING = 34;
    private static final double FOOT = 24;
    private static final double LEAST_LABEL_DISTANCE = 46;
    private static final double FILL = 0.8;

    @Override
    public void paint(Bars bars, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            Plot plot = plot(bars, raster.width(), raster.height(), scale);
            heading(bars, plot, pen, palette);
            if (plot.width < 1 || plot.height < 1) {
                return;
            }
            counts(plot, pen, palette);
            if (bars.isEmpty()) {
                return;
            }
            columns(bars, plot, pen, palette);
            values(plot, pen, palette);
            marker(bars, plot, pen, palette);
        }
    }

    /**
     * The bar at a position in the picture; −1 if there is none.
     *
     * @param x in logical pixels
     * @param width of the picture, in logical pixels
     */
    public static int barAt(Bars bars, double x, double width) {
        Plot plot = plot(bars, (int) Math.round(width), 1, 1);
        for (int k = 0; k < bars.counts().length; k++) {
            if (x >= plot.x(bars.edges()[k]) && x < plot.x(bars.edges()[k + 1])) {
                return k;
            }
        }
        return -1;
    }

    private static Plot plot(Bars bars, int width, int height, double scale) {
        int highest = 1;
        for (int count : bars.counts()) {
            highest = Math.max(highest, count);
        }
        double labels = Typeface.REGULAR.width(Integer.toString(Math.max(100, highest)), LABEL_SIZE);
        return new Plot(
                Pen.device(EDGE + labels + 6, scale),
                Pen.device(HEADING, scale),
                width - Pen.device(EDGE + labels + 6 + EDGE, scale),
                height - Pen.device(HEADING + FOOT, scale),
                bars,
                highest);
    }

    /** In device pixels. */
    private record Plot(int left, int top, int width, int height, Bars bars, int highest) {
        double x(double value) {
            double low = place(bars.edges()[0]);
            double high = place(bars.edges()[bars.edges().length - 1]);
            return left + (place(value) - low) / (high - low) * width;
        }

        double y(double count) {
            return top + height - count / highest * height;
        }

        private double place(double value) {
            return bars.logarithmic() ? Math.log10(value) : value;
        }

        double right() {
            return left + width;
        }

        double bottom() {
            return top + height;
        }
    }

    private static void heading(Bars bars, Plot plot, RasterPen pen, Palette palette) {
        double baseline = plot.top - pen.device(14);
        pen.text(Typeface.SEMIBOLD, TITLE_SIZE, bars.title(), pen.device(EDGE), baseline, Align.LEFT, palette.text());
        double free = plot.right() - pen.device(EDGE) - pen.width(Typeface.SEMIBOLD, TITLE_SIZE, bars.title());
        if (pen.width(Typeface.REGULAR, LABEL_SIZE, bars.note()) + pen.device(12) <= free) {
            pen.text(
                    Typeface.REGULAR,
                    LABEL_SIZE,
                    bars.note(),
                    plot.right(),
                    baseline,
                    Align.RIGHT,
                    palette.quietText());
        }
    }

    private static void counts(Plot plot, RasterPen pen, Palette palette) {
        double step = Math.max(1, Ticks.stepAtLeast(plot.highest / 3.0));
        for (double count : Ticks.linear(0, plot.highest, step)) {
            double y = plot.y(count);
            pen.horizontal(plot.left, plot.right(), y, count == 0 ? palette.axis() : palette.grid());
            pen.textAround(
                    Typeface.REGULAR,
                    LABEL_SIZE,
                    Numbers.tick(count),
                    plot.left - pen.device(6),
                    y,
                    Align.RIGHT,
                    palette.quietText());
        }
    }

    private static void columns(Bars bars, Plot plot, RasterPen pen, Palette palette) {
        int argb = Palette.mix(palette.background(), palette.accent(), FILL);
        for (int k = 0; k < bars.counts().length; k++) {
            if (bars.counts()[k] == 0) {
                continue;
            }
            int left = (int) Math.round(plot.x(bars.edges()[k]));
            int right = (int) Math.round(plot.x(bars.edges()[k + 1]));
            // A single wheel among thousands is still seen.
            int top = (int) Math.min(Math.round(plot.y(bars.counts()[k])), plot.bottom() - pen.device(2));
            int gap = right - left > pen.device(4) ? pen.line() : 0;
            pen.raster.fill(left, top, Math.max(1, right - left - gap), (int) plot.bottom() - top, argb);
        }
    }

    private static void values(Plot plot, RasterPen pen, Palette palette) {
        double low = plot.bars.edges()[0];
        double high = plot.bars.edges()[plot.bars.edges().length - 1];
        double baseline = plot.bottom() + pen.device(6) + Typeface.CAP_HEIGHT * LABEL_SIZE * pen.scale;
        double step = Ticks.stepAtLeast((high - low) * pen.device(LEAST_LABEL_DISTANCE) / plot.width);
        List<Double> ticks = plot.bars.logarithmic() ? Ticks.logarithmic(low, high) : Ticks.linear(low, high, step);
        if (ticks.size() < 2 && plot.bars.logarithmic()) {
            ticks = Ticks.linear(low, high, step);
        }
        double taken = Double.NEGATIVE_INFINITY;
        for (double tick : ticks) {
            double x = plot.x(tick);
            String text = Numbers.tick(tick);
            double half = pen.width(Typeface.REGULAR, LABEL_SIZE, text) / 2;
            pen.vertical(x, plot.bottom(), plot.bottom() + pen.device(4), palette.axis());
            if (x - half > taken && x + half <= pen.raster.width()) {
                pen.text(Typeface.REGULAR, LABEL_SIZE, text, x, baseline, Align.CENTER, palette.quietText());
                taken = x + half + pen.device(8);
            }
        }
    }

    private static void marker(Bars bars, Plot plot, RasterPen pen, Palette palette) {
        if (Double.isFinite(bars.marked())) {
            double x = plot.x(bars.marked());
            if (x >= plot.left && x <= plot.right()) {
                pen.vertical(x, plot.top, plot.bottom(), palette.text());
            }
        }
    }
}
