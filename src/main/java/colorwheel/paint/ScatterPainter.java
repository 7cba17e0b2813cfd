package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.recording.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Paints a {@link Scatter}: each point in its own color at 80 % over those that {@link DrawingOrder} has before it.
 *
 * <p>Grid, axes and labels are kept between frames of one size. An instance belongs to one thread at a time.
 */
public final class ScatterPainter implements Painter<Scatter> {
    /** The opacity of a point. */
    public static final double ALPHA = 0.8;

    private @Nullable Layer layer;
    private @Nullable DiscSprites discs;
    private @Nullable DiscSprites rings;
    private @Nullable DiscSprites casings;
    private @Nullable Rims rims;
    private @Nullable DrawingOrder order;
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
            @Nullable FanOut fanOut,
            Palette palette) {}

    private record Layer(LayerKey key, ScatterGeometry geometry, Raster raster) {}

    @Override
    public void paint(Scatter scatter, Raster raster, double scale, Palette palette) {
        Layer below = layerOf(scatter, raster, scale, palette);
        raster.copyFrom(below.raster);
        Snapshot snapshot = scatter.snapshot();
        if (snapshot == null) {
            return;
        }
        ScatterGeometry geometry = below.geometry;
        LatentPlane plane = LatentPlane.of(scatter, geometry);
        try (RasterPen pen = new RasterPen(raster, scale)) {
            ScatterAxes axes = new ScatterAxes(pen, geometry, palette);
            UnitDrawing pointed = pointed(scatter, plane, pen, palette);
            axes.title(snapshot, raster.width(), pointed);
            if (pointed != null) {
                pointed.below();
                axes.grid(scatter.unitCircle(), scatter.overlays().fanOut());
            }
            if (scatter.overlays().field() && !DecoderField.paint(scatter, plane, raster, scale, palette)) {
                axes.noField(snapshot.weights().network().bottleneck());
            }
            ColorTable heldOut = scatter.overlays().heldOut();
            if (heldOut != null) {
                heldOutPoints.paint(heldOut, scatter, plane, raster, scale, palette);
            }
            points(scatter, raster, plane, scale, rimsOf(scatter, palette));
            if (pointed != null) {
                pointed.above();
            }
            if (!scatter.overlays().initials().isEmpty()) {
                InitialMarks.paint(scatter, plane, pen, palette);
            }
        }
    }

    private static @Nullable UnitDrawing pointed(Scatter scatter, LatentPlane plane, Pen pen, Palette palette) {
        UnitDirection pointed = scatter.pointed();
        return pointed == null
                ? null
                : new UnitDrawing(
                        pointed,
                        plane.view(),
                        plane.fanOut() == null ? UnitDrawing.Latents.PLANE : UnitDrawing.Latents.ANGLES,
                        UnitDrawing.reach(scatter.unitCircle(), scatter.axes().halfWidth()),
                        pen,
                        palette);
    }

    private void points(Scatter scatter, Raster raster, LatentPlane plane, double scale, Rims around) {
        ScatterGeometry plot = plane.plot();
        double radius = scatter.dotRadius(plot, scale);
        discs = DiscSprites.of(discs, 0, radius, ALPHA);
        rings = DiscSprites.of(rings, radius, radius + Rims.WIDTH * scale, 1);
        double[][] positions = plane.positions(scatter.points(), scatter.colors());
        double[] xs = positions[0];
        double[] ys = positions[1];
        // All rims lie below all points: crowded points then hide them, and only the outline of the crowd keeps one.
        if (around.cased()) {
            double inner = radius + Rims.WIDTH * scale;
            casings = DiscSprites.of(casings, inner, inner + Rims.CASING_WIDTH * scale, 1);
            for (int row = 0; row < xs.length; row++) {
                casings.blend(raster, plot, xs[row], ys[row], around.casing(), DiscSprites.FULL);
            }
        }
        for (int row = 0; row < xs.length; row++) {
            if (around.strength()[row] > 0) {
                rings.blend(raster, plot, xs[row], ys[row], around.argb()[row], around.strength()[row]);
            }
        }
        ColorTable colors = scatter.colors();
        order = DrawingOrder.of(order, xs.length);
        for (int row : order.rows()) {
            discs.blend(raster, plot, xs[row], ys[row], colors.pixel(row), DiscSprites.FULL);
        }
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
                scatter.overlays().fanOut(),
                palette);
        if (layer == null || !layer.key.equals(key)) {
            ScatterGeometry geometry =
                    ScatterGeometry.of(raster.width(), raster.height(), scale, scatter.axes(), scatter.zoom());
            Raster still = new Raster(raster.width(), raster.height());
            still.fill(palette.background());
            try (RasterPen pen = new RasterPen(still, scale)) {
                ScatterAxes axes = new ScatterAxes(pen, geometry, palette);
                axes.grid(scatter.unitCircle(), key.fanOut);
                axes.labels(dimensions, key.turned);
            }
            layer = new Layer(key, geometry, still);
        }
        return layer;
    }
}
