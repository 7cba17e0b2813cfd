package colorwheel.color;

import java.util.ArrayList;
import java.util.List;

/**
 * The grid of colors of an experiment: every hue with every saturation and every value. Its rows are ordered hue-major,
 * then saturation, then value.
 *
 * @param hues in degrees, rising, in [0, 360)
 * @param saturations rising, in [0, 1]
 * @param values rising, in [0, 1]
 */
public record ColorCube(List<Double> hues, List<Double> saturations, List<Double> values) {
    public ColorCube {
        hues = List.copyOf(hues);
        saturations = List.copyOf(saturations);
        values = List.copyOf(values);
        if (hues.isEmpty() || saturations.isEmpty() || values.isEmpty()) {
            throw new IllegalArgumentException("a color cube needs at least one hue, saturation and value");
        }
    }

    /**
     * A cube whose hues are 0, step, 2·step, … below 360 degrees; what comes back to red within the tolerance is no new
     * hue.
     *
     * @param step in degrees, above 0 and up to 360
     * @throws IllegalArgumentException if the step is not such a number, or there are no saturations or no values
     */
    public static ColorCube ofHueStep(double step, List<Double> saturations, List<Double> values) {
        if (!(step > 0 && step <= Hue.TURN)) {
            throw new IllegalArgumentException("hue step " + step + " is outside (0, 360]");
        }
        int count = (int) Math.ceil((Hue.TURN - Hue.TOLERANCE) / step);
        List<Double> hues = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            hues.add(k * step);
        }
        return new ColorCube(hues, saturations, values);
    }

    /** The number of colors of the whole cube. */
    public int size() {
        return hues.size() * saturations.size() * values.size();
    }

    /** All colors, in the cube's order. */
    public ColorTable all() {
        return table(HueRange.NONE, false);
    }

    /** The colors whose hue is not held out, in the cube's order. */
    public ColorTable trained(HueRange holdOut) {
        return table(holdOut, false);
    }

    /** The colors whose hue is held out, in the cube's order: the complement of {@link #trained}. */
    public ColorTable heldOut(HueRange holdOut) {
        return table(holdOut, true);
    }

    /** The hues that are not held out, rising. */
    public List<Double> trainedHues(HueRange holdOut) {
        return hues.stream().filter(hue -> !holdOut.contains(hue)).toList();
    }

    private ColorTable table(HueRange range, boolean inside) {
        List<Double> chosen =
                hues.stream().filter(hue -> range.contains(hue) == inside).toList();
        ColorTable.Builder table = new ColorTable.Builder(chosen.size() * saturations.size() * values.size());
        for (double hue : chosen) {
            for (double saturation : saturations) {
                for (double value : values) {
                    table.add(hue, saturation, value);
                }
            }
        }
        return table.build();
    }
}
