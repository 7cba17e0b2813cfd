package colorwheel.paint;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.WheelMeasures;
import colorwheel.paint.Pen.Align;
import java.util.Locale;

/**
 * Paints one line of words: the verdict on the wheel of a {@link HueChart} and the two figures it is best told by. An
 * instance belongs to one thread at a time.
 */
public final class VerdictPainter implements Painter<HueChart> {
    private static final double SIZE = 12.5;
    private static final double GAP = 8;

    @Override
    public void paint(HueChart chart, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        HueRings rings = chart.rings();
        if (rings == null) {
            return;
        }
        WheelMeasures measures = WheelMeasures.of(rings);
        String label = measures.verdict().label();
        String verdict = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        String figures = figures(measures);
        try (RasterPen pen = new RasterPen(raster, scale)) {
            TextStyle bold = TextStyle.semibold(SIZE, palette.text());
            TextStyle quiet = TextStyle.regular(SIZE, palette.quietText());
            double gap = pen.device(GAP);
            double verdictWidth = pen.width(bold, verdict);
            double figuresWidth = pen.width(quiet, figures);
            boolean both = !figures.isEmpty() && verdictWidth + gap + figuresWidth <= raster.width();
            double left = (raster.width() - verdictWidth - (both ? gap + figuresWidth : 0)) / 2;
            double middle = raster.height() / 2.0;
            pen.textAround(bold, verdict, left, middle, Align.LEFT);
            if (both) {
                double x = left + verdictWidth + gap;
                pen.textAround(quiet, figures, x, middle, Align.LEFT);
            }
        }
    }

    private static String figures(WheelMeasures measures) {
        if (measures.backtrackDegrees().isEmpty()
                || measures.circularCorrelation().isEmpty()) {
            return "";
        }
        double correlation = Math.rint(100 * measures.circularCorrelation().getAsDouble()) / 100;
        return "correlation " + Numbers.tick(correlation) + ", turns back by "
                + Numbers.tick(Math.rint(measures.backtrackDegrees().getAsDouble())) + "°";
    }
}
