package colorwheel.paint;

import colorwheel.color.ListedColors;
import colorwheel.paint.SwatchLayout.HueLabel;
import java.util.List;

/**
 * Where the tiles of listed colors lie and which labels there is room for. In device pixels.
 *
 * @param order which color lies in which column and row
 * @param left of all tiles
 * @param top of all tiles
 * @param width of all tiles
 * @param height of all tiles
 * @param apart between the hues and the grays; 0 if there are not both
 * @param labels whether there is room for a heading and for hues
 * @param hueLabels what is written below, empty for nothing
 * @param words whether there is room for a line below them
 */
record TileLayout(
        TileOrder order,
        int left,
        int top,
        int width,
        int height,
        int apart,
        boolean labels,
        List<HueLabel> hueLabels,
        boolean words) {
    private static final double APART = 8;

    /** A place in the picture. */
    record Cell(int left, int top, int right, int bottom) {}

    static TileLayout of(ListedColors colors, int width, int height, double scale) {
        double roomX = width / scale;
        double roomY = height / scale;
        boolean labels = SwatchLayout.hasLabels(roomX, roomY);
        boolean words = labels && SwatchLayout.hasWords(roomY);
        // The edges are those of the panels of a grid, and of the plot of the loss below.
        double beside = PlotFrame.usualLabelWidth(SwatchLayout.LABEL_SIZE, roomX) + SwatchLayout.GAP;
        int left = Pen.device(SwatchLayout.EDGE + (labels ? beside : 0), scale);
        int right = Pen.device(labels ? SwatchLayout.RIGHT : SwatchLayout.EDGE, scale);
        int top = Pen.device(labels ? SwatchPainter.HEADING : SwatchLayout.EDGE, scale);
        int bottom = Pen.device(SwatchLayout.below(labels, words), scale);
        int across = Math.max(1, width - left - right);
        int down = Math.max(1, height - top - bottom);
        int apart = Math.min(across / 8, Pen.device(APART, scale));
        TileOrder order = TileOrder.of(colors, rows(colors.size(), across, down));
        boolean both = order.coloredColumns() > 0 && order.grayColumns() > 0;
        TileLayout layout = new TileLayout(order, left, top, across, down, both ? apart : 0, labels, List.of(), words);
        return labels && order.coloredColumns() > 0 ? layout.withHues(left + across + right, scale) : layout;
    }

    /** So many rows that tiles are as nearly square as may be. */
    private static int rows(int count, int width, int height) {
        double square = Math.sqrt((double) count * height / width);
        int fewer = Math.max(1, (int) square);
        return elongation(count, fewer, width, height) <= elongation(count, fewer + 1, width, height)
                ? fewer
                : fewer + 1;
    }

    private static double elongation(int count, int rows, int width, int height) {
        int columns = (count + rows - 1) / rows;
        return Math.abs(Math.log((double) width / columns / ((double) height / rows)));
    }

    private TileLayout withHues(int end, double scale) {
        List<HueLabel> hues = SwatchLayout.hueLabels(
                hue -> (columnLeft(order.columnOf(hue)) + columnRight(order.columnOf(hue))) / 2.0, end, scale);
        return new TileLayout(order, left, top, width, height, apart, labels, hues, words);
    }

    int columns() {
        return order.coloredColumns() + order.grayColumns();
    }

    private int columnLeft(int column) {
        int shift = column >= order.coloredColumns() ? apart : 0;
        return left + shift + (int) Math.round((double) column * (width - apart) / columns());
    }

    private int columnRight(int column) {
        int shift = column >= order.coloredColumns() ? apart : 0;
        return left + shift + (int) Math.round((double) (column + 1) * (width - apart) / columns());
    }

    private int rowTop(int row) {
        return top + (int) Math.round((double) row * height / order.rows());
    }

    /** Where a tile lies; of no width where there are more columns than pixels. */
    Cell cell(int column, int row) {
        return new Cell(columnLeft(column), rowTop(row), columnRight(column), rowTop(row + 1));
    }

    /** The row of the table whose tile covers a pixel; −1 if none does. */
    int at(int x, int y) {
        int row = Math.min(order.rows() - 1, (int) ((long) (y - top) * order.rows() / height));
        if (y < top || y >= top + height) {
            return -1;
        }
        row += y < rowTop(row) ? -1 : y >= rowTop(row + 1) ? 1 : 0;
        for (int column = 0; column < columns(); column++) {
            if (x >= columnLeft(column) && x < columnRight(column)) {
                return order.at(column, row);
            }
        }
        return -1;
    }
}
