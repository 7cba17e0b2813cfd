package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvColor;
import colorwheel.color.ListedColors;
import colorwheel.paint.Pen.Align;
import colorwheel.paint.SwatchLayout.HueLabel;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The tiles of listed colors, painted once. */
final class TilePainter {
    /** Smaller tiles touch each other. */
    private static final double MIN_TILE_FOR_LINES = 9;

    /** Of smaller tiles the upper half is the color, and the lower one what came out. */
    private static final double MIN_TILE_FOR_BANDS = 6;

    private static final double MAX_FAINTNESS = 0.5;

    private static final List<String> WORDS = List.of("columns by hue, the brighter above; grays apart", "by hue");
    private static final List<String> HALVES =
            List.of("upper half: the color; lower half: what the network makes of it", "color above, output below");

    private final Swatches swatches;
    private final ListedColors colors;
    private final TileLayout layout;
    private final Raster raster;
    private final double scale;
    private final Palette palette;
    private final Hatching hatching;
    private final ColorTable table;
    private final int @Nullable [] reconstructed;
    private final double tile;

    TilePainter(Swatches swatches, ListedColors colors, Raster raster, double scale, Palette palette) {
        this.swatches = swatches;
        this.colors = colors;
        this.raster = raster;
        this.scale = scale;
        this.palette = palette;
        layout = TileLayout.of(colors, raster.width(), raster.height(), scale);
        hatching = new Hatching(scale, palette);
        table = layout.order().table();
        reconstructed = swatches.network() == null ? null : SwatchPanels.reconstruct(swatches.network(), table);
        tile = Math.min(
                        (double) (layout.width() - layout.apart()) / layout.columns(),
                        (double) layout.height() / layout.order().rows())
                / scale;
    }

    void paint() {
        int line = Pen.line(scale);
        if (IntStream.range(0, table.size()).anyMatch(row -> palette.faintness(table.pixel(row)) > MAX_FAINTNESS)) {
            raster.frame(
                    layout.left() - line,
                    layout.top() - line,
                    layout.width() + 2 * line,
                    layout.height() + 2 * line,
                    line,
                    SwatchPanels.border(palette));
        }
        boolean lines = tile >= MIN_TILE_FOR_LINES;
        for (int column = 0; column < layout.columns(); column++) {
            for (int row = 0; row < layout.order().rows(); row++) {
                int color = layout.order().at(column, row);
                if (color >= 0) {
                    TileLayout.Cell cell = layout.cell(column, row);
                    tile(
                            color,
                            cell.left() + (lines && column > 0 ? line : 0),
                            cell.top() + (lines && row > 0 ? line : 0),
                            cell.right(),
                            cell.bottom());
                }
            }
        }
        try (RasterPen pen = new RasterPen(raster, scale)) {
            labels(pen);
        }
    }

    private void tile(int color, int left, int top, int right, int bottom) {
        boolean heldOut = colors.isHeldOut(HsvColor.of(table, color), swatches.holdOut());
        int in = table.pixel(color);
        int out = reconstructed == null ? in : reconstructed[color];
        int across = (int) Math.round((right - left) * SwatchPanels.OUTSIDE);
        int down = (int) Math.round((bottom - top) * SwatchPanels.OUTSIDE);
        boolean halves = tile < MIN_TILE_FOR_BANDS;
        int[] pixels = raster.pixels();
        for (int y = Math.max(0, top); y < Math.min(bottom, raster.height()); y++) {
            for (int x = Math.max(0, left); x < Math.min(right, raster.width()); x++) {
                boolean inside = halves
                        ? 2 * (y - top) < bottom - top
                        : x >= left + across && x < right - across && y >= top + down && y < bottom - down;
                int pixel;
                if (reconstructed == null) {
                    pixel = heldOut ? hatching.faded(in, x, y) : in;
                } else {
                    pixel = !inside ? out : heldOut ? hatching.plain(in, x, y) : in;
                }
                pixels[raster.index(x, y)] = pixel;
            }
        }
    }

    private void labels(RasterPen pen) {
        if (!layout.labels()) {
            return;
        }
        TextStyle headings = TextStyle.semibold(SwatchLayout.HEADING_SIZE, palette.text());
        double baseline = layout.top() - pen.device(6);
        int heldOut = colors.size() - colors.trainedSize(swatches.holdOut());
        String count = String.format(Locale.ROOT, "%,d colors", colors.size());
        String held = heldOut == 0 ? "" : String.format(Locale.ROOT, ", %,d held out", heldOut);
        List.of(colors.name() + ": " + count + held, count + held, count).stream()
                .filter(text -> pen.width(headings, text) <= layout.width())
                .findFirst()
                .ifPresent(text -> pen.text(headings, text, layout.left(), baseline, Align.LEFT));
        TextStyle style = TextStyle.regular(SwatchLayout.LABEL_SIZE, palette.quietText());
        double below =
                layout.top() + layout.height() + pen.device(SwatchLayout.GAP) + pen.capHeight(SwatchLayout.LABEL_SIZE);
        for (HueLabel label : layout.hueLabels()) {
            pen.text(style, label.text(), label.x(), below, Align.CENTER);
        }
        if (layout.words()) {
            List<String> words =
                    reconstructed == null ? WORDS : tile < MIN_TILE_FOR_BANDS ? HALVES : SwatchPainter.BANDS;
            words.stream()
                    .filter(text -> pen.width(style, text) <= layout.width())
                    .findFirst()
                    .ifPresent(text -> pen.text(
                            style,
                            text,
                            layout.left() + layout.width() / 2.0,
                            below + pen.device(SwatchLayout.WORDS_HEIGHT),
                            Align.CENTER));
        }
    }
}
