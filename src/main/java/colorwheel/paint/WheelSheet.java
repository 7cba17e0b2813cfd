package colorwheel.paint;

import colorwheel.paint.WheelGrid.Tile;
import java.util.List;

/**
 * A picture of small wheels, in rows, with two lines of words above them: what a sweep came to, for a page or a slide.
 *
 * @param points what each wheel shows
 * @param tiles the wheels, from 1 to {@link #MAX_TILES}
 * @param heading the first line, in characters that {@link Typeface} has
 * @param caption the second line, in such characters, too
 */
public record WheelSheet(WheelPoints points, List<Tile> tiles, String heading, String caption) {
    /** More would be too small to see on a page, and too much for one picture. */
    public static final int MAX_TILES = 1_000;

    static final double MARGIN = 16;
    static final double HEADING_SIZE = 15;
    static final double CAPTION_SIZE = 11.5;
    static final double HEADING_BASELINE = MARGIN + 14;
    static final double CAPTION_BASELINE = HEADING_BASELINE + 20;
    static final double TILES_TOP = CAPTION_BASELINE + 14;

    /** Columns for each row, so that many wheels fill a page that lies on its side. */
    private static final double COLUMNS_PER_ROW = 1.8;

    /** @throws IllegalArgumentException if there are no wheels, or too many */
    public WheelSheet {
        tiles = List.copyOf(tiles);
        if (tiles.isEmpty() || tiles.size() > MAX_TILES) {
            throw new IllegalArgumentException(tiles.size() + " wheels, but 1 to " + MAX_TILES + " fit in a picture");
        }
    }

    /** The number of wheels in a row. */
    public int columns() {
        return (int) Math.ceil(Math.sqrt(tiles.size() * COLUMNS_PER_ROW));
    }

    /** The number of rows. */
    public int rows() {
        return (tiles.size() + columns() - 1) / columns();
    }

    /** The width in logical pixels: that of the wheels, or of the words if these are wider. */
    public int width() {
        double words =
                Math.max(Typeface.SEMIBOLD.width(heading, HEADING_SIZE), Typeface.REGULAR.width(caption, CAPTION_SIZE));
        return (int) Math.ceil(2 * MARGIN + Math.max(words, columns() * WheelGridLayout.TILE_WIDTH));
    }

    /** The height in logical pixels. */
    public int height() {
        return (int) Math.ceil(TILES_TOP + rows() * WheelGridLayout.TILE_HEIGHT + MARGIN);
    }

    /** The left edge of a tile in logical pixels. */
    double x(int tile) {
        return MARGIN + tile % columns() * WheelGridLayout.TILE_WIDTH;
    }

    /** The upper edge of a tile in logical pixels. */
    double y(int tile) {
        return TILES_TOP + tile / columns() * WheelGridLayout.TILE_HEIGHT;
    }

    /** Draws the two lines of words. */
    void words(Pen pen, Palette palette) {
        double left = pen.device(MARGIN);
        pen.text(
                TextStyle.semibold(HEADING_SIZE, palette.text()),
                heading,
                left,
                pen.device(HEADING_BASELINE),
                Pen.Align.LEFT);
        pen.text(
                TextStyle.regular(CAPTION_SIZE, palette.quietText()),
                caption,
                left,
                pen.device(CAPTION_BASELINE),
                Pen.Align.LEFT);
    }
}
