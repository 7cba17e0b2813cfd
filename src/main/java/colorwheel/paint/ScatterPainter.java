package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.network.Latents;
import colorwheel.paint.Pen.Align;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Paints a {@link Scatter}: points in the order of their rows, each in its own color at 80 % over those before it.
 *
 * <p>Grid, axes and labels are kept between frames of one size. An instance belongs to one thread at a time.
 */
public final class ScatterPainter implements Painter<Scatter> {
    /** The opacity of a point. */
    public static final double ALPHA = 0.8;

    static final double LOSS_SIZE = 13;

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
        if (geometry.title()) {
            try (RasterPen pen = new RasterPen(raster, scale)) {
                title(pen, geometry, snapshot, palette);
            }
        }
        LatentPlane plane = new LatentPlane(geometry, scatter.orientation());
        overlaysBelow(scatter, plane, raster, scale, palette);
        Dots sprites = dotsOf(geometry.dotRadius(scale), scale);
        points(scatter, raster, plane, sprites, rimsOf(scatter, palette));
        if (!scatter.overlays().initials().isEmpty()) {
            try (RasterPen pen = new RasterPen(raster, scale)) {
                InitialMarks.paint(scatter, plane, pen, palette);
            }
        }
    }

    private void overlaysBelow(Scatter scatter, LatentPlane plane, Raster raster, double scale, Palette palette) {
        Weights weights = scatter.painted().weights();
        if (scatter.overlays().field()) {
            if (DecoderField.isThere(weights.network())) {
                DecoderField field = DecoderField.of(weights);
                field.fill(plane, raster);
                if (scatter.unitCircle()) {
                    UnitBand.paint(field, plane, raster, scale, palette);
                }
            } else {
                try (RasterPen pen = new RasterPen(raster, scale)) {
                    noField(pen, plane.plot(), weights.network().bottleneck(), palette);
                }
            }
        }
        ColorTable heldOut = scatter.overlays().heldOut();
        if (heldOut != null) {
            heldOutPoints.paint(heldOut, scatter.heldOutPoints(), plane, raster, scale, palette);
        }
    }

    private static void title(RasterPen pen, ScatterGeometry geometry, Snapshot snapshot, Palette palette) {
        double size = geometry.titleSize(pen.scale);
        double baseline = geometry.top() - pen.device(size * 0.85);
        String epoch = epoch(snapshot);
        String loss = loss(snapshot);
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

    static String epoch(Snapshot snapshot) {
        return "Epoch " + snapshot.epoch();
    }

    static String loss(Snapshot snapshot) {
        return "loss " + Numbers.significant(snapshot.loss(), 3);
    }

    static void noField(Pen pen, ScatterGeometry plot, int bottleneck, Palette palette) {
        String words = "no decoder field: it needs a bottleneck of 2, not " + bottleneck;
        double size = ScatterGeometry.LABEL_SIZE;
        double gap = pen.device(ScatterGeometry.TICK_GAP);
        if (pen.width(Typeface.REGULAR, size, words) + 2 * gap <= plot.side()) {
            double baseline = plot.top() + plot.side() - gap;
            pen.text(Typeface.REGULAR, size, words, plot.left() + gap, baseline, Align.LEFT, palette.quietText());
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
            double first = latents.get(row, 0);
            double second = LatentPlane.secondOf(latents, row);
            xs[row] = plane.x(first, second);
            ys[row] = plane.y(first, second);
        }
        // All rims lie below all points: crowded points then hide them, and only the outline of the crowd keeps one.
        for (int row = 0; row < count && count <= Rims.MAX_POINTS; row++) {
            if (rims.strength()[row] > 0) {
                dots.rings.blend(raster, left, top, side, xs[row], ys[row], rims.argb()[row], rims.strength()[row]);
            }
        }
        for (int row = 0; row < count; row++) {
            dots.discs.blend(raster, left, top, side, xs[row], ys[row], colors.pixel(row), Rims.FULL);
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
