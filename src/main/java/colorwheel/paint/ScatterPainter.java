package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.paint.Pen.Align;
import colorwheel.recording.Latents;
import colorwheel.recording.Snapshot;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;

/**
 * Paints a {@link Scatter}: points in the order of their rows, each in its own color at 80 % over those before it.
 *
 * <p>Grid, axes and labels are kept between frames of one size. An instance belongs to one thread at a time.
 */
public final class ScatterPainter implements Painter<Scatter> {
    /** The opacity of a point. */
    public static final double ALPHA = 0.8;

    private static final int FULL = 256;
    private static final double RIM_WIDTH = 0.9;
    private static final double RIM_CONTRAST = 1.8;
    private static final double RIM_SHADE = 0.55;
    /** A crowd is visible without rims, and they would cost as much time as the points. */
    private static final int MOST_WITH_RIMS = 4_000;

    private static final double LOSS_SIZE = 13;

    private Layer layer;
    private Dots dots;
    private Rims rims;

    private record LayerKey(
            int width, int height, double scale, AxisScale axes, boolean unitCircle, int dimensions, Palette palette) {}

    private record Layer(LayerKey key, ScatterGeometry geometry, Raster raster) {}

    private record Dots(double radius, double scale, DiscSprites discs, DiscSprites rings) {}

    /** The rim of each color, which keeps yellow visible on white; see {@link #rimsOf}. */
    private record Rims(ColorTable colors, Palette palette, int[] argb, int[] strength) {}

    @Override
    public void paint(Scatter scatter, Raster raster, double scale, Palette palette) {
        Layer below = layerOf(scatter, raster, scale, palette);
        raster.copyFrom(below.raster);
        Snapshot snapshot = scatter.snapshot();
        if (snapshot == null) {
            return;
        }
        ScatterGeometry geometry = below.geometry;
        if (geometry.title()) {
            try (Pen pen = new Pen(raster, scale)) {
                title(pen, geometry, snapshot, palette);
            }
        }
        Dots sprites = dotsOf(geometry.dotRadius(scale), scale);
        points(scatter, raster, geometry, sprites, rimsOf(scatter.colors(), palette));
    }

    private static void title(Pen pen, ScatterGeometry geometry, Snapshot snapshot, Palette palette) {
        double size = geometry.titleSize(pen.scale);
        double baseline = geometry.top() - pen.device(size * 0.85);
        String epoch = "Epoch " + snapshot.epoch();
        String loss = "loss " + Numbers.significant(snapshot.loss(), 3);
        double lossSize = Math.min(LOSS_SIZE, size);
        double gap = pen.device(size * 0.7);
        double epochWidth = pen.width(Typeface.SEMIBOLD, size, epoch);
        double room = pen.raster.width() - geometry.left();
        pen.text(Typeface.SEMIBOLD, size, epoch, geometry.left(), baseline, Align.LEFT, palette.text());
        if (epochWidth + gap + pen.width(Typeface.REGULAR, lossSize, loss) <= room) {
            double x = geometry.left() + epochWidth + gap;
            pen.text(Typeface.REGULAR, lossSize, loss, x, baseline, Align.LEFT, palette.quietText());
        }
    }

    private static void points(Scatter scatter, Raster raster, ScatterGeometry geometry, Dots dots, Rims rims) {
        Latents latents = scatter.snapshot().latents();
        ColorTable colors = scatter.colors();
        int left = geometry.left();
        int top = geometry.top();
        int side = geometry.side();
        int count = latents.size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int row = 0; row < count; row++) {
            xs[row] = geometry.x(latents.get(row, 0));
            ys[row] = geometry.y(latents.width() < 2 ? 0 : latents.get(row, 1));
        }
        // All rims lie below all points: crowded points then hide them, and only the outline of the crowd keeps one.
        for (int row = 0; row < count && count <= MOST_WITH_RIMS; row++) {
            if (rims.strength[row] > 0) {
                dots.rings.blend(raster, left, top, side, xs[row], ys[row], rims.argb[row], rims.strength[row]);
            }
        }
        for (int row = 0; row < count; row++) {
            dots.discs.blend(raster, left, top, side, xs[row], ys[row], colors.pixel(row), FULL);
        }
    }

    private Dots dotsOf(double radius, double scale) {
        if (dots == null || dots.radius != radius || dots.scale != scale) {
            dots = new Dots(
                    radius,
                    scale,
                    new DiscSprites(0, radius, ALPHA),
                    new DiscSprites(radius, radius + RIM_WIDTH * scale, 1));
        }
        return dots;
    }

    /** Colors that hardly differ from the background get a rim in a shade of their own; the others get none. */
    private Rims rimsOf(ColorTable colors, Palette palette) {
        if (rims == null || rims.colors != colors || !rims.palette.equals(palette)) {
            int[] argb = new int[colors.size()];
            int[] strength = new int[colors.size()];
            for (int row = 0; row < colors.size(); row++) {
                double contrast = Palette.contrast(colors.pixel(row), palette.background());
                double need = Math.max(0, (RIM_CONTRAST - contrast) / (RIM_CONTRAST - 1));
                argb[row] = Palette.mix(colors.pixel(row), palette.text(), RIM_SHADE);
                strength[row] = (int) Math.round(need * (FULL - 1));
            }
            rims = new Rims(colors, palette, argb, strength);
        }
        return rims;
    }

    private Layer layerOf(Scatter scatter, Raster raster, double scale, Palette palette) {
        int dimensions =
                scatter.snapshot() == null ? 2 : scatter.snapshot().latents().width();
        LayerKey key = new LayerKey(
                raster.width(), raster.height(), scale, scatter.axes(), scatter.unitCircle(), dimensions, palette);
        if (layer == null || !layer.key.equals(key)) {
            ScatterGeometry geometry = ScatterGeometry.of(raster.width(), raster.height(), scale, scatter.axes());
            Raster still = new Raster(raster.width(), raster.height());
            still.fill(palette.background());
            try (Pen pen = new Pen(still, scale)) {
                grid(pen, geometry, scatter.unitCircle(), palette);
                labels(pen, geometry, dimensions, palette);
            }
            layer = new Layer(key, geometry, still);
        }
        return layer;
    }

    private static void grid(Pen pen, ScatterGeometry geometry, boolean unitCircle, Palette palette) {
        int left = geometry.left();
        int top = geometry.top();
        int right = left + geometry.side();
        int bottom = top + geometry.side();
        double halfWidth = geometry.axes().halfWidth();
        for (double tick : Ticks.linear(-halfWidth, halfWidth, geometry.gridStep())) {
            boolean atEdge = Math.abs(Math.abs(tick) - halfWidth) < 1e-9 * halfWidth;
            if (tick != 0 && !atEdge) {
                pen.vertical(geometry.x(tick), top, bottom, palette.grid());
                pen.horizontal(left, right, geometry.y(tick), palette.grid());
            }
        }
        pen.vertical(geometry.x(0), top, bottom, palette.axis());
        pen.horizontal(left, right, geometry.y(0), palette.axis());
        if (unitCircle) {
            double radius = geometry.x(1) - geometry.x(0);
            pen.graphics.setClip(left, top, geometry.side(), geometry.side());
            pen.graphics.setColor(new Color(palette.axis()));
            pen.graphics.setStroke(new BasicStroke((float) Math.max(1, pen.scale)));
            pen.graphics.draw(
                    new Ellipse2D.Double(geometry.x(0) - radius, geometry.y(0) - radius, 2 * radius, 2 * radius));
            pen.graphics.setClip(null);
        }
        pen.frame(left, top, geometry.side(), geometry.side(), palette.axis());
    }

    private static void labels(Pen pen, ScatterGeometry geometry, int dimensions, Palette palette) {
        double size = ScatterGeometry.LABEL_SIZE;
        int left = geometry.left();
        int bottom = geometry.top() + geometry.side();
        double gap = pen.device(ScatterGeometry.TICK_GAP);
        double halfWidth = geometry.axes().halfWidth();
        double capHeight = Typeface.CAP_HEIGHT * size * pen.scale;
        if (geometry.tickLabels()) {
            for (double tick : Ticks.linear(-halfWidth, halfWidth, geometry.gridStep())) {
                String number = Numbers.tick(tick);
                double x = geometry.x(tick);
                double y = geometry.y(tick);
                pen.text(
                        Typeface.REGULAR, size, number, x, bottom + gap + capHeight, Align.CENTER, palette.quietText());
                pen.textAround(Typeface.REGULAR, size, number, left - gap, y, Align.RIGHT, palette.quietText());
            }
        }
        if (geometry.axisLabels()) {
            double middleX = left + geometry.side() / 2.0;
            double middleY = geometry.top() + geometry.side() / 2.0;
            double below = bottom + gap + capHeight + pen.device(size + 7);
            pen.text(Typeface.REGULAR, size, "latent 1", middleX, below, Align.CENTER, palette.text());
            if (dimensions > 1) {
                double widest = 0;
                for (double tick : Ticks.linear(-halfWidth, halfWidth, geometry.gridStep())) {
                    widest = Math.max(widest, pen.width(Typeface.REGULAR, size, Numbers.tick(tick)));
                }
                double beside = left - gap - widest - pen.device(9);
                pen.textUpward(Typeface.REGULAR, size, "latent 2", beside, middleY, palette.text());
            }
        }
    }
}
