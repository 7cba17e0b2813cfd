package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import colorwheel.paint.WheelGrid.Mark;
import colorwheel.paint.WheelGrid.Tile;
import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
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

    private static final double GAP = 4;
    private static final double TITLE_SIZE = 11.5;
    private static final double MARK_SIZE = 9;
    private static final double SELECTED_WIDTH = 2;

    private final ScatterPainter wheels = new ScatterPainter();
    private final LinkedHashMap<Tile, Raster> kept = new LinkedHashMap<>(64, 0.75f, true);
    private @Nullable Look look;

    /** What all tiles have in common: when it changes none of those kept is of use. */
    private record Look(Object colors, double scale, Palette palette) {}

    @Override
    public void paint(WheelGrid grid, Raster raster, double scale, Palette palette) {
        Look now = new Look(grid.colors(), scale, palette);
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
            paintTile(grid, tile, there, scale, palette);
            kept.put(tile, there);
        }
        return there;
    }

    private void paintTile(WheelGrid grid, Tile tile, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        int gap = Pen.device(GAP, scale);
        int side = raster.width() - 2 * gap;
        if (tile.weights() != null) {
            Scatter wheel = Scatter.ofWeights(tile.weights(), grid.colors(), 0, 0);
            wheels.paint(wheel, raster.region(gap, gap, side, side), scale, palette);
        }
        try (RasterPen pen = new RasterPen(raster, scale)) {
            double left = gap + pen.device(6);
            double first = gap + side + pen.device(11);
            double second = first + pen.device(15);
            pen.text(TextStyle.regular(TITLE_SIZE, palette.quietText()), tile.title(), left, first, Align.LEFT);
            mark(pen, tile.mark(), left, second - pen.capHeight(TITLE_SIZE) / 2, palette.text());
            boolean usual = tile.mark() == Mark.RING;
            Typeface face = usual ? Typeface.REGULAR : Typeface.SEMIBOLD;
            TextStyle words = new TextStyle(face, TITLE_SIZE, palette.text());
            pen.text(words, tile.word(), left + pen.device(MARK_SIZE + 5), second, Align.LEFT);
        }
    }

    private static void mark(RasterPen pen, Mark mark, double left, double middle, int argb) {
        double size = MARK_SIZE * pen.scale;
        double half = size / 2;
        Path2D path = new Path2D.Double();
        switch (mark) {
            case RING -> path.append(new Ellipse2D.Double(left, middle - half, size, size), false);
            case WAVE -> {
                path.moveTo(left, middle);
                path.curveTo(left + size / 3, middle - size, left + size * 2 / 3, middle + size, left + size, middle);
            }
            case FOLD -> {
                path.moveTo(left, middle - half);
                path.lineTo(left + size, middle - half);
                path.lineTo(left, middle + half);
                path.lineTo(left + size, middle + half);
            }
            case DASH -> {
                path.moveTo(left, middle);
                path.lineTo(left + size, middle);
            }
            case CROSS -> {
                path.moveTo(left, middle - half);
                path.lineTo(left + size, middle + half);
                path.moveTo(left, middle + half);
                path.lineTo(left + size, middle - half);
            }
        }
        pen.stroke(path, 1.5, BasicStroke.JOIN_ROUND, argb);
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
