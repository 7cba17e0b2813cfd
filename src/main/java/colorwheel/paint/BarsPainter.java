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
    private static final double MIN_LABEL_DISTANCE = 46;
    private static final double MAX_ROWS = 3;
    private static final double FILL = 0.8;

    @Override
    public void paint(Bars bars, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            Plot plot = plot(bars, raster.width(), raster.height(), scale);
            heading(bars, plot, pen, palette);
            if (plot.frame.width() < 1 || plot.frame.height() < 1) {
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
            if (x >= plot.values.at(bars.edges()[k]) && x < plot.values.at(bars.edges()[k + 1])) {
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
        double left = EDGE + labels + PlotFrame.GAP;
        PlotFrame frame = new PlotFrame(
                Pen.device(left, scale),
                Pen.device(HEADING, scale),
                width - Pen.device(left + EDGE, scale),
                height - Pen.device(HEADING + FOOT, scale),
                LABEL_SIZE);
        double[] edges = bars.edges();
        return new Plot(
                frame,
                new PlotAxis(frame.left(), frame.right(), edges[0], edges[edges.length - 1], bars.logarithmic()),
                PlotAxis.linear(frame.bottom(), frame.top(), 0, highest));
    }

    private record Plot(PlotFrame frame, PlotAxis values, PlotAxis counts) {}

    private static void heading(Bars bars, Plot plot, RasterPen pen, Palette palette) {
        TextStyle titles = TextStyle.semibold(TITLE_SIZE, palette.text());
        TextStyle notes = TextStyle.regular(LABEL_SIZE, palette.quietText());
        double baseline = plot.frame.top() - pen.device(14);
        double right = plot.frame.right();
        pen.text(titles, bars.title(), pen.device(EDGE), baseline, Align.LEFT);
        double free = right - pen.device(EDGE) - pen.width(titles, bars.title());
        if (pen.width(notes, bars.note()) + pen.device(12) <= free) {
            pen.text(notes, bars.note(), right, baseline, Align.RIGHT);
        }
    }

    private static void counts(Plot plot, RasterPen pen, Palette palette) {
        double step = Math.max(1, Ticks.stepAtLeast(plot.counts.last() / MAX_ROWS));
        plot.counts.rows(plot.counts.ticks(step), "", plot.frame, pen, palette);
        plot.frame.baseline(pen, palette);
    }

    private static void columns(Bars bars, Plot plot, RasterPen pen, Palette palette) {
        int argb = Palette.mix(palette.background(), palette.accent(), FILL);
        for (int k = 0; k < bars.counts().length; k++) {
            if (bars.counts()[k] == 0) {
                continue;
            }
            int left = (int) Math.round(plot.values.at(bars.edges()[k]));
            int right = (int) Math.round(plot.values.at(bars.edges()[k + 1]));
            // A single wheel among thousands is still seen.
            int top = (int) Math.min(Math.round(plot.counts.at(bars.counts()[k])), plot.frame.bottom() - pen.device(2));
            int gap = right - left > pen.device(4) ? pen.line() : 0;
            pen.raster.fill(left, top, Math.max(1, right - left - gap), plot.frame.bottom() - top, argb);
        }
    }

    private static void values(Plot plot, RasterPen pen, Palette palette) {
        PlotAxis values = plot.values;
        List<Double> ticks = values.logarithmic() ? values.logarithmicTicks() : List.of();
        if (ticks.size() < 2) {
            ticks = values.ticks(values.step(pen.device(MIN_LABEL_DISTANCE)));
        }
        values.marks(ticks, plot.frame, pen, palette);
        values.numbers(ticks, plot.frame.numbersBaseline(pen), plot.frame, pen, palette);
    }

    private static void marker(Bars bars, Plot plot, RasterPen pen, Palette palette) {
        if (Double.isFinite(bars.marked())) {
            double x = plot.values.at(bars.marked());
            if (x >= plot.frame.left() && x <= plot.frame.right()) {
                plot.values.line(bars.marked(), plot.frame, pen, palette.text());
            }
        }
    }
}
