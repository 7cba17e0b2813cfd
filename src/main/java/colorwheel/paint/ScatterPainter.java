package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.network.Latents;
import colorwheel.recording.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Paints a {@link Scatter}: points in the order of their rows, each in its own color at 80 % over those before it.
 *
 * <p>Grid, axes and labels are kept between frames of one size. An instance belongs to one thread at a time.
 */
public final class ScatterPainter implements Painter<Scatter> {
    /** The opacity of a point. */
    public static final double ALPHA = 0.8;

    private @Nullable Layer layer;
    private @Nullable Dots dots;
    private @Nullable Rims rims;
    private final HeldOutPoints heldOutPoints = new HeldOutPoints();

    private record LayerKey(
            int width,
            int height,
            double scale,
            AxisScale axes,
            Zoom zoom,
            boolean unitCircle,
            int dimensions,
            boolean turned,
            Palette palette) {}

    private record Layer(LayerKey key, ScatterGeometry geometry, Raster raster) {}

    private record Dots(double radius, double scale, DiscSprites discs, DiscSprites rings) {}

    @Override
    public void paint(Scatter scatter, Raster raster, double scale, Palette palette) {
        Layer below = layerOf(scatter, raster, scale, palette);
        raster.copyFrom(below.raster);
        Snapshot snapshot = scatter.snapshot();
        if (snapshot == null) {
            return;
        }
        ScatterGeometry geometry = below.geometry;
        LatentPlane plane = new LatentPlane(geometry, scatter.orientation());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            ScatterAxes axes = new ScatterAxes(pen, geometry, palette);
            axes.title(snapshot, raster.width());
            if (scatter.overlays().field() && !DecoderField.paint(scatter, plane, raster, scale, palette)) {
                axes.noField(snapshot.weights().network().bottleneck());
            }
            ColorTable heldOut = scatter.overlays().heldOut();
            if (heldOut != null) {
                heldOutPoints.paint(heldOut, scatter.heldOutPoints(), plane, raster, scale, palette);
            }
            Dots sprites = dotsOf(geometry.dotRadius(scale), scale);
            points(scatter, raster, plane, sprites, rimsOf(scatter, palette));
            if (!scatter.overlays().initials().isEmpty()) {
                InitialMarks.paint(scatter, plane, pen, palette);
            }
        }
    }

    private static void points(Scatter scatter, Raster raster, LatentPlane plane, Dots dots, Rims rims) {
        ScatterGeometry geometry = plane.plot();
        Latents latents = scatter.points();
        ColorTable colors = scatter.colors();
        int left = geometry.left();
        int top = geometry.top();
        int side = geometry.side();
        int count = latents.size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int row = 0; row < count; row++) {
            xs[row] = plane.x(latents, row);
            ys[row] = plane.y(latents, row);
        }
        // All rims lie below all points: crowded points then hide them, and only the outline of the crowd keeps one.
        for (int row = 0; row < count && count <= Rims.MAX_POINTS; row++) {
            if (rims.strength()[row] > 0) {
                dots.rings.blend(raster, left, top, side, xs[row], ys[row], rims.argb()[row], rims.strength()[row]);
            }
        }
        for (int row = 0; row < count; row++) {
            dots.discs.blend(raster, left, top, side, xs[row], ys[row], colors.pixel(row), DiscSprites.FULL);
        }
    }

    private Dots dotsOf(double radius, double scale) {
        if (dots == null || dots.radius != radius || dots.scale != scale) {
            dots = new Dots(
                    radius,
                    scale,
                    new DiscSprites(0, radius, ALPHA),
                    new DiscSprites(radius, radius + Rims.WIDTH * scale, 1));
        }
        return dots;
    }

    private Rims rimsOf(Scatter scatter, Palette palette) {
        if (rims == null || !rims.fit(scatter, palette)) {
            rims = Rims.of(scatter, palette);
        }
        return rims;
    }

    private Layer layerOf(Scatter scatter, Raster raster, double scale, Palette palette) {
        int dimensions = scatter.snapshot() == null
                ? 2
                : scatter.snapshot().weights().network().bottleneck();
        LayerKey key = new LayerKey(
                raster.width(),
                raster.height(),
                scale,
                scatter.axes(),
                scatter.zoom(),
                scatter.unitCircle(),
                dimensions,
                scatter.overlays().orientation() && dimensions == 2,
                palette);
        if (layer == null || !layer.key.equals(key)) {
            ScatterGeometry geometry =
                    ScatterGeometry.of(raster.width(), raster.height(), scale, scatter.axes(), scatter.zoom());
            Raster still = new Raster(raster.width(), raster.height());
            still.fill(palette.background());
            try (RasterPen pen = new RasterPen(still, scale)) {
                ScatterAxes axes = new ScatterAxes(pen, geometry, palette);
                axes.grid(scatter.unitCircle());
                axes.labels(dimensions, key.turned);
            }
            layer = new Layer(key, geometry, still);
        }
        return layer;
    }
}
