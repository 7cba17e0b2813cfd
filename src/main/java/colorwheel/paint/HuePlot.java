package colorwheel.paint;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.LatentRing;
import colorwheel.color.Hsv;
import colorwheel.color.HsvColor;
import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.paint.Pen.Align;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Draws curves over the hues: one line with one kind of mark per ring, filled where a hue was trained and hollow where
 * it was held out. Values outside the range are clipped. One painting of one chart.
 */
final class HuePlot {
    /** The value of a hue of a ring; hue runs on to the number of hues, which is the first hue again. */
    @FunctionalInterface
    interface Curve {
        double at(LatentRing ring, int hue);
    }

    private static final double LABEL_SIZE = PlotFrame.LABEL_SIZE;
    /** Why there is no curve at all. */
    static final String NO_HUE = "Undefined: colors of saturation 0 or value 0 are gray or black and have no hue.";

    private static final String BAND_NAME = "held out";
    private static final double COLUMN_DISTANCE = 60;
    private static final double MARK_RADIUS = 2.8;
    private static final double MARK_DISTANCE = 11;
    private static final double POINTED_RADIUS = 4.6;
    private static final double BAND_SHADE = 0.055;
    private static final double RIM_SHADE = 0.4;
    private static final double LINE_SHADE = 0.45;

    final PlotFrame frame;
    final PlotAxis values;
    private final RasterPen pen;
    private final Palette palette;
    private final HueChart chart;
    private final PlotAxis hues;

    /** @param range the least and the greatest value of the vertical axis */
    HuePlot(HueChart chart, RasterPen pen, Palette palette, double[] range) {
        this.chart = chart;
        this.pen = pen;
        this.palette = palette;
        int width = pen.raster.width();
        int height = pen.raster.height();
        frame = HueChart.frame(width, height, pen.scale);
        hues = HueChart.hueAxis(width, height, pen.scale);
        values = PlotAxis.linear(frame.top(), frame.bottom(), range[1], range[0]);
    }

    /** The title, and the first of some notes that fits. */
    void heading(String title, String... notes) {
        frame.heading(pen, title, palette, notes);
    }

    /** The held-out band, the grid, the numbers at the left and the names of the hues below. */
    void axes(List<Double> rows, String unit) {
        band();
        values.rows(rows, unit, frame, pen, palette);
        hues.columns(hues.ticks(COLUMN_DISTANCE), frame, pen, palette);
        frame.baseline(pen, palette);
        bandName();
        if (frame.labels()) {
            TextStyle style = TextStyle.regular(LABEL_SIZE, palette.quietText());
            for (var label : SwatchLayout.hueLabels(hues::at, pen.raster.width(), pen.scale)) {
                pen.text(style, label.text(), label.x(), frame.numbersBaseline(pen), Align.CENTER);
            }
        }
    }

    private void band() {
        HueRange range = chart.experiment().holdOut();
        if (range.isNone()) {
            return;
        }
        if (range.wraps()) {
            band(range.start(), Hue.TURN);
            band(0, range.end());
        } else {
            band(range.start(), range.end());
        }
    }

    private void band(double from, double to) {
        int left = (int) Math.round(hues.at(from));
        // One held-out hue is seen, too.
        int width = Math.max(pen.device(2), (int) Math.round(hues.at(to)) - left);
        int shade = Palette.mix(palette.background(), palette.text(), BAND_SHADE);
        pen.raster.fill(left, frame.top(), width, frame.height(), shade);
    }

    /** In the longer part of the band, if it fits. */
    private void bandName() {
        HueRange range = chart.experiment().holdOut();
        if (range.isNone() || !frame.labels()) {
            return;
        }
        boolean second = range.wraps() && range.end() > Hue.TURN - range.start();
        double from = hues.at(second ? 0 : range.start());
        double to = hues.at(range.wraps() && !second ? Hue.TURN : range.end());
        TextStyle style = TextStyle.regular(LABEL_SIZE, palette.quietText());
        double width = pen.width(style, BAND_NAME);
        if (width + pen.device(6) > to - from) {
            return;
        }
        double left = (from + to - width) / 2;
        double baseline = frame.top() + pen.device(LABEL_SIZE + 3);
        int shade = Palette.mix(palette.background(), palette.text(), BAND_SHADE);
        pen.raster.fill(
                (int) left - 1, frame.top() + pen.device(3), (int) width + 3, pen.device(LABEL_SIZE + 3), shade);
        pen.text(style, BAND_NAME, left, baseline, Align.LEFT);
    }

    /** A dashed line from red to red. */
    void line(double atFirstRed, double atLastRed) {
        clip();
        pen.graphics.setColor(new Color(palette.quietText()));
        float dash = (float) (4 * pen.scale);
        pen.graphics.setStroke(new BasicStroke(
                (float) pen.scale, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {dash, dash}, 0));
        pen.graphics.draw(
                new Line2D.Double(hues.at(0), values.at(atFirstRed), hues.at(Hue.TURN), values.at(atLastRed)));
        unclip();
    }

    /**
     * The curves of all rings whose colors have a hue, the color that is pointed at, and below the axis which mark is
     * which ring.
     */
    void curves(HueRings rings, Curve curve) {
        List<LatentRing> shown = withHue(rings);
        clip();
        lines(rings, shown, curve);
        double spacing = MARK_DISTANCE * pen.scale / Math.max(1, frame.width()) * rings.hues();
        int every = Math.max(1, (int) Math.ceil(spacing));
        for (boolean heldOut : new boolean[] {false, true}) {
            for (int place = 0; place < shown.size(); place++) {
                LatentRing ring = shown.get(place);
                for (int hue : marked(ring, every, place * every / shown.size(), heldOut)) {
                    mark(ring, hue, curve, RingMark.of(place), MARK_RADIUS, RIM_SHADE);
                }
            }
        }
        pointed(shown, curve);
        unclip();
        if (frame.labels() && PlotFrame.hasFootLine(pen.raster.height(), pen.scale)) {
            new RingLegend(rings, pen, palette).draw(frame);
        }
    }

    static List<LatentRing> withHue(HueRings rings) {
        return rings.rings().stream().filter(LatentRing::hasHue).toList();
    }

    private void lines(HueRings rings, List<LatentRing> shown, Curve curve) {
        int argb = Palette.mix(palette.background(), palette.quietText(), LINE_SHADE);
        for (LatentRing ring : shown) {
            Path2D path = new Path2D.Double();
            for (int hue = 0; hue <= rings.hues(); hue++) {
                double x = hues.at(hue == rings.hues() ? Hue.TURN : rings.hue(hue));
                double y = values.at(curve.at(ring, hue));
                if (hue == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            pen.stroke(path, 1.2, BasicStroke.JOIN_BEVEL, argb);
        }
    }

    /** Which hues of a ring get a mark: one in {@code every}, and one in each slice that would have none. */
    private static List<Integer> marked(LatentRing ring, int every, int first, boolean heldOut) {
        List<Integer> hues = new ArrayList<>();
        int begin = 0;
        while (begin < ring.size()) {
            int end = begin;
            while (end < ring.size() && ring.heldOut(end) == ring.heldOut(begin)) {
                end++;
            }
            if (ring.heldOut(begin) == heldOut) {
                int before = hues.size();
                for (int hue = begin + Math.floorMod(first - begin, every); hue < end; hue += every) {
                    hues.add(hue);
                }
                if (hues.size() == before) {
                    hues.add((begin + end - 1) / 2);
                }
            }
            begin = end;
        }
        return hues;
    }

    private void mark(LatentRing ring, int hue, Curve curve, RingMark mark, double radius, double rimShade) {
        int color = Hsv.pixel(ring.input(hue, 0), ring.input(hue, 1), ring.input(hue, 2));
        Shape shape = mark.at(hues.at(ring.hue(hue)), values.at(curve.at(ring, hue)), radius * pen.scale);
        pen.fill(shape, ring.heldOut(hue) ? palette.background() : color);
        int rim = Palette.mix(color, palette.text(), rimShade);
        pen.stroke(shape, ring.heldOut(hue) ? 1.4 : 0.9, BasicStroke.JOIN_MITER, rim);
    }

    private void pointed(List<LatentRing> shown, Curve curve) {
        if (chart.marked() == null) {
            return;
        }
        int pointed = pointedIndex();
        hues.line(chart.experiment().cube().grid().hue(pointed), frame, pen, palette.quietText());
        for (int place = 0; place < shown.size(); place++) {
            LatentRing ring = shown.get(place);
            if (isOn(ring, chart.marked())) {
                mark(ring, pointed, curve, RingMark.of(place), POINTED_RADIUS, 1);
            }
        }
    }

    /** The value of the color that is pointed at; {@code NaN} if it is of no ring that is shown. */
    double pointedValue(HueRings rings, Curve curve) {
        for (LatentRing ring : withHue(rings)) {
            if (chart.marked() != null && isOn(ring, chart.marked())) {
                return curve.at(ring, pointedIndex());
            }
        }
        return Double.NaN;
    }

    private static boolean isOn(LatentRing ring, HsvColor color) {
        return ring.saturation() == color.saturation() && ring.value() == color.value();
    }

    /** The hue of the experiment that is pointed at: of a color that it does not have, the nearest one counts. */
    private int pointedIndex() {
        return chart.experiment()
                .cube()
                .grid()
                .nearest(Objects.requireNonNull(chart.marked(), "none is pointed at")
                        .hue());
    }

    /** What the hue that is pointed at is called: {@code hue 63.7°}. */
    String pointedName() {
        return "hue " + Hue.text(chart.experiment().cube().grid().hue(pointedIndex())) + "°";
    }

    private void clip() {
        pen.graphics.setClip(frame.left(), frame.top(), frame.width() + 1, frame.height() + 1);
    }

    private void unclip() {
        pen.graphics.setClip(null);
    }

    /** Says in the middle of the plot why there is nothing in it. */
    void words(String sentence) {
        PlotWords.draw(pen, frame, sentence, palette);
    }
}
