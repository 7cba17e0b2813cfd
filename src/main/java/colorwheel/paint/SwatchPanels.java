package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.Hsv;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueGrid;
import colorwheel.network.Forward;
import colorwheel.recording.Weights;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The colored panels of {@link Swatches}, painted once. */
final class SwatchPanels {
    private static final double MIN_ROW_FOR_LINES = 7;
    private static final double MIN_CELL_FOR_LINES = 9;

    /** A line of this shade differs from the background by 3 : 1 and a little more. */
    private static final double BORDER_SHADE = 0.55;

    private static final double MAX_FAINTNESS = 0.5;

    /** How much of a swatch, at each side, is what came out. */
    static final double OUTSIDE = 0.25;

    private final HsvGrid cube;
    private final SwatchLayout layout;
    private final Raster raster;
    private final double scale;
    private final Palette palette;
    private final Hatching hatching;
    private final ColorTable colors;
    private final int @Nullable [] reconstructed;
    private final boolean[] heldOut;
    private final int columns;
    private final int rows;
    private final int panels;
    private final boolean lines;
    private final boolean cells;

    SwatchPanels(Swatches swatches, SwatchLayout layout, Raster raster, double scale, Palette palette) {
        this.cube = swatches.cube();
        this.layout = layout;
        this.raster = raster;
        this.scale = scale;
        this.palette = palette;
        hatching = new Hatching(scale, palette);
        colors = cube.all();
        Weights network = swatches.network();
        reconstructed = network == null ? null : reconstruct(network, colors);
        heldOut = heldOutPixels(swatches, layout);
        columns = cube.grid().size();
        rows = cube.values().size();
        panels = cube.saturations().size();
        lines = layout.height() / scale / rows >= MIN_ROW_FOR_LINES && rows > 1;
        cells = layout.width() / scale / columns >= MIN_CELL_FOR_LINES;
    }

    static int[] reconstruct(Weights network, ColorTable colors) {
        float[] rgb = new Forward(network).reconstruct(colors.rgb());
        int[] pixels = new int[colors.size()];
        for (int row = 0; row < pixels.length; row++) {
            pixels[row] = Hsv.pixel(rgb[3 * row], rgb[3 * row + 1], rgb[3 * row + 2]);
        }
        return pixels;
    }

    /** The color of a border around what can hardly be seen on the background. */
    static int border(Palette palette) {
        return Palette.mix(palette.background(), palette.text(), BORDER_SHADE);
    }

    void paint() {
        int line = Pen.line(scale);
        for (int panel = 0; panel < panels; panel++) {
            if (hasFaint(panel)) {
                raster.frame(
                        layout.left() - line,
                        layout.tops().get(panel) - line,
                        layout.width() + 2 * line,
                        layout.height() + 2 * line,
                        line,
                        border(palette));
            }
            for (int row = 0; row < rows; row++) {
                int first = layout.tops().get(panel) + layout.rowTop(row, rows);
                int end = layout.tops().get(panel) + layout.rowTop(row + 1, rows);
                if (lines && row > 0) {
                    first += line;
                }
                row(panel, row, first, end);
            }
        }
    }

    /** Whether a whole row of a panel can hardly be seen on the background, so that the panel needs a border. */
    private boolean hasFaint(int panel) {
        return IntStream.range(0, rows).anyMatch(row -> IntStream.range(0, columns)
                .allMatch(column -> palette.faintness(colors.pixel(color(panel, column, row))) > MAX_FAINTNESS));
    }

    private int color(int panel, int column, int row) {
        return (column * panels + panels - 1 - panel) * rows + rows - 1 - row;
    }

    private void row(int panel, int row, int first, int end) {
        int[] in = new int[layout.width()];
        int[] out = new int[layout.width()];
        boolean[] inside = new boolean[layout.width()];
        int line = Pen.line(scale);
        for (int x = 0; x < in.length; x++) {
            int column = layout.column(x, columns);
            int color = color(panel, column, row);
            boolean edge = cells && x >= line && layout.column(x - line, columns) != column;
            in[x] = edge ? palette.background() : colors.pixel(color);
            out[x] = edge || reconstructed == null ? in[x] : reconstructed[color];
            double across = (x + 0.5) * columns / layout.width() - column;
            inside[x] = !cells || across >= OUTSIDE && across <= 1 - OUTSIDE;
        }
        int margin = (int) Math.round((end - first) * OUTSIDE);
        int bottom = Math.min(end, raster.height());
        for (int y = Math.max(0, first); y < bottom; y++) {
            if (reconstructed == null) {
                plain(y, in);
            } else {
                nested(y, in, out, y >= first + margin && y < end - margin ? inside : null);
            }
        }
    }

    private void plain(int y, int[] in) {
        int[] pixels = raster.pixels();
        int end = Math.min(in.length, raster.width() - layout.left());
        for (int x = 0; x < end; x++) {
            boolean hatched = heldOut[x] && in[x] != palette.background();
            pixels[raster.index(layout.left() + x, y)] = hatched ? hatching.faded(in[x], x, y) : in[x];
        }
    }

    /** Not faded where it is held out: a faded color could not be compared with the one around it. */
    private void nested(int y, int[] in, int[] out, boolean @Nullable [] inside) {
        int[] pixels = raster.pixels();
        int end = Math.min(in.length, raster.width() - layout.left());
        for (int x = 0; x < end; x++) {
            int color = inside != null && inside[x] ? heldOut[x] ? hatching.plain(in[x], x, y) : in[x] : out[x];
            pixels[raster.index(layout.left() + x, y)] = color;
        }
    }

    /** Which pixel columns show a held-out hue. Of several hues in one pixel, one is enough: none gets lost. */
    private static boolean[] heldOutPixels(Swatches swatches, SwatchLayout layout) {
        HueGrid hues = swatches.cube().grid();
        boolean[] heldOut = new boolean[layout.width()];
        for (int x = 0; x < heldOut.length; x++) {
            heldOut[x] = swatches.holdOut().contains(hues.hue(layout.column(x, hues.size())));
        }
        if (hues.size() > heldOut.length) {
            for (int column = 0; column < hues.size(); column++) {
                if (swatches.holdOut().contains(hues.hue(column))) {
                    heldOut[(int) ((2L * column + 1) * heldOut.length / (2L * hues.size()))] = true;
                }
            }
        }
        return heldOut;
    }
}
