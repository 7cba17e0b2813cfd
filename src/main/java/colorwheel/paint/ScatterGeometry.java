package colorwheel.paint;

import java.util.List;

/**
 * Where a scatter lies in its raster: a square plot with equal axes, centered as far as its labels allow. In device
 * pixels; x runs right and y runs down, and pixel k covers [k, k + 1).
 *
 * @param left of the plot
 * @param top of the plot
 * @param side of the plot
 * @param axes the range of both axes
 * @param zoom the part of the axes that the plot shows
 * @param title whether there is room for the title
 * @param tickLabels whether there is room for numbers at the axes
 * @param axisLabels whether there is room for the names of the axes
 * @param gridStep the distance between grid lines, in latent units
 */
public record ScatterGeometry(
        int left,
        int top,
        int side,
        AxisScale axes,
        Zoom zoom,
        boolean title,
        boolean tickLabels,
        boolean axisLabels,
        double gridStep) {

    static final double LABEL_SIZE = 11.5;
    static final double TICK_GAP = 7;

    private static final String CLIP_ID = "plot";

    private static final double MIN_FOR_TITLE = 110;
    private static final double MIN_FOR_TICK_LABELS = 150;
    private static final double MIN_FOR_AXIS_LABELS = 260;
    private static final double ROOMY = 400;

    private static final int USUAL_POINTS = 538;
    private static final double USUAL_SIDE = 720;
    private static final double USUAL_RADIUS = 4.5;
    private static final double MIN_USUAL_RADIUS = 2;
    private static final double MIN_SHARE = 0.5;
    private static final double MAX_SHARE = 1.25;

    /** The layout for a raster of this size, in device pixels, with all of the axes in view. */
    public static ScatterGeometry of(int width, int height, double scale, AxisScale axes) {
        return of(width, height, scale, axes, Zoom.NONE);
    }

    /** The layout for a raster of this size, in device pixels. The plot lies where it lies whatever the zoom is. */
    public static ScatterGeometry of(int width, int height, double scale, AxisScale axes, Zoom zoom) {
        double room = Math.min(width, height) / scale;
        boolean roomy = room >= ROOMY;
        boolean title = room >= MIN_FOR_TITLE;
        boolean tickLabels = room >= MIN_FOR_TICK_LABELS;
        boolean axisLabels = room >= MIN_FOR_AXIS_LABELS;
        double step = axes.step(roomy ? 4 : 2.5);

        double leftMargin = 6;
        double bottomMargin = 6;
        double topMargin = title ? titleSize(roomy) * 2.6 : 6;
        double rightMargin = roomy ? 24 : tickLabels ? 14 : 6;
        if (tickLabels) {
            List<Double> ticks = Ticks.linear(-axes.halfWidth(), axes.halfWidth(), step);
            leftMargin = Typeface.REGULAR.widest(ticks, LABEL_SIZE) + TICK_GAP + 6;
            bottomMargin = LABEL_SIZE + TICK_GAP + 6;
        }
        if (axisLabels) {
            leftMargin += LABEL_SIZE + 8;
            bottomMargin += LABEL_SIZE + 8;
        }

        int left = Pen.device(leftMargin, scale);
        int right = Pen.device(rightMargin, scale);
        int top = Pen.device(topMargin, scale);
        int bottom = Pen.device(bottomMargin, scale);
        int side = Math.max(1, Math.min(width - left - right, height - top - bottom));
        // Of the same parity as the lines: then the zero lines lie exactly in the middle.
        if (side > 1 && (side - Pen.line(scale)) % 2 != 0) {
            side--;
        }
        return new ScatterGeometry(
                between(left, (width - side) / 2, width - right - side),
                between(top, (height - side) / 2, height - bottom - side),
                side,
                axes,
                zoom.within(axes),
                title,
                tickLabels,
                axisLabels,
                zoom.factor() == 1 ? step : Ticks.stepAtLeast(axes.halfWidth() / zoom.factor() / (roomy ? 4 : 2.5)));
    }

    /** Whether a position lies within the plot. */
    boolean contains(double x, double y) {
        return clip().contains(x, y);
    }

    /** The plot as a rectangle that cuts off what is drawn beyond it. */
    PlotClip clip() {
        return new PlotClip(left, top, side, side, CLIP_ID);
    }

    /** The x of a first coordinate, which is a latent one unless the plane is turned. */
    public double x(double first) {
        return left + (first - zoom.x() + reach()) / (2 * reach()) * side;
    }

    /** The y of a second coordinate. */
    public double y(double second) {
        return top + (reach() - (second - zoom.y())) / (2 * reach()) * side;
    }

    /** The first coordinate at an x: the inverse of {@link #x}. */
    public double latentAtX(double x) {
        return (x - left) / side * 2 * reach() - reach() + zoom.x();
    }

    /** The second coordinate at a y: the inverse of {@link #y}. */
    public double latentAtY(double y) {
        return reach() - (y - top) / side * 2 * reach() + zoom.y();
    }

    /** Half of what is in view along each axis, in latent units. */
    public double reach() {
        return axes.halfWidth() / zoom.factor();
    }

    /**
     * The radius of a point at a plot of this size, in device pixels: of 538 points 4.5 logical pixels at 720 and in
     * proportion, but at least 2; of n points (538 / n)^¼ times as much, though no less than half and no more than 1.25
     * times.
     *
     * @param points how many are shown
     */
    public double dotRadius(double scale, int points) {
        return dotRadius(side, scale, points);
    }

    /** The radius of a point at a plot of another size, by the same rule. */
    static double dotRadius(double side, double scale, int points) {
        double share = Math.sqrt(Math.sqrt((double) USUAL_POINTS / Math.max(1, points)));
        return scale
                * Math.max(MIN_SHARE, Math.min(MAX_SHARE, share))
                * Math.max(MIN_USUAL_RADIUS, USUAL_RADIUS * side / scale / USUAL_SIDE);
    }

    double titleSize(double scale) {
        return titleSize(side / scale >= ROOMY * 0.8);
    }

    private static double titleSize(boolean roomy) {
        return roomy ? 16 : 13;
    }

    private static int between(int least, int value, int most) {
        return Math.max(0, Math.max(least, Math.min(value, most)));
    }
}
