package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.network.Latents;
import org.jspecify.annotations.Nullable;

/**
 * The held-out colors where the encoder puts them, as hollow points: the network was never trained on them. Belongs to
 * one thread at a time.
 */
final class HeldOutPoints {
    static final double WIDTH = 1.5;
    private static final double SHADE = 0.4;

    private record Sprites(double radius, double scale, DiscSprites rings, DiscSprites holes) {}

    private @Nullable Sprites newest;

    void paint(ColorTable heldOut, Latents latents, LatentPlane plane, Raster raster, double scale, Palette palette) {
        Sprites sprites = sprites(plane.plot().dotRadius(scale), scale);
        ScatterGeometry plot = plane.plot();
        int count = heldOut.size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int row = 0; row < count; row++) {
            xs[row] = plane.x(latents, row);
            ys[row] = plane.y(latents, row);
            int color = visible(heldOut.pixel(row), palette);
            sprites.rings.blend(
                    raster, plot.left(), plot.top(), plot.side(), xs[row], ys[row], color, DiscSprites.FULL);
        }
        // All holes after all rings: of a crowd the outline is left, which is hollow too.
        for (int row = 0; row < count; row++) {
            sprites.holes.blend(
                    raster,
                    plot.left(),
                    plot.top(),
                    plot.side(),
                    xs[row],
                    ys[row],
                    palette.background(),
                    DiscSprites.FULL);
        }
    }

    /** A thin line needs more contrast than a disc. */
    static int visible(int color, Palette palette) {
        return Palette.mix(color, palette.text(), SHADE * palette.faintness(color));
    }

    /** The radius of the inside of a point. */
    static double hole(double radius, double scale) {
        return Math.max(0.5, radius - WIDTH / 2 * scale);
    }

    private Sprites sprites(double radius, double scale) {
        Sprites known = newest;
        if (known == null || known.radius != radius || known.scale != scale) {
            double hole = hole(radius, scale);
            known = new Sprites(
                    radius, scale, new DiscSprites(hole, radius + WIDTH / 2 * scale, 1), new DiscSprites(0, hole, 1));
            newest = known;
        }
        return known;
    }
}
