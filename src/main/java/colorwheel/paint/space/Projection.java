package colorwheel.paint.space;

/**
 * The rows of the matrix of a rotation: the latent directions that a view shows rightward, upward and toward the
 * viewer. Parallel lines stay parallel, and nothing looks smaller for being farther away.
 *
 * @param right what x shows
 * @param up what y shows
 * @param toward what the depth is
 */
public record Projection(SpaceVector right, SpaceVector up, SpaceVector toward) {
    public double x(SpaceVector point) {
        return right.dot(point);
    }

    public double y(SpaceVector point) {
        return up.dot(point);
    }

    /** How near a point is to the viewer; 0 at the origin. */
    public double depth(SpaceVector point) {
        return toward.dot(point);
    }
}
