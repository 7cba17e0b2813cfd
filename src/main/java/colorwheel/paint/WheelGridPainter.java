package colorwheel.paint;

import colorwheel.paint.WheelGrid.Tile;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Paints the part of a {@link WheelGrid} that is in view. Latents are made from the weights of the tiles in view; the
 * tiles painted last are kept, up to {@link #MAX_BYTES}, so that scrolling by a row paints a row.
 */
public final class WheelGridPainter implements Painter<WheelGrid> {
    /** What the kept tiles may take. */
    private static final long MAX_BYTES = 48L << 20;

    private static final double SELECTED_WIDTH = 2;

    private final WheelTilePainter tiles = new WheelTilePainter();
    private final LinkedHashMap<Tile, Raster> kept = new LinkedHashMap<>(64, 0.75f, true);
    private @Nullable Look look;

    /** What all tiles have in common: when it changes none of those kept is of use. */
    private record Look(WheelPoints points, double scale, Palette palette) {}

    @Override
    public void paint(WheelGrid grid, Raster raster, double scale, Palette palette) {
        Look now = new Look(grid.points(), scale, palette);
        if (!now.equals(look)) {
            kept.clear();
            look = now;
        }
        raster.fill(palette.background());
        for (int k = 0; k < grid.tiles().size(); k++) {
            int index = grid.first() + k;
            int x = Pen.device(grid.layout().x(index), scale);
            int y = Pen.device(grid.layout().y(index) - grid.scrolled(), scale);
            Raster tile = tile(grid, grid.tiles().get(k), scale, palette);
            raster.draw(tile, x, y);
            if (index == grid.selected() || index == grid.pointed()) {
                boolean marked = index == grid.selected() && grid.focused();
                int line = Pen.device(SELECTED_WIDTH, scale);
                int argb = marked ? palette.accent() : palette.axis();
                raster.frame(x, y, tile.width(), tile.height(), line, argb);
            }
        }
        trim(scale);
    }

    private Raster tile(WheelGrid grid, Tile tile, double scale, Palette palette) {
        Raster there = kept.get(tile);
        if (there == null) {
            there = new Raster(
                    Pen.device(WheelGridLayout.TILE_WIDTH, scale), Pen.device(WheelGridLayout.TILE_HEIGHT, scale));
            tiles.paint(grid.points(), tile, there, scale, palette);
            kept.put(tile, there);
        }
        return there;
    }

    private void trim(double scale) {
        long tileBytes =
                4L * Pen.device(WheelGridLayout.TILE_WIDTH, scale) * Pen.device(WheelGridLayout.TILE_HEIGHT, scale);
        Iterator<Raster> oldest = kept.values().iterator();
        while (kept.size() * tileBytes > MAX_BYTES) {
            oldest.next();
            oldest.remove();
        }
    }

    /** How many tiles are kept at the moment. */
    int keptTiles() {
        return kept.size();
    }
}
