package colorwheel.paint.space;

import java.util.Objects;

/**
 * How three latent coordinates are looked at: turned, then projected straight onto the picture (no perspective). It is
 * never a part of an experiment. Immutable.
 *
 * <p>Three angles say the same: the <em>yaw</em> turns about the third axis, the <em>pitch</em> is how far above the
 * plane of the first two the viewer stands (90: it lies flat, 0: it is seen from its edge), the <em>roll</em> turns the
 * picture. {@link CameraText} reads and writes them.
 *
 * @param rotation how the space is turned
 * @param zoom how many times larger than usual everything is, from {@link #MIN_ZOOM} to {@link #MAX_ZOOM}
 */
public record SpaceCamera(Rotation rotation, double zoom) {
    public static final double MIN_ZOOM = 0.5;

    /** Beyond this there is nothing to see but single points. */
    public static final double MAX_ZOOM = 64;

    /**
     * A dome whose rim lies in the plane of the first two axes shows its rings one above the other, and its inside; the
     * first axis runs right and a little toward the viewer.
     */
    public static final SpaceCamera HOME = of(-30, 27, 0);

    private static final SpaceVector RIGHT = SpaceVector.axis(0);
    private static final SpaceVector UP = SpaceVector.axis(1);
    private static final SpaceVector TOWARD = SpaceVector.axis(2);

    public SpaceCamera {
        Objects.requireNonNull(rotation, "rotation");
        if (!(zoom >= MIN_ZOOM && zoom <= MAX_ZOOM)) {
            throw new IllegalArgumentException("a zoom of " + zoom + " is outside " + MIN_ZOOM + " to " + MAX_ZOOM);
        }
    }

    /** A camera that shows everything at its usual size. */
    public static SpaceCamera of(Rotation rotation) {
        return new SpaceCamera(rotation, 1);
    }

    /** A camera that shows everything at its usual size, by its angles in degrees, each of them finite. */
    public static SpaceCamera of(double yaw, double pitch, double roll) {
        Rotation yawed = Rotation.about(SpaceVector.axis(2), yaw);
        Rotation tilted = Rotation.about(SpaceVector.axis(0), pitch - 90);
        return of(Rotation.about(SpaceVector.axis(2), roll).after(tilted).after(yawed));
    }

    /**
     * The same from the direction in which one axis points; the two others, in their order, run right and up.
     *
     * @param axis from 0 to 2. Of the second one it is the opposite direction, or the first would run left
     */
    public SpaceCamera along(int axis) {
        for (AxisPair pair : AxisPair.values()) {
            if (AxisPair.values().length - pair.right() - pair.up() == axis) {
                return turnedTo(pair.camera().rotation);
            }
        }
        throw new IllegalArgumentException("there is no axis " + axis);
    }

    /** The same with a plane flat in the picture: its normal toward the viewer, its first axis to the right. */
    public SpaceCamera flatOn(PlaneAxes plane) {
        return turnedTo(Rotation.showing(plane.first(), plane.second()));
    }

    /** {@link #HOME} as if a plane's own axes and its normal were the three axes. */
    public static SpaceCamera homeOf(PlaneAxes plane) {
        return of(HOME.rotation.after(Rotation.showing(plane.first(), plane.second())));
    }

    /** The same with a plane seen from its edge: its normal upward, its first axis to the right. */
    public SpaceCamera edgeOn(PlaneAxes plane) {
        return turnedTo(Rotation.showing(plane.first(), plane.normal()));
    }

    /**
     * The same after a drag over a ball about the origin that fills the picture: the shortest turn that takes the point
     * of the ball under the pointer to where the pointer is now (Shoemake's arcball 1992, with one angle instead of
     * two, so that the ball sticks to the pointer). Outside the ball it is grasped at its edge, which rolls it.
     *
     * <p>Positions are in radii of the ball, x to the right and y up. A whole drag is one call, from the camera before
     * it: then it ends where it began when the pointer does.
     */
    public SpaceCamera dragged(double fromX, double fromY, double toX, double toY) {
        return turned(Rotation.between(onBall(fromX, fromY), onBall(toX, toY)));
    }

    private static SpaceVector onBall(double x, double y) {
        double squared = x * x + y * y;
        return squared > 1
                ? new SpaceVector(x, y, 0).unit()
                : new SpaceVector(x, y, Math.sqrt(Math.max(0, 1 - squared)));
    }

    /**
     * The same turned about the axes of the picture.
     *
     * @param rightward by how many degrees the side that is seen moves right
     * @param upward by how many degrees it moves up
     */
    public SpaceCamera turnedBy(double rightward, double upward) {
        return turned(Rotation.about(UP, rightward).after(Rotation.about(RIGHT, -upward)));
    }

    /** The same with the picture rolled counter-clockwise by an angle. */
    public SpaceCamera rolledBy(double degrees) {
        return turned(Rotation.about(TOWARD, degrees));
    }

    /** The same, larger by a factor; the zoom stays within its bounds. */
    public SpaceCamera zoomedBy(double factor) {
        return withZoom(Math.max(MIN_ZOOM, Math.min(MAX_ZOOM, zoom * factor)));
    }

    /** The same at another size. */
    public SpaceCamera withZoom(double next) {
        return next == zoom ? this : new SpaceCamera(rotation, next);
    }

    /** What it shows of a point, before the zoom. */
    public Projection projection() {
        return rotation.projection();
    }

    private SpaceCamera turned(Rotation by) {
        return turnedTo(by.after(rotation));
    }

    private SpaceCamera turnedTo(Rotation next) {
        return new SpaceCamera(next, zoom);
    }
}
