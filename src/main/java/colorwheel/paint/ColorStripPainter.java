package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.util.List;

/** Paints {@link ColorStrip}; keeps nothing. */
public final class ColorStripPainter implements Painter<ColorStrip> {
    /** Between two saturations, in logical pixels. */
    private static final double GAP = 3;

    @Override
    public void paint(ColorStrip strip, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        if (strip.colors() instanceof HsvGrid grid) {
            grid(grid, strip.holdOut(), raster, scale, palette);
        } else {
            row(strip.colors().trained(strip.holdOut()), raster);
        }
    }

    private static void grid(HsvGrid grid, HueRange holdOut, Raster raster, double scale, Palette palette) {
        // Room for the border that a panel has whose colors are like the background.
        int edge = Pen.line(scale);
        int panels = grid.saturations().size();
        int gap = Math.max(0, Pen.device(GAP, scale) - 2 * edge);
        int room = raster.width() - (panels - 1) * gap;
        for (int panel = 0; panel < panels; panel++) {
            int left = panel * room / panels + panel * gap;
            int width = (panel + 1) * room / panels - panel * room / panels;
            int colored = width - 2 * edge;
            int height = raster.height() - 2 * edge;
            if (colored < 1 || height < 1) {
                return;
            }
            HsvGrid cube = new HsvGrid(grid.grid(), List.of(grid.saturations().get(panels - 1 - panel)), grid.values());
            SwatchLayout layout = new SwatchLayout(
                    edge, colored, List.of(edge), height, SwatchLayout.Heading.NONE, 0, List.of(), false);
            new SwatchPanels(
                            new Swatches(cube, holdOut),
                            layout,
                            raster.region(left, 0, width, raster.height()),
                            scale,
                            palette)
                    .paint();
        }
    }

    private static void row(ColorTable colors, Raster raster) {
        int count = colors.size();
        for (int k = 0; k < count; k++) {
            int left = (int) ((long) k * raster.width() / count);
            int right = (int) ((long) (k + 1) * raster.width() / count);
            raster.fill(left, 0, right - left, raster.height(), colors.pixel(k));
        }
    }
}
