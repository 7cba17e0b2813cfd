package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Paints a {@link LossCurve} on a logarithmic axis. Of the epochs within one pixel column the least and the greatest
 * loss are drawn, so that nothing gets lost between them. An instance belongs to one thread at a time.
 */
public final class LossPainter implements Painter<LossCurve> {
    private static final double LABEL_SIZE = PlotFrame.LABEL_SIZE;

    /** How far the plot ends above the bottom when there is room for all labels, in logical pixels. */
    public static final double FOOT = PlotFrame.GAP + LABEL_SIZE + PlotFrame.EDGE + PlotFrame.FOOT_LINE;

    private static final double MIN_ROW_DISTANCE = 19;
    private static final double MIN_LABEL_GAP = 22;
    private static final double DOT_RADIUS = 4;
    private static final double HEADING_BASELINE = 20;
    private static final double LEGEND_GAP = 6;
    private static final double LEGEND_LINE = 16;
    private static final double LEGEND_WIDTH = 2.5;
    /** Far below what single precision can lose; nothing near zero has a place on a logarithmic axis. */
    private static final double MIN_DRAWN = 1e-30;

    private record Plot(PlotFrame frame, PlotAxis epochs, PlotAxis losses) {}

    @Override
    public void paint(LossCurve curve, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            double[] range = range(curve);
            // The width of the labels is part of the layout, so they are chosen before the height is known exactly.
            double height = raster.height() / scale - PlotFrame.HEADING - 30;
            List<Double> ticks = Ticks.logarithmic(range[0], range[1], height, MIN_ROW_DISTANCE);
            Plot plot = layout(curve, range, ticks, pen);
            axes(curve, plot, ticks, pen, palette);
            // Which epoch is marked, and its loss, are said by the scatter.
            plot.frame.heading(pen, "Loss", palette);
            legend(curve, plot, pen, palette);
            for (LossCurve.Beside other : curve.beside()) {
                curve(other.frames(), plot, pen, CurveColors.of(palette, other.color()));
            }
            // The run itself last, so that it lies above the others.
            curve(curve.frames(), plot, pen, CurveColors.of(palette, curve.color()));
            playhead(curve, plot, pen, palette);
        }
    }

    /** The least and greatest positive loss, widened to the next 1, 2 or 5 times a power of ten. */
    private static double[] range(LossCurve curve) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        List<Frames> all = Stream.concat(
                        Stream.of(curve.frames()), curve.beside().stream().map(LossCurve.Beside::frames))
                .toList();
        for (Frames frames : all) {
            for (int epoch = 0; epoch <= frames.lastEpoch(); epoch++) {
                double loss = frames.loss(epoch);
                if (drawable(loss)) {
                    least = Math.min(least, loss);
                    greatest = Math.max(greatest, loss);
                }
            }
        }
        if (greatest == 0) {
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

    private static boolean drawable(double loss) {
        return loss >= MIN_DRAWN && Double.isFinite(loss);
    }

    private static Plot layout(LossCurve curve, double[] range, List<Double> ticks, RasterPen pen) {
        double widest = Typeface.REGULAR.widest(ticks, LABEL_SIZE);
        // Half of the last epoch's number hangs over the end of the axis.
        double overhang = Typeface.REGULAR.width(Integer.toString(curve.epochs()), LABEL_SIZE) / 2;
        PlotFrame frame = PlotFrame.of(pen.raster.width(), pen.raster.height(), pen.scale, widest, overhang);
        return new Plot(
                frame,
                PlotAxis.linear(frame.left(), frame.right(), 0, curve.epochs()),
                PlotAxis.logarithmic(frame.top(), frame.bottom(), range[1], range[0]));
    }

    private static void axes(LossCurve curve, Plot plot, List<Double> ticks, RasterPen pen, Palette palette) {
        PlotFrame frame = plot.frame;
        PlotAxis epochs = plot.epochs;
        plot.losses.rows(ticks, "", frame, pen, palette);
        TextStyle style = TextStyle.regular(LABEL_SIZE, palette.text());
        double widest = pen.width(style, Integer.toString(curve.epochs()));
        List<Double> whole = epochs.ticks(Math.max(1, epochs.step(widest + pen.device(MIN_LABEL_GAP))));
        double baseline = frame.numbersBaseline(pen);
        epochs.columns(whole, frame, pen, palette);
        epochs.numbers(whole, baseline, frame, pen, palette);
        frame.baseline(pen, palette);
        if (frame.labels() && PlotFrame.hasFootLine(pen.raster.height(), pen.scale)) {
            double middle = frame.left() + frame.width() / 2.0;
            double below = baseline + pen.device(PlotFrame.FOOT_LINE);
            pen.text(style, "epoch", middle, below, Align.CENTER);
        }
    }

    private static @Nullable Snapshot marked(LossCurve curve) {
        return curve.playheadEpoch() < 0 || curve.frames().isEmpty()
                ? null
                : curve.frames().at(curve.playheadEpoch());
    }

    /** Which curve is which, from right to left in the line of the heading. */
    private static void legend(LossCurve curve, Plot plot, RasterPen pen, Palette palette) {
        List<LossCurve.Beside> entries = new ArrayList<>(curve.beside());
        entries.add(0, new LossCurve.Beside(curve.frames(), curve.name(), curve.color()));
        double right = plot.frame.right();
        double baseline = pen.device(HEADING_BASELINE);
        TextStyle style = TextStyle.semibold(LABEL_SIZE, palette.text());
        for (int k = entries.size() - 1; k >= 0; k--) {
            LossCurve.Beside entry = entries.get(k);
            if (!entry.name().isEmpty()) {
                pen.text(style, entry.name(), right, baseline, Align.RIGHT);
                right -= pen.width(style, entry.name()) + pen.device(LEGEND_GAP);
                double middle = baseline - pen.capHeight(LABEL_SIZE) / 2;
                double left = right - pen.device(LEGEND_LINE);
                pen.stroke(
                        new Line2D.Double(left, middle, right, middle),
                        LEGEND_WIDTH,
                        BasicStroke.JOIN_BEVEL,
                        CurveColors.of(palette, entry.color()));
                right = left - pen.device(2 * LEGEND_GAP);
            }
        }
    }

    private static void curve(Frames frames, Plot plot, RasterPen pen, int argb) {
        Path2D path = new Path2D.Double();
        boolean started = false;
        int next = 0;
        while (next <= frames.lastEpoch()) {
            double x = plot.epochs.at(next);
            int column = (int) Math.floor(x);
            double least = Double.POSITIVE_INFINITY;
            double greatest = 0;
            double first = Double.NaN;
            double last = Double.NaN;
            double lastX = x;
            while (next <= frames.lastEpoch() && (int) Math.floor(plot.epochs.at(next)) == column) {
                double loss = frames.loss(next);
                if (drawable(loss)) {
                    least = Math.min(least, loss);
                    greatest = Math.max(greatest, loss);
                    first = Double.isNaN(first) ? loss : first;
                    last = loss;
                    lastX = plot.epochs.at(next);
                }
                next++;
            }
            if (greatest == 0) {
                continue;
            }
            double middle = (x + lastX) / 2;
            double[] heights = first > last
                    ? new double[] {first, greatest, least, last}
                    : new double[] {first, least, greatest, last};
            double previous = Double.NaN;
            for (double loss : heights) {
                if (!started) {
                    path.moveTo(middle, plot.losses.at(loss));
                    started = true;
                } else if (loss != previous) {
                    path.lineTo(middle, plot.losses.at(loss));
                }
                previous = loss;
            }
        }
        pen.stroke(path, 1.6, BasicStroke.JOIN_BEVEL, argb);
    }

    private static void playhead(LossCurve curve, Plot plot, RasterPen pen, Palette palette) {
        if (curve.playheadEpoch() < 0) {
            return;
        }
        plot.epochs.line(Math.min(curve.playheadEpoch(), curve.epochs()), plot.frame, pen, palette.quietText());
        Snapshot marked = marked(curve);
        if (marked != null && drawable(marked.loss())) {
            double x = plot.epochs.at(marked.epoch());
            double y = plot.losses.at(marked.loss());
            pen.disc(x, y, DOT_RADIUS + 1.5, palette.background());
            pen.disc(x, y, DOT_RADIUS, CurveColors.of(palette, curve.color()));
        }
    }
}
