package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Where a loss chart lies in its picture. In device pixels.
 *
 * @param frame of the losses
 * @param rate the frame of the learning rate below it; none if it is not shown or there is no room
 * @param epochs the axis of both
 * @param losses the axis of the losses
 * @param rates the axis of the learning rate
 * @param ticks of the losses
 * @param legendRows how many rows of a legend are above the plot
 */
record LossLayout(
        PlotFrame frame,
        @Nullable PlotFrame rate,
        PlotAxis epochs,
        PlotAxis losses,
        PlotAxis rates,
        List<Double> ticks,
        int legendRows) {
    static final double LABEL_SIZE = PlotFrame.LABEL_SIZE;
    static final double LEGEND_ROW = 15;

    private static final double MIN_ROW_DISTANCE = 19;
    private static final double RATE_HEIGHT = 30;
    private static final double RATE_GAP = 15;
    private static final double MIN_FOR_RATE = 100;
    /** Terms that are still smaller than this share of the least error do not make the axis longer. */
    private static final double MIN_SHARE = 0.1;

    /** @param lines those of the chart, the one in front last */
    static LossLayout of(LossCurve curve, List<LossLines.Drawn> lines, int width, int height, double scale) {
        double[] range = range(lines, curve.course() != null);
        // The width of the labels is part of the layout, so they are chosen before the height is known exactly.
        List<Double> ticks =
                Ticks.logarithmic(range[0], range[1], height / scale - PlotFrame.HEADING - 30, MIN_ROW_DISTANCE);
        double greatestRate = greatestRate(curve.course());
        List<Double> labels = new ArrayList<>(ticks);
        if (curve.course() != null) {
            labels.add(greatestRate);
        }
        // Half of the last epoch's number hangs over the end of the axis.
        double overhang = Typeface.REGULAR.width(Integer.toString(curve.epochs()), LABEL_SIZE) / 2;
        PlotFrame frame = PlotFrame.of(width, height, scale, Typeface.REGULAR.widest(labels, LABEL_SIZE), overhang);
        PlotFrame rate = null;
        int rows = 0;
        if (curve.course() != null && frame.labels()) {
            rows = LossLegend.rows(curve, frame.width() / scale);
            boolean room = frame.height() / scale - rows * LEGEND_ROW - RATE_HEIGHT - RATE_GAP >= MIN_FOR_RATE;
            int above = Pen.device(rows * LEGEND_ROW, scale);
            int below = room ? Pen.device(RATE_HEIGHT + RATE_GAP, scale) : 0;
            int bottom = frame.bottom();
            frame = new PlotFrame(
                    frame.left(),
                    frame.top() + above,
                    frame.width(),
                    Math.max(1, frame.height() - above - below),
                    frame.labelSize());
            if (room) {
                int strip = Pen.device(RATE_HEIGHT, scale);
                rate = new PlotFrame(frame.left(), bottom - strip, frame.width(), strip, frame.labelSize());
            }
            ticks = Ticks.logarithmic(range[0], range[1], frame.height() / scale, MIN_ROW_DISTANCE);
        }
        PlotFrame strip = rate == null ? frame : rate;
        return new LossLayout(
                frame,
                rate,
                PlotAxis.linear(frame.left(), frame.right(), 0, curve.epochs()),
                PlotAxis.logarithmic(frame.top(), frame.bottom(), range[1], range[0]),
                PlotAxis.linear(strip.bottom(), strip.top(), 0, greatestRate),
                ticks,
                rows);
    }

    /** The frame at the bottom, below which the epochs are written. */
    PlotFrame foot() {
        return rate == null ? frame : rate;
    }

    /** The epoch at a place of the plot; empty beside it. */
    OptionalInt epochAt(double x, double y) {
        boolean inside = x >= frame.left() && x <= frame.right() && y >= frame.top() && y <= foot().bottom();
        return inside ? OptionalInt.of((int) Math.round(epochs.value(x))) : OptionalInt.empty();
    }

    /** The least and greatest positive loss, widened to the next 1, 2 or 5 times a power of ten. */
    private static double[] range(List<LossLines.Drawn> lines, boolean terms) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        double floor = terms ? MIN_SHARE * lines.get(lines.size() - 1).line().least() : 0;
        for (LossLines.Drawn each : lines) {
            least = Math.min(least, Math.max(floor, each.line().least()));
            greatest = Math.max(greatest, each.line().greatest());
        }
        if (greatest == 0 || Double.isInfinite(least)) {
            return new double[] {0.001, 1};
        }
        double low = Ticks.logarithmicBelow(least);
        double high = Ticks.stepAtLeast(greatest);
        // Less than a factor of ten would blow noise up to look like change.
        while (high / low < 9.99) {
            low = Ticks.logarithmicBelow(low * 0.99);
        }
        return new double[] {low, high};
    }

    /** The end of the axis of the learning rate: 1, 2 or 5 times a power of ten. */
    private static double greatestRate(@Nullable Experiment course) {
        double greatest = 0;
        for (Phase phase : course == null ? List.<Phase>of() : course.phases()) {
            LearningRate rate = phase.learningRate();
            greatest = Math.max(greatest, Math.max(rate.rate(), rate.end().orElse(0)));
        }
        return greatest == 0 ? 1 : Ticks.stepAtLeast(greatest);
    }
}
