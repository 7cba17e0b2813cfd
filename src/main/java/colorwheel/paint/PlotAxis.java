package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import java.util.List;

/**
 * One axis of a plot: where values lie in the picture, which of them have ticks, and how these are drawn. Positions are
 * device pixels: the x of a horizontal axis, the y of a vertical one.
 *
 * @param from the position of the first value
 * @param to the position of the last value
 * @param first the value at one end; above 0 if the scale is logarithmic
 * @param last the value at the other end, greater or less; one that is equal lies in the middle of the axis
 * @param logarithmic whether equal factors are equally far apart, rather than equal differences
 */
public record PlotAxis(double from, double to, double first, double last, boolean logarithmic) {
    private static final double MARK_LENGTH = 4;
    private static final double LABEL_GAP = 8;

    static PlotAxis linear(double from, double to, double first, double last) {
        return new PlotAxis(from, to, first, last, false);
    }

    static PlotAxis logarithmic(double from, double to, double first, double last) {
        return new PlotAxis(from, to, first, last, true);
    }

    /** The position of a value. */
    public double at(double value) {
        return from + share(value) * (to - from);
    }

    private double share(double value) {
        if (first == last) {
            return 0.5;
        }
        if (!logarithmic) {
            return (value - first) / (last - first);
        }
        // Counted from the least value whichever way the axis runs, so that it is rounded alike.
        double least = Math.log(least());
        double share = (Math.log(value) - least) / (Math.log(greatest()) - least);
        return first < last ? share : 1 - share;
    }

    /** The value at a position of a linear axis; beyond its ends, that of the nearer end. */
    public double value(double position) {
        double value = first + (position - from) / (to - from) * (last - first);
        return Math.max(least(), Math.min(greatest(), value));
    }

    private double least() {
        return Math.min(first, last);
    }

    private double greatest() {
        return Math.max(first, last);
    }

    /**
     * The least round step of a linear axis at which neighboring ticks are at least the given number of pixels apart.
     */
    double step(double distance) {
        return Ticks.stepAtLeast((greatest() - least()) * distance / Math.abs(to - from));
    }

    /** The multiples of a step, both ends included. */
    List<Double> ticks(double step) {
        return Ticks.linear(least(), greatest(), step);
    }

    /** Of a logarithmic axis 1, 2 and 5 times all powers of ten. */
    List<Double> logarithmicTicks() {
        return Ticks.logarithmic(least(), greatest());
    }

    /** Draws grid lines of a vertical axis, with their numbers and the unit at the left if there is room. */
    void rows(List<Double> ticks, String unit, PlotFrame frame, RasterPen pen, Palette palette) {
        TextStyle style = TextStyle.regular(frame.labelSize(), palette.quietText());
        double x = frame.left() - pen.device(PlotFrame.GAP);
        for (double tick : ticks) {
            double y = at(tick);
            pen.horizontal(frame.left(), frame.right(), y, palette.grid());
            if (frame.labels()) {
                pen.textAround(style, Numbers.tick(tick) + unit, x, y, Align.RIGHT);
            }
        }
    }

    /** Draws grid lines of a horizontal axis. */
    void columns(List<Double> ticks, PlotFrame frame, RasterPen pen, Palette palette) {
        for (double tick : ticks) {
            line(tick, frame, pen, palette.grid());
        }
    }

    /** Draws a line across the plot at a value of a horizontal axis. */
    void line(double value, PlotFrame frame, RasterPen pen, int argb) {
        pen.vertical(at(value), frame.top(), frame.bottom(), argb);
    }

    /** Draws short marks of a horizontal axis below the plot. */
    void marks(List<Double> ticks, PlotFrame frame, RasterPen pen, Palette palette) {
        for (double tick : ticks) {
            pen.vertical(at(tick), frame.bottom(), frame.bottom() + pen.device(MARK_LENGTH), palette.axis());
        }
    }

    /**
     * Writes the numbers of a horizontal axis if there is room, without those that would touch the one before or leave
     * the picture.
     */
    void numbers(List<Double> ticks, double baseline, PlotFrame frame, RasterPen pen, Palette palette) {
        if (!frame.labels()) {
            return;
        }
        TextStyle style = TextStyle.regular(frame.labelSize(), palette.quietText());
        double taken = Double.NEGATIVE_INFINITY;
        for (double tick : ticks) {
            double x = at(tick);
            String number = Numbers.tick(tick);
            double half = pen.width(style, number) / 2;
            if (x - half > taken && x + half <= pen.raster.width()) {
                pen.text(style, number, x, baseline, Align.CENTER);
                taken = x + half + pen.device(LABEL_GAP);
            }
        }
    }
}
