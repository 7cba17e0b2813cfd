package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.paint.SpaceGeometry.Panel;
import colorwheel.recording.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Paints a {@link SpaceScatter}, from back to front: the outline of the sphere, great circles or axes, points and ring
 * lines from the farthest to the nearest, and between them the slice of the decoder's field, the places of the hues
 * before, their initials. Points are opaque and in their exact colors; only their size says how far they are.
 *
 * <p>The panels and the outline are kept while only the camera turns. An instance belongs to one thread at a time.
 */
public final class SpacePainter implements Painter<SpaceScatter> {
    private @Nullable Layer layer;
    private @Nullable RasterMarks marks;
    private @Nullable RasterMarks panelMarks;
    private final PlacedPoints points = new PlacedPoints();
    private final PlacedPoints panelPoints = new PlacedPoints();

    private record LayerKey(
            int width,
            int height,
            double scale,
            double reach,
            double zoom,
            boolean sphere,
            boolean panels,
            @Nullable Snapshot snapshot,
            ColorTable colors,
            ColorTable hollow,
            Palette palette) {}

    private record Layer(LayerKey key, Raster raster) {}

    @Override
    public void paint(SpaceScatter scatter, Raster raster, double scale, Palette palette) {
        SpaceGeometry geometry = SpaceGeometry.of(scatter, raster.width(), raster.height(), scale);
        raster.copyFrom(layerOf(scatter, geometry, raster, scale, palette).raster);
        try (RasterPen pen = new RasterPen(raster, scale)) {
            SpaceDrawing drawing = new SpaceDrawing(scatter, geometry, pen, palette);
            drawing.lines();
            if (scatter.snapshot() == null) {
                return;
            }
            drawing.title();
            marks = RasterMarks.of(marks, raster, geometry.view().clip(), scale, palette.background());
            drawing.points(points, marks, new SlicePixels(raster));
            drawing.ghosts(marks);
            drawing.unit();
            drawing.initials();
        }
    }

    private Layer layerOf(SpaceScatter scatter, SpaceGeometry geometry, Raster raster, double scale, Palette palette) {
        LayerKey key = new LayerKey(
                raster.width(),
                raster.height(),
                scale,
                scatter.reach(),
                scatter.camera().zoom(),
                scatter.sphere(),
                scatter.overlays().panels(),
                scatter.snapshot(),
                scatter.colors(),
                scatter.hollow(),
                palette);
        if (layer == null || !layer.key.equals(key)) {
            Raster still = new Raster(raster.width(), raster.height());
            still.fill(palette.background());
            try (RasterPen pen = new RasterPen(still, scale)) {
                SpaceDrawing drawing = new SpaceDrawing(scatter, geometry, pen, palette);
                drawing.still();
                if (scatter.snapshot() != null) {
                    for (Panel panel : geometry.panels()) {
                        panelMarks =
                                RasterMarks.of(panelMarks, still, panel.view().clip(), scale, palette.background());
                        drawing.panel(panel, panelPoints, panelMarks);
                    }
                }
            }
            layer = new Layer(key, still);
        }
        return layer;
    }
}
