package colorwheel.paint;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.LatentRing;
import colorwheel.experiment.NetworkSpec;
import java.util.List;

/**
 * Paints how far the network's colors are from those that went in, over the hue: the root mean squared error of red,
 * green and blue in levels of 0 to 255. An instance belongs to one thread at a time.
 */
public final class ErrorPainter implements Painter<HueChart> {
    private static final double LEVELS = 255;
    private static final double ROW_DISTANCE = 34;
    private static final String TITLE = "RMS error, 0–255";

    @Override
    public void paint(HueChart chart, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            HueRings rings = chart.rings();
            double high = rings == null
                    ? 100
                    : AxisScale.holding(Math.max(1, greatest(rings))).halfWidth();
            HuePlot plot = new HuePlot(chart, pen, palette, new double[] {0, high});
            plot.axes(rows(plot, high, scale), "");
            if (rings == null) {
                plot.heading(TITLE);
            } else if (HuePlot.withHue(rings).isEmpty()) {
                plot.heading(TITLE);
                plot.words(HuePlot.NO_HUE);
            } else {
                plot.curves(rings, ErrorPainter::error);
                note(rings, plot);
            }
        }
    }

    private static void note(HueRings rings, HuePlot plot) {
        double pointed = plot.pointedValue(rings, ErrorPainter::error);
        if (!Double.isNaN(pointed)) {
            plot.heading(TITLE, plot.pointedName() + ": " + Numbers.significant(pointed, 3));
            return;
        }
        String trained = "trained " + Numbers.significant(overall(rings, false), 3);
        double heldOut = overall(rings, true);
        if (Double.isNaN(heldOut)) {
            plot.heading(TITLE, trained);
        } else {
            plot.heading(TITLE, trained + ", held out " + Numbers.significant(heldOut, 3), trained);
        }
    }

    private static double error(LatentRing ring, int hue) {
        return LEVELS * Math.sqrt(meanSquare(ring, hue % ring.size()));
    }

    private static double meanSquare(LatentRing ring, int hue) {
        double squares = 0;
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            double error = ring.output(hue, channel) - ring.input(hue, channel);
            squares += error * error;
        }
        return squares / NetworkSpec.CHANNELS;
    }

    private static double greatest(HueRings rings) {
        double greatest = 0;
        for (LatentRing ring : HuePlot.withHue(rings)) {
            for (int hue = 0; hue < ring.size(); hue++) {
                greatest = Math.max(greatest, error(ring, hue));
            }
        }
        return greatest;
    }

    /** The error over all trained or all held-out colors together; {@code NaN} if there are none. */
    private static double overall(HueRings rings, boolean heldOut) {
        double squares = 0;
        int count = 0;
        for (LatentRing ring : HuePlot.withHue(rings)) {
            for (int hue = 0; hue < ring.size(); hue++) {
                if (ring.heldOut(hue) == heldOut) {
                    squares += meanSquare(ring, hue);
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : LEVELS * Math.sqrt(squares / count);
    }

    private static List<Double> rows(HuePlot plot, double high, double scale) {
        double step = plot.values.step(ROW_DISTANCE * scale);
        // A plot too low for two rows still shows where the axis ends.
        return plot.values.ticks(Math.min(step, Ticks.stepAtLeast(high)));
    }
}
