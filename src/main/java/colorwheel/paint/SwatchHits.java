package colorwheel.paint;

import colorwheel.color.HsvColor;
import colorwheel.color.HsvGrid;
import colorwheel.color.ListedColors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which color lies where in the picture of swatches. Positions are in device pixels of its raster. Immutable. */
public final class SwatchHits {
    /** Where the colors of one kind of set lie. */
    private interface Places {
        Optional<HsvColor> at(int x, int y);

        Optional<Cell> cellOf(HsvColor color);
    }

    private final Places places;

    /**
     * @param width of the raster, in device pixels
     * @param height of the raster, in device pixels
     * @param scale device pixels per logical pixel
     */
    public SwatchHits(Swatches swatches, int width, int height, double scale) {
        places = swatches.colors() instanceof ListedColors listed
                ? new Tiles(TileLayout.of(listed, width, height, scale))
                : new Panels(swatches.cube(), SwatchLayout.of(swatches.cube(), width, height, scale));
    }

    /**
     * Where the swatch of a color lies.
     *
     * @param left in device pixels
     * @param top in device pixels
     * @param width in device pixels; below 1 where there are more hues than pixels
     * @param height in device pixels
     */
    public record Cell(double left, double top, double width, double height) {}

    /** The color at a position; empty between the panels and beside them. */
    public Optional<HsvColor> at(double x, double y) {
        return places.at((int) Math.floor(x), (int) Math.floor(y));
    }

    /** Where a color lies; empty if the swatches do not have it. */
    public Optional<Cell> cellOf(HsvColor color) {
        return places.cellOf(color);
    }

    private record Tiles(TileLayout layout) implements Places {
        @Override
        public Optional<HsvColor> at(int x, int y) {
            int row = layout.at(x, y);
            return row < 0
                    ? Optional.empty()
                    : Optional.of(HsvColor.of(layout.order().table(), row));
        }

        /** Of equal colors the first one. */
        @Override
        public Optional<Cell> cellOf(HsvColor color) {
            int pixel = color.pixel();
            TileOrder order = layout.order();
            for (int column = 0; column < layout.columns(); column++) {
                for (int row = 0; row < order.rows() && order.at(column, row) >= 0; row++) {
                    if (order.table().pixel(order.at(column, row)) == pixel) {
                        TileLayout.Cell cell = layout.cell(column, row);
                        return Optional.of(new Cell(
                                cell.left(), cell.top(), cell.right() - cell.left(), cell.bottom() - cell.top()));
                    }
                }
            }
            return Optional.empty();
        }
    }

    private record Panels(HsvGrid cube, SwatchLayout layout) implements Places {
        @Override
        public Optional<HsvColor> at(int x, int y) {
            int column = x - layout.left();
            if (column < 0 || column >= layout.width()) {
                return Optional.empty();
            }
            int panels = cube.saturations().size();
            int rows = cube.values().size();
            for (int panel = 0; panel < panels; panel++) {
                int down = y - layout.tops().get(panel);
                if (down < 0 || down >= layout.height()) {
                    continue;
                }
                int row = 0;
                while (row + 1 < rows && layout.rowTop(row + 1, rows) <= down) {
                    row++;
                }
                return Optional.of(new HsvColor(
                        cube.grid().hue(layout.column(column, cube.grid().size())),
                        cube.saturations().get(panels - 1 - panel),
                        cube.values().get(rows - 1 - row)));
            }
            return Optional.empty();
        }

        @Override
        public Optional<Cell> cellOf(HsvColor color) {
            OptionalInt hue = cube.grid().index(color.hue());
            int saturation = cube.saturations().indexOf(color.saturation());
            int value = cube.values().indexOf(color.value());
            if (hue.isEmpty() || saturation < 0 || value < 0) {
                return Optional.empty();
            }
            List<Integer> tops = layout.tops();
            int rows = cube.values().size();
            int row = rows - 1 - value;
            int top = tops.get(tops.size() - 1 - saturation);
            double width = (double) layout.width() / cube.grid().size();
            return Optional.of(new Cell(
                    layout.left() + hue.getAsInt() * width,
                    top + layout.rowTop(row, rows),
                    width,
                    layout.rowTop(row + 1, rows) - layout.rowTop(row, rows)));
        }
    }
}
