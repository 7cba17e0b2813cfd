package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import colorwheel.paint.Pen.Run;
import colorwheel.recording.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grid, axes, labels and title of a scatter.
 *
 * @param pen draws on the whole picture
 * @param plot where they lie
 */
public record ScatterAxes(Pen pen, ScatterGeometry plot, Palette palette) {
    private static final double LOSS_SIZE = 13;
    /** Circles of levels that would lie closer are left out: they would be a gray disc. */
    private static final double MIN_BETWEEN_CIRCLES = 5;

    /** Grid, zero lines, frame, and the circle of radius 1 and those of the levels, if they are wanted. */
    void grid(boolean unitCircle, @Nullable FanOut fanOut) {
        int left = plot.left();
        int top = plot.top();
        int right = left + plot.side();
        int bottom = top + plot.side();
        double margin = 1e-9 * plot.reach();
        for (double tick : ticks(plot.zoom().x())) {
            boolean atEdge = Math.abs(tick - plot.zoom().x()) > plot.reach() - margin;
            if (tick != 0 && !atEdge) {
                pen.vertical(plot.x(tick), top, bottom, palette.grid());
            }
        }
        for (double tick : ticks(plot.zoom().y())) {
            boolean atEdge = Math.abs(tick - plot.zoom().y()) > plot.reach() - margin;
            if (tick != 0 && !atEdge) {
                pen.horizontal(left, right, plot.y(tick), palette.grid());
            }
        }
        if (Math.abs(plot.zoom().x()) < plot.reach()) {
            pen.vertical(plot.x(0), top, bottom, palette.axis());
        }
        if (Math.abs(plot.zoom().y()) < plot.reach()) {
            pen.horizontal(left, right, plot.y(0), palette.axis());
        }
        if (unitCircle) {
            double radius = plot.x(1) - plot.x(0);
            pen.circle(plot.clip(), plot.x(0), plot.y(0), radius, palette.axis());
            if (fanOut != null && fanOut.step() * radius >= pen.device(MIN_BETWEEN_CIRCLES)) {
                for (int level = 1; level < fanOut.levels(); level++) {
                    pen.circle(plot.clip(), plot.x(0), plot.y(0), radius * fanOut.radius(level), palette.grid());
                }
            }
        }
        pen.frame(left, top, plot.side(), plot.side(), palette.axis());
    }

    /**
     * The numbers at the axes and their names.
     *
     * @param dimensions the width of the bottleneck
     * @param turned whether the plane is turned, so that the axes are not those of the latents
     */
    void labels(int dimensions, boolean turned) {
        double size = ScatterGeometry.LABEL_SIZE;
        TextStyle quiet = TextStyle.regular(size, palette.quietText());
        TextStyle names = TextStyle.regular(size, palette.text());
        int left = plot.left();
        double gap = pen.device(ScatterGeometry.TICK_GAP);
        double numbers = plot.top() + plot.side() + gap + pen.capHeight(size);
        if (plot.tickLabels()) {
            for (double tick : ticks(plot.zoom().x())) {
                pen.text(quiet, Numbers.tick(tick), plot.x(tick), numbers, Align.CENTER);
            }
            for (double tick : ticks(plot.zoom().y())) {
                pen.textAround(quiet, Numbers.tick(tick), left - gap, plot.y(tick), Align.RIGHT);
            }
        }
        if (plot.axisLabels()) {
            String first = turned ? "latent plane, turned so that red lies right" : "latent 1";
            pen.text(names, first, left + plot.side() / 2.0, numbers + pen.device(size + 7), Align.CENTER);
            double widest = Typeface.REGULAR.widest(ticks(plot.zoom().y()), size * pen.scale());
            double beside = left - gap - widest - pen.device(9);
            // Zoomed far in, the numbers may need the room.
            if (dimensions > 1 && !turned && beside >= pen.device(size)) {
                pen.textUpward(names, "latent 2", beside, plot.top() + plot.side() / 2.0);
            }
        }
    }

    /**
     * The epoch and, if it fits, the loss.
     *
     * @param width of the picture, in device pixels
     */
    void title(Snapshot snapshot, int width) {
        title(snapshot, width, null);
    }

    /** The same, and at the right which unit is pointed at, if one is. */
    void title(Snapshot snapshot, int width, @Nullable UnitDrawing pointed) {
        if (plot.title()) {
            double size = plot.titleSize(pen.scale());
            title(pen, palette, snapshot, plot.left(), plot.top(), width, size);
            if (pointed != null) {
                unit(pen, palette, snapshot, pointed, plot.left(), plot.top(), width, size);
            }
        }
    }

    /**
     * Says which unit is pointed at: at the end of the line of the title or, where there is no room, in a line above
     * it.
     *
     * @param right up to where there is room
     */
    static void unit(
            Pen pen,
            Palette palette,
            Snapshot snapshot,
            UnitDrawing pointed,
            double left,
            double top,
            double right,
            double size) {
        TextStyle style = TextStyle.regular(Math.min(LOSS_SIZE, size), palette.accent());
        double gap = pen.device(size * 0.7);
        double room =
                right - gap - left - width(pen, title(pen, palette, snapshot, right - left, size), size) - 2 * gap;
        double baseline = top - pen.device(size * 0.85);
        double above = baseline - pen.device(size * 1.6);
        double words = pen.width(style, pointed.words());
        if (words <= room) {
            pen.text(style, pointed.words(), right - gap, baseline, Align.RIGHT);
        } else if (above >= pen.device(size) && words <= right - 2 * gap) {
            pen.text(style, pointed.words(), Math.min(left, right - gap - words), above, Align.LEFT);
        } else if (pen.width(style, pointed.name()) <= room) {
            pen.text(style, pointed.name(), right - gap, baseline, Align.RIGHT);
        }
    }

    /**
     * The same above a plot of any kind.
     *
     * @param left where it begins
     * @param top of the plot
     * @param width up to where there is room
     * @param size in logical pixels
     */
    public static void title(
            Pen pen, Palette palette, Snapshot snapshot, double left, double top, double width, double size) {
        double gap = pen.device(size * 0.7);
        pen.inARow(left, top - pen.device(size * 0.85), gap, title(pen, palette, snapshot, width - left, size));
    }

    /** What of the title fits into a width. */
    private static List<Run> title(Pen pen, Palette palette, Snapshot snapshot, double room, double size) {
        Run epoch = new Run(TextStyle.semibold(size, palette.text()), epoch(snapshot));
        Run loss = new Run(TextStyle.regular(Math.min(LOSS_SIZE, size), palette.quietText()), loss(snapshot));
        List<Run> both = List.of(epoch, loss);
        return width(pen, both, size) <= room ? both : List.of(epoch);
    }

    private static double width(Pen pen, List<Run> runs, double size) {
        double texts = runs.stream()
                .mapToDouble(run -> pen.width(run.style(), run.text()))
                .sum();
        return texts + (runs.size() - 1) * pen.device(size * 0.7);
    }

    public static String epoch(Snapshot snapshot) {
        return "Epoch " + snapshot.epoch();
    }

    public static String loss(Snapshot snapshot) {
        return "loss " + Numbers.significant(snapshot.loss(), 3);
    }

    /** Says in the plot why it has no field of the decoder. */
    void noField(int bottleneck) {
        String words = "no decoder field: it needs a bottleneck of 2, not " + bottleneck;
        TextStyle style = TextStyle.regular(ScatterGeometry.LABEL_SIZE, palette.quietText());
        double gap = pen.device(ScatterGeometry.TICK_GAP);
        if (pen.width(style, words) + 2 * gap <= plot.side()) {
            pen.text(style, words, plot.left() + gap, plot.top() + plot.side() - gap, Align.LEFT);
        }
    }

    private List<Double> ticks(double middle) {
        return Ticks.linear(middle - plot.reach(), middle + plot.reach(), plot.gridStep());
    }
}
