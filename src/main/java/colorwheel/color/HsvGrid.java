package colorwheel.color;

import java.util.List;
import java.util.Objects;

/**
 * A grid of colors: every hue with every saturation and every value. Its rows are ordered hue-major, then saturation,
 * then value.
 *
 * @param grid the hues
 * @param saturations rising, in [0, 1]
 * @param values rising, in [0, 1]
 */
public record HsvGrid(HueGrid grid, List<Double> saturations, List<Double> values) implements ColorSet {
    public HsvGrid {
        Objects.requireNonNull(grid, "grid");
        saturations = List.copyOf(saturations);
        values = List.copyOf(values);
        if (saturations.isEmpty() || values.isEmpty()) {
            throw new IllegalArgumentException("a grid of colors needs at least one saturation and value");
        }
    }

    /**
     * A grid with the hues of a {@link HueGrid}.
     *
     * @param step in degrees, above 0 and up to 360
     * @throws IllegalArgumentException if the step is not such a number, or there are no saturations or no values
     */
    public static HsvGrid ofHueStep(double step, List<Double> saturations, List<Double> values) {
        return new HsvGrid(new HueGrid(step), saturations, values);
    }

    /** All hues in degrees, rising, in [0, 360); a new list. */
    public List<Double> hues() {
        return grid.hues();
    }

    @Override
    public int size() {
        return grid.size() * saturations.size() * values.size();
    }

    @Override
    public ColorTable all() {
        return CubeRows.of(this).all();
    }

    /** {@inheritDoc} All who use it at a time share the table. */
    @Override
    public ColorTable trained(HueRange holdOut) {
        return CubeRows.of(this).trained(holdOut);
    }

    @Override
    public ColorTable heldOut(HueRange holdOut) {
        return CubeRows.of(this).heldOut(holdOut);
    }

    @Override
    public int trainedSize(HueRange holdOut) {
        return trainedHueCount(holdOut) * saturations.size() * values.size();
    }

    /** {@inheritDoc} A gray is held out with the hue in whose place it stands. */
    @Override
    public boolean isHeldOut(HsvColor color, HueRange holdOut) {
        return holdOut.contains(color.hue());
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
