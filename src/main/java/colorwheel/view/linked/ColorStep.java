package colorwheel.view.linked;

import colorwheel.color.ColorSet;
import colorwheel.color.HsvColor;
import colorwheel.color.HsvGrid;
import colorwheel.color.ListedColors;
import java.util.List;

/** The color that a key selects next. */
public final class ColorStep {
    private ColorStep() {}

    /** The color some hues further around, of a grid or of listed colors. */
    static HsvColor hue(ColorSet colors, HsvColor from, int steps) {
        return colors instanceof ListedColors listed
                ? ListedSteps.hue(listed, from, steps)
                : hue((HsvGrid) colors, from, steps);
    }

    /** The brighter or darker color, of a grid or of listed colors. */
    static HsvColor row(ColorSet colors, HsvColor from, int steps) {
        return colors instanceof ListedColors listed
                ? ListedSteps.row(listed, from, steps)
                : row((HsvGrid) colors, from, steps);
    }

    /**
     * The color some hues further around the circle; from none, the first hue at the greatest saturation and value.
     *
     * @param from {@code null} for none; for a color that is not in the cube, the nearest one is used
     */
    public static HsvColor hue(HsvGrid cube, HsvColor from, int steps) {
        if (from == null) {
            return first(cube);
        }
        int place = cube.grid().moved(cube.grid().nearest(from.hue()), steps);
        return at(cube, place, nearest(cube.saturations(), from.saturation()), nearest(cube.values(), from.value()));
    }

    /**
     * The color some rows of swatches further up: through the values, then to the next saturation; it ends at the
     * topmost and lowest row.
     */
    public static HsvColor row(HsvGrid cube, HsvColor from, int steps) {
        if (from == null) {
            return first(cube);
        }
        int values = cube.values().size();
        int rows = values * cube.saturations().size();
        int row = nearest(cube.saturations(), from.saturation()) * values + nearest(cube.values(), from.value());
        int next = Math.max(0, Math.min(rows - 1, row + steps));
        return at(cube, cube.grid().nearest(from.hue()), next / values, next % values);
    }

    private static HsvColor first(HsvGrid cube) {
        return at(cube, 0, cube.saturations().size() - 1, cube.values().size() - 1);
    }

    private static HsvColor at(HsvGrid cube, int hue, int saturation, int value) {
        return new HsvColor(
                cube.grid().hue(hue),
                cube.saturations().get(saturation),
                cube.values().get(value));
    }

    private static int nearest(List<Double> levels, double wanted) {
        int nearest = 0;
        for (int k = 1; k < levels.size(); k++) {
            if (Math.abs(levels.get(k) - wanted) < Math.abs(levels.get(nearest) - wanted)) {
                nearest = k;
            }
        }
        return nearest;
    }
}
