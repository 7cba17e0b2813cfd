package colorwheel.color;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The hues of an experiment: 0, step, 2·step, … below 360 degrees. The grid is closed: its last hue neighbors the first
 * one, red, and lies closer to it than a step where the step does not divide the circle. Immutable; any thread.
 */
public final class HueGrid {
    private final double step;
    private final int size;

    /**
     * @param step in degrees, above 0 and up to 360
     * @throws IllegalArgumentException if the step is not such a number
     */
    public HueGrid(double step) {
        if (!(step > 0 && step <= Hue.TURN)) {
            throw new IllegalArgumentException("hue step " + step + " is outside (0, 360]");
        }
        this.step = step;
        this.size = (int) Math.ceil((Hue.TURN - Hue.TOLERANCE) / step);
    }

    /** The distance between neighboring hues, in degrees, in (0, 360]. */
    public double step() {
        return step;
    }

    /** The number of hues, at least 1; what comes back to red within {@link Hue#TOLERANCE} is no new hue. */
    public int size() {
        return size;
    }

    /**
     * The hue at an index, in degrees, in [0, 360).
     *
     * @param index from 0 to {@link #size} − 1
     */
    public double hue(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("hue " + index + " of " + size);
        }
        return index * step;
    }

    /** All hues in degrees, rising; a new list. */
    public List<Double> hues() {
        return IntStream.range(0, size).mapToObj(this::hue).toList();
    }

    /** The index of the hue some places further up the circle, or down it if negative; through red as well. */
    public int moved(int index, int places) {
        return Math.floorMod((long) index + places, size);
    }

    /**
     * The index of the hue that lies closest around the circle; halfway, the lower index.
     *
     * @param degrees any finite number
     */
    public int nearest(double degrees) {
        int below = (int) Math.min(size - 1, Hue.wrap(degrees) / step);
        int above = moved(below, 1);
        int lower = Math.min(below, above);
        int higher = Math.max(below, above);
        return Hue.distance(degrees, hue(higher)) < Hue.distance(degrees, hue(lower)) ? higher : lower;
    }

    /** The index of a hue of this grid, within {@link Hue#TOLERANCE}; empty if the grid does not have it. */
    public OptionalInt index(double degrees) {
        int nearest = nearest(degrees);
        return Hue.distance(degrees, hue(nearest)) <= Hue.TOLERANCE ? OptionalInt.of(nearest) : OptionalInt.empty();
    }

    /**
     * Where a hue lies on the grid as a number of steps from red, in [0, 360 / step): whole at the hues of the grid.
     */
    public double place(double degrees) {
        return Hue.wrap(degrees) / step;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HueGrid that && step == that.step;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(step);
    }

    @Override
    public String toString() {
        return size + " hues, " + Hue.text(step) + "° apart";
    }
}
