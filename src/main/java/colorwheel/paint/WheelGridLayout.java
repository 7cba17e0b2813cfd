package colorwheel.paint;

/**
 * Where the tiles of a grid of small wheels lie: rows from left to right, as many in a row as fit, all of one size. In
 * logical pixels from the top left corner of the whole grid, of which a window shows a part.
 *
 * @param columns how many tiles are in a row, at least 1
 * @param left the x of the first column, so that the grid is in the middle
 */
public record WheelGridLayout(int columns, double left) {
    /** The width of a tile. */
    public static final double TILE_WIDTH = 116;

    /** The height of a tile. */
    public static final double TILE_HEIGHT = 150;

    /** The layout for a width in logical pixels. */
    public static WheelGridLayout of(double width) {
        int columns = Math.max(1, (int) Math.floor(width / TILE_WIDTH));
        return new WheelGridLayout(columns, Math.max(0, Math.floor((width - columns * TILE_WIDTH) / 2)));
    }

    /** The number of rows that a number of tiles takes. */
    public int rows(int tiles) {
        return (tiles + columns - 1) / columns;
    }

    /** The height of a number of tiles, in pixels. */
    public double height(int tiles) {
        return rows(tiles) * TILE_HEIGHT;
    }

    /** The x of a tile. */
    public double x(int tile) {
        return left + tile % columns * TILE_WIDTH;
    }

    /** The y of a tile. */
    public double y(int tile) {
        return tile / columns * TILE_HEIGHT;
    }

    /** The tile at a place; −1 if there is none. */
    public int tileAt(double x, double y, int tiles) {
        int column = (int) Math.floor((x - left) / TILE_WIDTH);
        int row = (int) Math.floor(y / TILE_HEIGHT);
        if (column < 0 || column >= columns || row < 0) {
            return -1;
        }
        int tile = row * columns + column;
        return tile < tiles ? tile : -1;
    }
}
