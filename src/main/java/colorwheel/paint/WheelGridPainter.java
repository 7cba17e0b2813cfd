package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import colorwheel.paint.WheelGrid.Mark;
import colorwheel.paint.WheelGrid.Tile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.Map;
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
            copy(tile, raster, x, y);
            if (index == grid.selected() || index == grid.pointed()) {
                boolean marked = index == grid.selected() && grid.focused();
                frame(
                        raster,
                        x,
                        y,
                        tile,
                        Pen.device(SELECTED_WIDTH, scale),
                        marked ? palette.accent() : palette.axis());
            }
        }
        trim();
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
            Scatter wheel = ScatterOfWeights.of(tile.weights(), grid.colors(), 0, 0, ScatterOfWeights.TURNED);
            wheels.paint(wheel, raster.region(gap, gap, side, side), scale, palette);
        }
        try (RasterPen pen = new RasterPen(raster, scale)) {
            double left = gap + pen.device(6);
            double first = gap + side + pen.device(11);
            double second = first + pen.device(15);
            pen.text(Typeface.REGULAR, TITLE_SIZE, tile.title(), left, first, Align.LEFT, palette.quietText());
            double middle = second - Typeface.CAP_HEIGHT * TITLE_SIZE * scale / 2;
            mark(pen, tile.mark(), left, middle, palette.text());
            boolean usual = tile.mark() == Mark.RING;
            pen.text(
                    usual ? Typeface.REGULAR : Typeface.SEMIBOLD,
                    TITLE_SIZE,
                    tile.word(),
                    left + pen.device(MARK_SIZE + 5),
                    second,
                    Align.LEFT,
                    palette.text());
        }
    }

    private static void mark(RasterPen pen, Mark mark, double left, double middle, int argb) {
        double size = MARK_SIZE * pen.scale;
        double half = size / 2;
        pen.graphics.setColor(new Color(argb));
        pen.graphics.setStroke(
                new BasicStroke((float) (1.5 * pen.scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
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
        pen.graphics.draw(path);
    }

    private static void copy(Raster tile, Raster raster, int x, int y) {
        int left = Math.max(0, x);
        int right = Math.min(raster.width(), x + tile.width());
        if (left >= right) {
            return;
        }
        for (int row = Math.max(0, -y); row < tile.height() && y + row < raster.height(); row++) {
            System.arraycopy(
                    tile.pixels(),
                    tile.index(left - x, row),
                    raster.pixels(),
                    raster.index(left, y + row),
                    right - left);
        }
    }

    private static void frame(Raster raster, int x, int y, Raster tile, int line, int argb) {
        raster.fill(x, y, tile.width(), line, argb);
        raster.fill(x, y + tile.height() - line, tile.width(), line, argb);
        raster.fill(x, y, line, tile.height(), argb);
        raster.fill(x + tile.width() - line, y, line, tile.height(), argb);
    }

    private void trim() {
        var oldest = kept.entrySet().iterator();
        while (bytes() > MAX_BYTES && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    private long bytes() {
        Map.Entry<Tile, Raster> any = kept.entrySet().iterator().hasNext()
                ? kept.entrySet().iterator().next()
                : null;
        return any == null ? 0 : 4L * any.getValue().width() * any.getValue().height() * kept.size();
    }

    /** How many tiles are kept at the moment. */
    int keptTiles() {
        return kept.size();
    }
}
