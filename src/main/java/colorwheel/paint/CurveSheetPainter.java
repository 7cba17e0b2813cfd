package colorwheel.paint;

import colorwheel.paint.CurveSheet.Curve;
import colorwheel.paint.Pen.Align;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.List;

/** Paints a {@link CurveSheet}: plots of equal size in as many columns as fit, all with the same axis. */
public final class CurveSheetPainter implements Painter<CurveSheet> {
    private static final double TITLE_SIZE = 12;
    private static final double LABEL_SIZE = 11;
    private static final double MIN_COLUMN = 250;
    private static final double HEADING = 24;
    private static final double FOOT = 22;
    private static final double AXIS = 14;
    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double MIN_LABEL_DISTANCE = 44;
    private static final double MIN_ROW_DISTANCE = 22;
    private static final double DOT_RADIUS = 3.5;

    @Override
    public void paint(CurveSheet sheet, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        if (sheet.curves().isEmpty()) {
            return;
        }
        int columns = columns(raster.width(), scale, sheet.curves().size());
        int rows = (sheet.curves().size() + columns - 1) / columns;
        try (RasterPen pen = new RasterPen(raster, scale)) {
            int foot = raster.height() - pen.device(AXIS);
            for (int k = 0; k < sheet.curves().size(); k++) {
                int left = raster.width() * (k % columns) / columns;
                int right = raster.width() * (k % columns + 1) / columns;
                int top = foot * (k / columns) / rows;
                int bottom = foot * (k / columns + 1) / rows;
                boolean last = k / columns == rows - 1;
                Plot plot = plot(sheet, sheet.curves().get(k), left, top, right, bottom, pen);
                if (plot.frame.width() >= 1 && plot.frame.height() >= 1) {
                    panel(plot, pen, palette, last);
                }
            }
        }
    }

    private static int columns(int width, double scale, int curves) {
        return Math.max(1, Math.min(curves, (int) (width / scale / MIN_COLUMN)));
    }

    /**
     * The index of the place whose x is nearest to a position in the picture; −1 if there are no places.
     *
     * @param x in logical pixels
     * @param width of the picture, in logical pixels
     */
    public static int nearest(CurveSheet sheet, double x, double width) {
        int columns =
                columns((int) Math.round(width), 1, Math.max(1, sheet.curves().size()));
        double column = width / columns;
        double within = x - Math.floor(Math.min(x, width - 1) / column) * column;
        double right = LEFT + Math.max(1, column - LEFT - RIGHT);
        double value = PlotAxis.linear(LEFT, right, sheet.low(), sheet.high()).value(within);
        int nearest = -1;
        for (int k = 0; k < sheet.places().length; k++) {
            if (nearest < 0 || Math.abs(sheet.places()[k] - value) < Math.abs(sheet.places()[nearest] - value)) {
                nearest = k;
            }
        }
        return nearest;
    }

    /** One curve in its place, with the step of the vertical axis in the curve's unit. */
    private record Plot(
            CurveSheet sheet, Curve curve, PlotFrame frame, PlotAxis places, PlotAxis values, double step) {}

    private static Plot plot(CurveSheet sheet, Curve curve, int left, int top, int right, int bottom, RasterPen pen) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : curve.values()) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (least > greatest) {
            least = 0;
            greatest = 1;
        }
        int height = bottom - top - pen.device(HEADING + FOOT);
        // Less than a hundredth of the value is no change to look at, and nothing at all gets an axis to 1.
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        double span = Math.max(greatest - least, size == 0 ? 1 : 0.01 * size);
        double most = Math.max(1, height / pen.scale / MIN_ROW_DISTANCE);
        double step = Ticks.stepAtLeast(span / most);
        double low = Math.floor(least / step + 1e-9) * step;
        double high = Math.ceil(Math.max(greatest, least + span / 2) / step - 1e-9) * step;
        PlotFrame frame = new PlotFrame(
                left + pen.device(LEFT),
                top + pen.device(HEADING),
                right - left - pen.device(LEFT + RIGHT),
                height,
                LABEL_SIZE);
        return new Plot(
                sheet,
                curve,
                frame,
                PlotAxis.linear(frame.left(), frame.right(), sheet.low(), sheet.high()),
                PlotAxis.linear(frame.bottom(), frame.top(), low, high > low ? high : low + step),
                step);
    }

    private static void panel(Plot plot, RasterPen pen, Palette palette, boolean axis) {
        heading(plot, pen, palette);
        plot.values.rows(plot.values.ticks(plot.step), "", plot.frame, pen, palette);
        plot.frame.baseline(pen, palette);
        if (plot.sheet.high() > plot.sheet.low()) {
            List<Double> ticks = plot.places.ticks(plot.places.step(pen.device(MIN_LABEL_DISTANCE)));
            plot.places.marks(ticks, plot.frame, pen, palette);
            plot.places.numbers(ticks, plot.frame.bottom() + pen.device(17), plot.frame, pen, palette);
        }
        if (plot.sheet.pointed() >= 0) {
            plot.places.line(plot.sheet.places()[plot.sheet.pointed()], plot.frame, pen, palette.quietText());
        }
        curve(plot, pen, palette);
        if (axis) {
            double middle = plot.frame.left() + plot.frame.width() / 2.0;
            double baseline = pen.raster.height() - pen.device(5);
            TextStyle style = TextStyle.regular(LABEL_SIZE, palette.text());
            pen.text(style, plot.sheet.axis(), middle, baseline, Align.CENTER);
        }
    }

    private static void heading(Plot plot, RasterPen pen, Palette palette) {
        double baseline = plot.frame.top() - pen.device(8);
        TextStyle titles = TextStyle.semibold(TITLE_SIZE, palette.text());
        pen.text(titles, plot.curve.title(), plot.frame.left(), baseline, Align.LEFT);
        if (plot.sheet.pointed() >= 0) {
            double value = plot.curve.values()[plot.sheet.pointed()];
            String text = Double.isFinite(value) ? Numbers.significant(value, 3) : "undefined";
            TextStyle notes = TextStyle.regular(LABEL_SIZE, palette.quietText());
            pen.text(notes, text, plot.frame.right(), baseline, Align.RIGHT);
        }
    }

    private static void curve(Plot plot, RasterPen pen, Palette palette) {
        double[] places = plot.sheet.places();
        double[] values = plot.curve.values();
        Path2D path = new Path2D.Double();
        boolean joined = false;
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                joined = false;
                continue;
            }
            double x = plot.places.at(places[k]);
            double y = plot.values.at(values[k]);
            if (joined) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
                // A value between two gaps is still seen, as a dot.
                path.lineTo(x, y);
            }
            joined = true;
        }
        pen.stroke(path, 1.6, BasicStroke.JOIN_ROUND, palette.accent());
        int pointed = plot.sheet.pointed();
        if (pointed >= 0 && Double.isFinite(values[pointed])) {
            double x = plot.places.at(places[pointed]);
            pen.disc(x, plot.values.at(values[pointed]), DOT_RADIUS, palette.accent());
        }
    }
}
