package colorwheel.paint;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.LatentRing;
import colorwheel.analysis.UnrolledWheel;
import java.util.List;

/**
 * Paints the unrolled wheel: the latent angle of every hue over the hue, with the line that a wheel in proportion would
 * be, and the held-out band. Angles count from where that line has red, so a formed wheel runs from corner to corner:
 * upward if the hues turn counter-clockwise, downward if clockwise. An instance belongs to one thread at a time.
 */
public final class AnglePainter implements Painter<HueChart> {
    private static final double TURN = 360;
    private static final double MARGIN = 30;
    private static final double EXTENSION = 90;
    private static final double MIN_ROW_DISTANCE = 19;
    private static final String TITLE = "Angle from red";

    @Override
    public void paint(HueChart chart, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            HueRings rings = chart.rings();
            String reason = rings == null ? "" : whyUndefined(rings);
            UnrolledWheel wheel = rings != null && reason.isEmpty() ? UnrolledWheel.of(rings) : null;
            if (wheel != null && wheel.isCollapsed()) {
                reason = "Undefined: some hue lies at the center and has no angle.";
                wheel = null;
            }
            if (rings == null || wheel == null) {
                HuePlot plot = new HuePlot(chart, pen, palette, range(1, 0, 0));
                plot.axes(rows(plot, 0, TURN), "°");
                plot.heading(TITLE);
                if (!reason.isEmpty()) {
                    plot.words(reason);
                }
            } else {
                paint(chart, rings, wheel, pen, palette);
            }
        }
    }

    /** In words for the user; empty if the rings have angles. */
    private static String whyUndefined(HueRings rings) {
        int width = rings.network().bottleneck();
        if (width != 2) {
            return "Undefined: an angle needs a bottleneck of 2 numbers, and this one has " + width + ".";
        }
        return HuePlot.withHue(rings).isEmpty() ? HuePlot.NO_HUE : "";
    }

    private static void paint(HueChart chart, HueRings rings, UnrolledWheel wheel, RasterPen pen, Palette palette) {
        HuePlot.Curve curve = (ring, hue) -> wheel.degrees(ring.index(), hue);
        double least = 0;
        double greatest = 0;
        for (LatentRing ring : HuePlot.withHue(rings)) {
            for (int hue = 0; hue <= rings.hues(); hue++) {
                least = Math.min(least, curve.at(ring, hue));
                greatest = Math.max(greatest, curve.at(ring, hue));
            }
        }
        double[] range = range(wheel.direction(), least, greatest);
        HuePlot plot = new HuePlot(chart, pen, palette, range);
        plot.axes(rows(plot, range[0], range[1]), "°");
        plot.line(0, wheel.direction() * TURN);
        plot.curves(rings, curve);
        double pointed = plot.pointedValue(rings, curve);
        if (Double.isNaN(pointed)) {
            String red = "red at " + whole(wheel.offset()) + "°";
            String way = wheel.direction() > 0 ? "counter-clockwise" : "clockwise";
            plot.heading(TITLE, way + ", " + red, way, red);
        } else {
            plot.heading(TITLE, plot.pointedName() + " at " + whole(pointed) + "°");
        }
    }

    private static String whole(double degrees) {
        return Numbers.tick(Math.rint(degrees));
    }

    /** One turn and a margin, and quarter turns more where a curve goes farther. */
    private static double[] range(int direction, double least, double greatest) {
        double low = (direction > 0 ? 0 : -TURN) - MARGIN;
        double high = (direction > 0 ? TURN : 0) + MARGIN;
        while (least < low) {
            low -= EXTENSION;
        }
        while (greatest > high) {
            high += EXTENSION;
        }
        return new double[] {low, high};
    }

    private static List<Double> rows(HuePlot plot, double low, double high) {
        double step = EXTENSION;
        while (plot.frame.height() / (high - low) * step < MIN_ROW_DISTANCE && step < high - low) {
            step *= 2;
        }
        return plot.values.ticks(step);
    }
}
