package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Which line of a loss chart is which. */
final class LossLegend {
    private static final double LABEL_SIZE = PlotFrame.LABEL_SIZE;
    private static final double HEADING_BASELINE = 20;
    private static final double GAP = 6;
    private static final double LINE = 16;
    private static final double WIDTH = 2.5;
    private static final double TERM_GAP = 4;
    private static final double TERM_LINE = 10;
    private static final double BETWEEN = 9;
    private static final double RISE = 8;

    private LossLegend() {}

    /** An entry of the legend of terms. */
    private record Entry(String word, int color, double width) {
        /** The room that it takes, in logical pixels. */
        double room() {
            return TERM_LINE + TERM_GAP + Typeface.REGULAR.width(word, LABEL_SIZE);
        }
    }

    /** The error first, and then the terms; nothing if there are none. */
    private static List<Entry> entries(LossCurve curve) {
        List<LossPart> terms = curve.terms();
        List<Entry> entries = new ArrayList<>();
        if (!terms.isEmpty()) {
            entries.add(new Entry(LossPart.RECONSTRUCTION.word(), curve.color(), LossPainter.FRONT));
            terms.forEach(term -> entries.add(new Entry(term.word(), term.color(), LossPainter.TERM)));
        }
        return entries;
    }

    /** How many rows the terms take in a width in logical pixels. */
    static int rows(LossCurve curve, double width) {
        return breaks(entries(curve), width).size();
    }

    /** The entries of each row. */
    private static List<List<Entry>> breaks(List<Entry> entries, double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double taken = 0;
        for (Entry entry : entries) {
            if (rows.isEmpty() || taken + entry.room() > width) {
                rows.add(new ArrayList<>());
                taken = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            taken += entry.room() + BETWEEN;
        }
        return rows;
    }

    /** Draws the terms in rows above the plot, from left to right. */
    static void terms(LossCurve curve, LossLayout layout, RasterPen pen, Palette palette) {
        PlotFrame frame = layout.frame();
        TextStyle style = TextStyle.regular(LABEL_SIZE, palette.quietText());
        List<List<Entry>> rows = breaks(entries(curve), frame.width() / pen.scale);
        for (int row = 0; row < rows.size(); row++) {
            double left = frame.left();
            double baseline =
                    frame.top() - pen.device(RISE) - pen.device(LossLayout.LEGEND_ROW * (rows.size() - 1 - row));
            for (Entry entry : rows.get(row)) {
                line(left, baseline, TERM_LINE, entry.width(), CurveColors.of(palette, entry.color()), pen);
                pen.text(style, entry.word(), left + pen.device(TERM_LINE + TERM_GAP), baseline, Align.LEFT);
                left += (entry.room() + BETWEEN) * pen.scale;
            }
        }
    }

    private static void line(double left, double baseline, double length, double width, int argb, RasterPen pen) {
        double middle = baseline - pen.capHeight(LABEL_SIZE) / 2;
        pen.stroke(
                new Line2D.Double(left, middle, left + pen.device(length), middle),
                width,
                BasicStroke.JOIN_BEVEL,
                argb);
    }

    /** Draws the names of the runs, from right to left in the line of the heading. */
    static void runs(LossCurve curve, LossLayout layout, RasterPen pen, Palette palette) {
        List<LossCurve.Beside> entries = new ArrayList<>(curve.beside());
        entries.add(0, new LossCurve.Beside(curve.frames(), curve.name(), curve.color()));
        double right = layout.frame().right();
        double baseline = pen.device(HEADING_BASELINE);
        TextStyle style = TextStyle.semibold(LABEL_SIZE, palette.text());
        for (int k = entries.size() - 1; k >= 0; k--) {
            LossCurve.Beside entry = entries.get(k);
            if (!entry.name().isEmpty()) {
                pen.text(style, entry.name(), right, baseline, Align.RIGHT);
                right -= pen.width(style, entry.name()) + pen.device(GAP);
                double left = right - pen.device(LINE);
                line(left, baseline, LINE, WIDTH, CurveColors.of(palette, entry.color()), pen);
                right = left - pen.device(2 * GAP);
            }
        }
    }
}
