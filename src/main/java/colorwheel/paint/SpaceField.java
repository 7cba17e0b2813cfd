package colorwheel.paint;

import colorwheel.analysis.space.HuePlane;
import colorwheel.analysis.space.SpacePoints;
import colorwheel.paint.space.PlaneAxes;
import colorwheel.paint.space.SpaceVector;
import java.util.Optional;

/**
 * Where in space the decoder's colors are shown: around a circle in the plane of the bright hues, and on a slice, a
 * disc as large as the circle that lies parallel to it. Immutable.
 *
 * @param plane its normal is the axis of circle and slice
 * @param middle of the circle
 * @param radius of the circle and of the slice, in latent units
 * @param height of the slice above the circle, along the normal
 */
public record SpaceField(PlaneAxes plane, SpaceVector middle, double radius, double height) {
    /** So near the slice, in its radii, a point lies on it and is drawn before it. */
    private static final double ON_IT = 0.03;

    public SpaceField {
        if (!(radius > 0) || !Double.isFinite(radius) || !Double.isFinite(height)) {
            throw new IllegalArgumentException("no slice has a radius of " + radius + " at a height of " + height);
        }
    }

    /**
     * The field at the height of the bright ring's centroid. On the sphere its circle is the great circle of the hue
     * plane; elsewhere it lies about the centroid, as wide as the bright hues.
     */
    static SpaceField of(HuePlane fitted, SpacePoints points, boolean sphere) {
        SpaceVector centroid = new SpaceVector(fitted.centroid(0), fitted.centroid(1), fitted.centroid(2));
        PlaneAxes plane = PlaneAxes.of(fitted);
        return sphere
                ? new SpaceField(
                        plane, new SpaceVector(0, 0, 0), 1, plane.normal().dot(centroid))
                : new SpaceField(plane, centroid, farthest(points, plane, centroid), 0);
    }

    private static double farthest(SpacePoints points, PlaneAxes plane, SpaceVector centroid) {
        int bright = points.count() - 1;
        double farthest = 0;
        for (int hue = 0; hue < SpacePoints.HUES; hue++) {
            if (!points.heldOut(hue)) {
                SpaceVector from = new SpaceVector(
                                points.latent(bright, hue, 0),
                                points.latent(bright, hue, 1),
                                points.latent(bright, hue, 2))
                        .plus(centroid.times(-1));
                farthest = Math.max(
                        farthest,
                        Math.hypot(plane.first().dot(from), plane.second().dot(from)));
            }
        }
        return farthest;
    }

    /** The same with the slice through a point; empty if that lies nowhere. */
    Optional<SpaceField> through(SpaceVector point) {
        double above = plane.normal().dot(point) - plane.normal().dot(middle);
        return Double.isFinite(above) ? Optional.of(new SpaceField(plane, middle, radius, above)) : Optional.empty();
    }

    /** The middle of the slice. */
    SpaceVector sliceMiddle() {
        return middle.plus(plane.normal().times(height));
    }

    /** The point of the circle in a direction, made wider by a factor. */
    SpaceVector onCircle(double angle, double wider) {
        double reach = radius * wider;
        return middle.plus(plane.first().times(reach * StrictMath.cos(angle)))
                .plus(plane.second().times(reach * StrictMath.sin(angle)));
    }

    /**
     * Whether a point is seen through the slice, rather than before it or on it.
     *
     * @param facing the depth of the normal
     */
    boolean hides(SpaceVector point, double facing) {
        return hides(point.first(), point.second(), point.third(), facing);
    }

    /** The same of a point with these coordinates. */
    boolean hides(double first, double second, double third, double facing) {
        double above = plane.normal().dot(first, second, third) - plane.normal().dot(middle) - height;
        return (facing < 0 ? -above : above) < -ON_IT * radius;
    }

    /** What the decoder gives to the slice: its coordinates run from −1 to 1. */
    DecoderField.Plane slice() {
        return new DecoderField.Plane(
                sliceMiddle(), plane.first().times(radius), plane.second().times(radius));
    }

    /** The same of the plane of the circle, on which they have the length 1. */
    DecoderField.Plane circle() {
        return new DecoderField.Plane(
                middle, plane.first().times(radius), plane.second().times(radius));
    }
}
