package colorwheel.color;

import java.util.List;
import java.util.Objects;

/**
 * The grid of colors of an experiment: every hue with every saturation and every value. Its rows are ordered hue-major,
 * then saturation, then value.
 *
 * @param grid the hues
 * @param saturations rising, in [0, 1]
 * @param values rising, in [0, 1]
 */
public record ColorCube(HueGrid grid, List<Double> saturations, List<Double> values) {
    public ColorCube {
        Objects.requireNonNull(grid, "grid");
        saturations = List.copyOf(saturations);
        values = List.copyOf(values);
        if (saturations.isEmpty() || values.isEmpty()) {
            throw new IllegalArgumentException("a color cube needs at least one saturation and value");
        }
    }

    /**
     * A cube of the hues of a {@link HueGrid}.
     *
     * @param step in degrees, above 0 and up to 360
     * @throws IllegalArgumentException if the step is not such a number, or there are no saturations or no values
     */
    public static ColorCube ofHueStep(double step, List<Double> saturations, List<Double> values) {
        return new ColorCube(new HueGrid(step), saturations, values);
    }

    /** All hues in degrees, rising, in [0, 360); a new list. */
    public List<Double> hues() {
        return grid.hues();
    }

    /** The number of colors of the whole cube. */
    public int size() {
        return grid.size() * saturations.size() * values.size();
    }

    /** All colors, in the cube's order. */
    public ColorTable all() {
        return CubeRows.of(this).all();
    }

    /**
     * The colors whose hue is not held out, in the cube's order; the same table as long as nothing else is asked for.
     */
    public ColorTable trained(HueRange holdOut) {
        return CubeRows.of(this).trained(holdOut);
    }

    /** The colors whose hue is held out, in the cube's order: the complement of {@link #trained}. */
    public ColorTable heldOut(HueRange holdOut) {
        return CubeRows.of(this).heldOut(holdOut);
    }

    /** The hues that are not held out, rising. */
    public List<Double> trainedHues(HueRange holdOut) {
        return hues().stream().filter(hue -> !holdOut.contains(hue)).toList();
    }

    /** The number of hues that are not held out. */
    public int trainedHueCount(HueRange holdOut) {
        int count = 0;
        for (int index = 0; index < grid.size(); index++) {
            if (!holdOut.contains(grid.hue(index))) {
                count++;
            }
        }
        return count;
    }
}
