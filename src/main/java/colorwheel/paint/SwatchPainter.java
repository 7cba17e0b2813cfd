package colorwheel.paint;

import colorwheel.color.HsvGrid;
import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.paint.Pen.Align;
import colorwheel.paint.SwatchLayout.Heading;
import colorwheel.paint.SwatchLayout.HueLabel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paints {@link Swatches}. The picture is kept and copied as long as the model and the size stay. An instance belongs
 * to one thread at a time.
 */
public final class SwatchPainter implements Painter<Swatches> {
    /** How far the first panel lies below the top when there is room for headings, in logical pixels. */
    public static final double HEADING = SwatchLayout.EDGE / 2 + SwatchLayout.HEADING_HEIGHT;

    private static final String HELD_OUT = "held out";

    private static final String HUE = "hue";
    private static final String VALUE = "value";
    /** What the bands are, in the line that would say that the columns are hues; the first that fits is written. */
    static final List<String> BANDS = List.of(
            "inside: the color; around it: what the network makes of it", "inside the color, around it the output");

    private @Nullable Picture picture;

    private record Key(Swatches swatches, int width, int height, double scale, Palette palette) {}

    private record Picture(Key key, Raster raster) {}

    @Override
    public void paint(Swatches swatches, Raster raster, double scale, Palette palette) {
        Key key = new Key(swatches, raster.width(), raster.height(), scale, palette);
        if (picture == null || !picture.key.equals(key)) {
            Raster fresh = new Raster(raster.width(), raster.height());
            fresh.fill(palette.background());
            if (swatches.colors() instanceof ListedColors listed) {
                new TilePainter(swatches, listed, fresh, scale, palette).paint();
            } else {
                panels(swatches, fresh, scale, palette);
            }
            picture = new Picture(key, fresh);
        }
        raster.copyFrom(picture.raster);
    }

    private static void panels(Swatches swatches, Raster raster, double scale, Palette palette) {
        SwatchLayout layout = SwatchLayout.of(swatches.cube(), raster.width(), raster.height(), scale);
        new SwatchPanels(swatches, layout, raster, scale, palette).paint();
        try (RasterPen pen = new RasterPen(raster, scale)) {
            labels(swatches, layout, pen, palette);
        }
    }

    private static void labels(Swatches swatches, SwatchLayout layout, RasterPen pen, Palette palette) {
        HsvGrid cube = swatches.cube();
        TextStyle style = TextStyle.regular(SwatchLayout.LABEL_SIZE, palette.quietText());
        int panels = cube.saturations().size();
        double gap = pen.device(SwatchLayout.GAP);
        for (int panel = 0; panel < panels; panel++) {
            String saturation = Numbers.tick(cube.saturations().get(panels - 1 - panel));
            int top = layout.tops().get(panel);
            if (layout.heading() == Heading.ABOVE) {
                heading("Saturation " + saturation, panel == 0, swatches, layout, top, pen, palette);
                values(cube.values(), layout, top, pen, style);
            } else if (layout.heading() == Heading.BESIDE && everyFits(panel, panels, layout, pen)) {
                pen.textAround(style, saturation, layout.left() - gap, top + layout.height() / 2.0, Align.RIGHT);
            }
        }
        if (layout.heading() == Heading.BESIDE) {
            heading("Saturation", true, swatches, layout, layout.tops().get(0), pen, palette);
        }
        int bottom = layout.tops().get(panels - 1) + layout.height();
        for (HueLabel label : layout.hueLabels()) {
            double baseline = bottom + gap + pen.capHeight(SwatchLayout.LABEL_SIZE);
            pen.text(style, label.text(), label.x(), baseline, Align.CENTER);
        }
        if (layout.words()) {
            double baseline =
                    bottom + gap + pen.capHeight(SwatchLayout.LABEL_SIZE) + pen.device(SwatchLayout.WORDS_HEIGHT);
            words(swatches, layout, baseline, pen, style);
        }
    }

    /** What the columns are; with a network, what the bands are. */
    private static void words(Swatches swatches, SwatchLayout layout, double baseline, RasterPen pen, TextStyle style) {
        double middle = layout.left() + layout.width() / 2.0;
        if (swatches.network() == null) {
            pen.text(style, HUE, middle, baseline, Align.CENTER);
            return;
        }
        double edge = pen.device(SwatchLayout.EDGE);
        double right = layout.left() + layout.width();
        BANDS.stream()
                .filter(text -> pen.width(style, text) <= right - edge)
                .findFirst()
                .ifPresent(text -> {
                    double half = pen.width(style, text) / 2;
                    pen.text(
                            style,
                            text,
                            Math.max(middle, edge + half) - Math.max(0, middle + half - right),
                            baseline,
                            Align.CENTER);
                });
    }

    private static void heading(
            String text,
            boolean first,
            Swatches swatches,
            SwatchLayout layout,
            int top,
            RasterPen pen,
            Palette palette) {
        double baseline = top - pen.device(6);
        TextStyle headings = TextStyle.semibold(SwatchLayout.HEADING_SIZE, palette.text());
        pen.text(headings, text, layout.left(), baseline, Align.LEFT);
        if (!first || swatches.holdOut().isNone()) {
            return;
        }
        // Over the middle of the hatched hues, if that is clear of the heading; a slice through red has two ends.
        HueRange range = swatches.holdOut();
        double middle = range.wraps() ? (range.start() + Hue.TURN) / 2 : range.center();
        double x = layout.x(swatches.cube().grid(), middle);
        TextStyle notes = TextStyle.regular(SwatchLayout.LABEL_SIZE, palette.quietText());
        double half = pen.width(notes, HELD_OUT) / 2;
        double right = layout.left() + layout.width();
        double center = Math.min(x, right - half);
        double clear = layout.left() + pen.width(headings, text) + pen.device(10);
        if (center - half > clear) {
            pen.text(notes, HELD_OUT, center, baseline, Align.CENTER);
        }
    }

    private static void values(List<Double> values, SwatchLayout layout, int top, RasterPen pen, TextStyle style) {
        int rows = values.size();
        List<Double> shown = SwatchLayout.labels(values);
        double right = layout.left() - pen.device(SwatchLayout.GAP);
        for (int row = 0; row < rows; row += layout.valueLabels()) {
            double middle = top + (layout.rowTop(row, rows) + layout.rowTop(row + 1, rows)) / 2.0;
            pen.textAround(style, Numbers.tick(shown.get(rows - 1 - row)), right, middle, Align.RIGHT);
        }
        double widest = Typeface.REGULAR.widest(shown, SwatchLayout.LABEL_SIZE) * pen.scale();
        double beside = right - widest - pen.device(4);
        if (beside >= pen.device(SwatchLayout.LABEL_SIZE) && pen.width(style, VALUE) <= layout.height()) {
            pen.textUpward(style, VALUE, beside, top + layout.height() / 2.0);
        }
    }

    /** Whether a flat panel's number does not touch the next one: else every second or third is written. */
    private static boolean everyFits(int panel, int panels, SwatchLayout layout, RasterPen pen) {
        if (panels == 1) {
            return true;
        }
        double distance = layout.tops().get(1) - layout.tops().get(0);
        int every = (int) Math.ceil(pen.device(SwatchLayout.LABEL_SIZE + 2) / distance);
        return panel % every == 0;
    }
}
