package colorwheel.paint;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.LatentRing;
import colorwheel.paint.Pen.Align;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line that says which mark stands for which ring, and which rings have no hue and therefore no curve. */
final class RingLegend {
    private static final double MARK_ROOM = 11;
    private static final double BETWEEN = 12;

    private record Entry(@Nullable RingMark mark, String text) {}

    private final RasterPen pen;
    private final Palette palette;
    private final TextStyle style;
    private final List<Entry> entries;

    RingLegend(HueRings rings, RasterPen pen, Palette palette) {
        this.pen = pen;
        this.palette = palette;
        this.style = TextStyle.regular(PlotFrame.LABEL_SIZE, palette.text());
        this.entries = entries(rings);
    }

    private static List<Entry> entries(HueRings rings) {
        boolean severalSaturations = rings.rings().stream()
                        .mapToDouble(LatentRing::saturation)
                        .distinct()
                        .count()
                > 1;
        List<LatentRing> shown = HuePlot.withHue(rings);
        List<Entry> entries = new ArrayList<>();
        if (shown.size() > RingMark.count()) {
            entries.add(new Entry(null, shown.size() + " rings, by saturation and value"));
        } else {
            for (int place = 0; place < shown.size(); place++) {
                entries.add(new Entry(RingMark.of(place), name(shown.get(place), severalSaturations)));
            }
        }
        int grays = rings.count() - shown.size();
        if (grays > 0 && !shown.isEmpty()) {
            entries.add(new Entry(null, grays == 1 ? "1 ring has no hue" : grays + " rings have no hue"));
        }
        return entries;
    }

    private static String name(LatentRing ring, boolean withSaturation) {
        String value = "V " + Numbers.tick(ring.value());
        return withSaturation ? "S " + Numbers.tick(ring.saturation()) + ", " + value : value;
    }

    /** Draws it centered below the axis, or nothing if it does not fit. */
    void draw(PlotFrame frame) {
        double total = -pen.device(BETWEEN);
        for (Entry entry : entries) {
            total += width(entry) + pen.device(BETWEEN);
        }
        if (total > pen.raster.width() - pen.device(2 * PlotFrame.EDGE)) {
            return;
        }
        double baseline = frame.numbersBaseline(pen) + pen.device(PlotFrame.FOOT_LINE + 1);
        double x = Math.max(pen.device(PlotFrame.EDGE), frame.left() + (frame.width() - total) / 2);
        for (Entry entry : entries) {
            double text = x;
            if (entry.mark() != null) {
                double middle = baseline - pen.capHeight(style.size()) / 2;
                pen.fill(entry.mark().at(x + 3.5 * pen.scale, middle, 3.2 * pen.scale), palette.quietText());
                text += pen.device(MARK_ROOM);
            }
            pen.text(style, entry.text(), text, baseline, Align.LEFT);
            x += width(entry) + pen.device(BETWEEN);
        }
    }

    private double width(Entry entry) {
        double mark = entry.mark() == null ? 0 : pen.device(MARK_ROOM);
        return mark + pen.width(style, entry.text());
    }
}
