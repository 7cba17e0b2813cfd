package colorwheel.paint.space;

import colorwheel.analysis.space.HuePlane;

/**
 * The plane that fits the bright hues best.
 *
 * @param normal at a right angle to it; made a unit vector
 * @param first a direction within it, which a view of it shows rightward; made a unit vector at a right angle to the
 *     normal
 * @param second the direction within it that is a quarter turn from the first one, by the rule of the right hand about
 *     the normal; computed
 * @param planarity the share of the hues' variance that lies within it, from 0 to 1
 */
public record PlaneAxes(SpaceVector normal, SpaceVector first, SpaceVector second, double planarity) {
    /** From this planarity on the hues are said to lie in a plane; RGB itself has 0.952. */
    public static final double MIN_PLANARITY = 0.99;

    private static final double PARALLEL = 1e-9;

    /** Where the first axis is as near to the normal as this, the second one takes its place. */
    private static final double STEEP = 0.95;

    /**
     * The plane of a normal and one direction within it.
     *
     * @throws IllegalArgumentException if they are parallel or have no direction, or the planarity is not from 0 to 1
     */
    public static PlaneAxes of(SpaceVector normal, SpaceVector first, double planarity) {
        SpaceVector upright = normal.unit();
        SpaceVector along = first.unit();
        SpaceVector within = along.plus(upright.times(-upright.dot(along)));
        if (within.length() < PARALLEL) {
            throw new IllegalArgumentException(first + " does not lie in a plane at a right angle to " + normal);
        }
        SpaceVector right = within.unit();
        return new PlaneAxes(upright, right, upright.cross(right), planarity);
    }

    /**
     * The plane that was fitted to the bright hues, as it is looked at: its normal on the side of the third latent
     * axis, and rightward the direction nearest to the first one. The axes of the fit itself would not do: of a circle
     * any two are as long, and from epoch to epoch they jump.
     */
    public static PlaneAxes of(HuePlane fitted) {
        SpaceVector axis = new SpaceVector(fitted.axis(2, 0), fitted.axis(2, 1), fitted.axis(2, 2));
        SpaceVector normal = axis.third() < 0 ? axis.times(-1) : axis;
        int right = Math.abs(normal.first()) < STEEP ? 0 : 1;
        return of(normal, SpaceVector.axis(right), fitted.planarity());
    }

    public PlaneAxes {
        if (!(planarity >= 0 && planarity <= 1)) {
            throw new IllegalArgumentException("a planarity of " + planarity + " is outside 0 to 1");
        }
    }

    /** Whether the hues lie in the plane, rather than about it. */
    public boolean holds() {
        return planarity >= MIN_PLANARITY;
    }
}
