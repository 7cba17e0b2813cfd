package colorwheel.paint;

import colorwheel.color.ColorTable;
import org.jspecify.annotations.Nullable;

/**
 * The held-out colors where the encoder puts them, as hollow points: the network was never trained on them. Belongs to
 * one thread at a time.
 */
final class HeldOutPoints {
    static final double WIDTH = 1.5;
    private static final double SHADE = 0.4;

    private @Nullable DiscSprites rings;
    private @Nullable DiscSprites holes;
    private @Nullable DrawingOrder order;

    void paint(ColorTable heldOut, Scatter scatter, LatentPlane plane, Raster raster, double scale, Palette palette) {
        ScatterGeometry plot = plane.plot();
        double radius = scatter.dotRadius(plot, scale);
        double hole = hole(radius, scale);
        rings = DiscSprites.of(rings, hole, radius + WIDTH / 2 * scale, 1);
        holes = DiscSprites.of(holes, 0, hole, 1);
        double[][] positions = plane.positions(scatter.heldOutPoints(), heldOut);
        double[] xs = positions[0];
        double[] ys = positions[1];
        order = DrawingOrder.of(order, xs.length);
        for (int row : order.rows()) {
            int color = visible(heldOut.pixel(row), palette);
            rings.blend(raster, plot, xs[row], ys[row], color, DiscSprites.FULL);
        }
        // All holes after all rings: of a crowd the outline is left, which is hollow too.
        for (int row = 0; row < xs.length; row++) {
            holes.blend(raster, plot, xs[row], ys[row], palette.background(), DiscSprites.FULL);
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
}
