package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.network.Latents;
import org.jspecify.annotations.Nullable;

/**
 * The held-out colors where the encoder puts them, as hollow points: the network was never trained on them. Belongs to
 * one thread at a time.
 */
final class HeldOutPoints {
    private static final int FULL = 256;
    static final double WIDTH = 1.5;
    private static final double SHADE = 0.4;
    private static final double MIN_CONTRAST = 1.8;

    private record Sprites(double radius, double scale, DiscSprites rings, DiscSprites holes) {}

    private @Nullable Sprites newest;

    void paint(ColorTable heldOut, Latents latents, LatentPlane plane, Raster raster, double scale, Palette palette) {
        Sprites sprites = sprites(plane.plot().dotRadius(scale), scale);
        ScatterGeometry plot = plane.plot();
        int count = heldOut.size();
        double[] xs = new double[count];
        double[] ys = new double[count];
        for (int row = 0; row < count; row++) {
            double first = latents.get(row, 0);
            double second = LatentPlane.secondOf(latents, row);
            xs[row] = plane.x(first, second);
            ys[row] = plane.y(first, second);
            int color = visible(heldOut.pixel(row), palette);
            sprites.rings.blend(raster, plot.left(), plot.top(), plot.side(), xs[row], ys[row], color, FULL);
        }
        // All holes after all rings: of a crowd the outline is left, which is hollow too.
        for (int row = 0; row < count; row++) {
            sprites.holes.blend(
                    raster, plot.left(), plot.top(), plot.side(), xs[row], ys[row], palette.background(), FULL);
        }
    }

    /** A thin line needs more contrast than a disc. */
    static int visible(int color, Palette palette) {
        double contrast = Palette.contrast(color, palette.background());
        double need = Math.max(0, (MIN_CONTRAST - contrast) / (MIN_CONTRAST - 1));
        return Palette.mix(color, palette.text(), SHADE * need);
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
