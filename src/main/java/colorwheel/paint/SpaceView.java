package colorwheel.paint;

import colorwheel.paint.space.Projection;
import colorwheel.paint.space.SpaceVector;

/**
 * One look at the space: where it lies in the picture and how it is turned. Positions are in device pixels.
 *
 * @param clip beyond which nothing is drawn
 * @param centerX where the origin is seen
 * @param centerY where the origin is seen
 * @param unit the length 1 of the latents in device pixels
 * @param ball the distance from the origin within which the points lie, in latent units: the nearest are seen in full
 *     size
 * @param dotRadius the radius of the nearest points, in device pixels
 */
public record SpaceView(
        PlotClip clip,
        double centerX,
        double centerY,
        double unit,
        double ball,
        double dotRadius,
        Projection projection) {
    /** By how much the farthest points are smaller than the nearest. Nothing else says how far they are. */
    private static final double SHRINK = 0.25;

    public double x(SpaceVector point) {
        return centerX + unit * projection.x(point);
    }

    public double y(SpaceVector point) {
        return centerY - unit * projection.y(point);
    }

    /** The latent that lies at a position and at the depth 0. */
    SpaceVector latent(double x, double y) {
        return projection
                .right()
                .times((x - centerX) / unit)
                .plus(projection.up().times((centerY - y) / unit));
    }

    /** The radius of a disc at a depth. */
    double radius(double depth) {
        double behind = Math.max(0, Math.min(1, (1 - depth / ball) / 2));
        return dotRadius * (1 - SHRINK * behind);
    }
}
