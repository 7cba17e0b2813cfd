package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.paint.Pen.Align;
import colorwheel.recording.Snapshot;
import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paints a {@link LossCurve} on a logarithmic axis. Of the epochs within one pixel column the least and the greatest
 * loss are drawn, so that nothing gets lost between them; they are kept for the next picture of the same run. An
 * instance belongs to one thread at a time.
 */
public final class LossPainter implements Painter<LossCurve> {
    private static final double LABEL_SIZE = PlotFrame.LABEL_SIZE;

    /** How far the plot ends above the bottom when there is room for all labels, in logical pixels. */
    public static final double FOOT = PlotFrame.GAP + LABEL_SIZE + PlotFrame.EDGE + PlotFrame.FOOT_LINE;

    /** The width of the line of the loss, in logical pixels. */
    static final double FRONT = 1.6;

    /** The width of the line of a term, in logical pixels. */
    static final double TERM = 1;

    private static final double MIN_LABEL_GAP = 22;
    private static final double DOT_RADIUS = 4;

    private final LossLines known = new LossLines();

    @Override
    public void paint(LossCurve curve, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            List<LossLines.Drawn> lines = known.of(curve);
            LossLayout layout = LossLayout.of(curve, lines, raster.width(), raster.height(), scale);
            axes(curve, layout, pen, palette);
            // Which epoch is marked, and its loss, are said by the scatter.
            heading(curve, layout, pen, palette);
            if (curve.course() != null) {
                course(curve.course(), layout, pen, palette);
            }
            for (LossLines.Drawn each : lines) {
                line(each, layout, pen, CurveColors.of(palette, each.color()));
            }
            playhead(curve, layout, pen, palette);
        }
    }

    private static void heading(LossCurve curve, LossLayout layout, RasterPen pen, Palette palette) {
        PlotFrame frame = layout.frame();
        int above = pen.device(layout.legendRows() * LossLayout.LEGEND_ROW);
        new PlotFrame(frame.left(), frame.top() - above, frame.width(), frame.height(), frame.labelSize())
                .heading(pen, "Loss", palette);
        LossLegend.runs(curve, layout, pen, palette);
        if (layout.legendRows() > 0) {
            LossLegend.terms(curve, layout, pen, palette);
        }
    }

    private static void axes(LossCurve curve, LossLayout layout, RasterPen pen, Palette palette) {
        PlotFrame foot = layout.foot();
        PlotAxis epochs = layout.epochs();
        layout.losses().rows(layout.ticks(), "", layout.frame(), pen, palette);
        TextStyle style = TextStyle.regular(LABEL_SIZE, palette.text());
        double widest = pen.width(style, Integer.toString(curve.epochs()));
        List<Double> whole = epochs.ticks(Math.max(1, epochs.step(widest + pen.device(MIN_LABEL_GAP))));
        double baseline = foot.numbersBaseline(pen);
        epochs.columns(whole, layout.frame(), pen, palette);
        epochs.numbers(whole, baseline, foot, pen, palette);
        layout.frame().baseline(pen, palette);
        if (foot.labels() && PlotFrame.hasFootLine(pen.raster.height(), pen.scale)) {
            double middle = foot.left() + foot.width() / 2.0;
            double below = baseline + pen.device(PlotFrame.FOOT_LINE);
            pen.text(style, "epoch", middle, below, Align.CENTER);
        }
    }

    /** The borders of the phases, and the learning rate below. */
    private static void course(Experiment experiment, LossLayout layout, RasterPen pen, Palette palette) {
        // First: they must not cross the name of the rate out.
        for (int phase = 1; phase < experiment.phases().size(); phase++) {
            acrossAll(experiment.firstEpoch(phase), layout, pen, palette.axis());
        }
        PlotFrame rate = layout.rate();
        if (rate != null) {
            LossRate.paint(experiment, layout, rate, pen, palette);
        }
    }

    private static void acrossAll(int epoch, LossLayout layout, RasterPen pen, int argb) {
        layout.epochs().line(epoch, layout.frame(), pen, argb);
        if (layout.rate() != null) {
            layout.epochs().line(epoch, layout.rate(), pen, argb);
        }
    }

    private static void line(LossLines.Drawn each, LossLayout layout, RasterPen pen, int argb) {
        LossPart part = each.line().part();
        boolean isTerm = part != LossPart.TOTAL && part != LossPart.RECONSTRUCTION;
        Path2D path = each.line().path(each.frames(), layout.epochs(), layout.losses(), isTerm);
        if (isTerm) {
            PlotFrame frame = layout.frame();
            PlotClip clip = new PlotClip(frame.left(), frame.top(), frame.width() + 1, frame.height(), "losses");
            pen.line(clip, path, TERM, false, argb);
        } else {
            pen.stroke(path, FRONT, BasicStroke.JOIN_BEVEL, argb);
        }
    }

    private static @Nullable Snapshot marked(LossCurve curve) {
        return curve.playheadEpoch() < 0 || curve.frames().isEmpty()
                ? null
                : curve.frames().at(curve.playheadEpoch());
    }

    private static void playhead(LossCurve curve, LossLayout layout, RasterPen pen, Palette palette) {
        if (curve.playheadEpoch() < 0) {
            return;
        }
        acrossAll(Math.min(curve.playheadEpoch(), curve.epochs()), layout, pen, palette.quietText());
        Snapshot marked = marked(curve);
        if (marked == null) {
            return;
        }
        double loss = curve.course() == null ? marked.loss() : marked.losses().reconstruction();
        if (LossLine.drawable(loss)) {
            double x = layout.epochs().at(marked.epoch());
            double y = layout.losses().at(loss);
            pen.disc(x, y, DOT_RADIUS + 1.5, palette.background());
            pen.disc(x, y, DOT_RADIUS, CurveColors.of(palette, curve.color()));
        }
    }
}
