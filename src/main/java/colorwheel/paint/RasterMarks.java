package colorwheel.paint;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws the marks of points as pixels. An instance keeps sprites and belongs to one thread at a time. */
final class RasterMarks implements PointMarks {
    private final double scale;
    private final int ground;
    private final SizedSprites discs = new SizedSprites(radius -> new DiscSprites(0, radius, 1));
    private final SizedSprites outlines;
    private final Map<Double, SizedSprites> ringsByWidth = new HashMap<>();
    private double ringWidth = Double.NaN;
    private @Nullable SizedSprites rings;
    private Raster raster;
    private PlotClip clip;

    /** @param ground the color within hollow points */
    RasterMarks(Raster raster, PlotClip clip, double scale, int ground) {
        this.raster = raster;
        this.clip = clip;
        this.scale = scale;
        this.ground = ground;
        outlines = new SizedSprites(radius ->
                new DiscSprites(HeldOutPoints.hole(radius, scale), radius + HeldOutPoints.WIDTH / 2 * scale, 1));
    }

    /** Those known from the picture before if they serve, else new ones; from now on they draw on this raster. */
    static RasterMarks of(@Nullable RasterMarks known, Raster raster, PlotClip clip, double scale, int ground) {
        if (known == null || known.scale != scale || known.ground != ground) {
            return new RasterMarks(raster, clip, scale, ground);
        }
        known.raster = raster;
        known.clip = clip;
        return known;
    }

    @Override
    public void disc(double x, double y, double radius, int argb) {
        blend(discs.of(radius), x, y, argb, DiscSprites.FULL);
    }

    @Override
    public void hollow(double x, double y, double radius, int argb) {
        blend(discs.of(radius), x, y, ground, DiscSprites.FULL);
        blend(outlines.of(radius), x, y, argb, DiscSprites.FULL);
    }

    @Override
    public void ring(double x, double y, double radius, double width, int argb, int strength) {
        blend(rings(width).of(radius), x, y, argb, strength);
    }

    private SizedSprites rings(double width) {
        SizedSprites known = rings;
        if (known == null || width != ringWidth) {
            known = ringsByWidth.computeIfAbsent(
                    width, thick -> new SizedSprites(radius -> new DiscSprites(radius, radius + thick, 1)));
            rings = known;
            ringWidth = width;
        }
        return known;
    }

    @Override
    public void segment(double x, double y, double toX, double toY, double width, int argb) {
        ThinLine.blend(raster, clip, x, y, toX, toY, width, argb);
    }

    private void blend(DiscSprites sprites, double x, double y, int argb, int strength) {
        sprites.blend(raster, clip.left(), clip.top(), clip.width(), clip.height(), x, y, argb, strength);
    }
}
