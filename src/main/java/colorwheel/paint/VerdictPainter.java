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
            double gap = pen.device(GAP);
            double verdictWidth = pen.width(Typeface.SEMIBOLD, SIZE, verdict);
            double figuresWidth = pen.width(Typeface.REGULAR, SIZE, figures);
            boolean both = !figures.isEmpty() && verdictWidth + gap + figuresWidth <= raster.width();
            double left = (raster.width() - verdictWidth - (both ? gap + figuresWidth : 0)) / 2;
            double middle = raster.height() / 2.0;
            pen.textAround(Typeface.SEMIBOLD, SIZE, verdict, left, middle, Align.LEFT, palette.text());
            if (both) {
                double x = left + verdictWidth + gap;
                pen.textAround(Typeface.REGULAR, SIZE, figures, x, middle, Align.LEFT, palette.quietText());
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
