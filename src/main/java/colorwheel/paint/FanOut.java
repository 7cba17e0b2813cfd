package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A radius for each level, that is each saturation with each value, of a normalized ring, on which all levels would lie
 * upon one another. The most vivid and bright one keeps the radius 1; the others lie inward, values of one saturation
 * side by side. Angles stay.
 *
 * @param saturations rising
 * @param values rising
 */
public record FanOut(List<Double> saturations, List<Double> values) {
    /** Listed colors have any value: they lie inward by tenths of it, whatever their saturation. */
    private static final List<Double> TENTHS = List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0);

    private static final double MAX_STEP = 0.1;
    private static final double MIN_RADIUS = 0.35;

    /** That of an experiment; none unless it {@link #isThere}. */
    static @Nullable FanOut of(Experiment experiment) {
        if (!isThere(experiment.network())) {
            return null;
        }
        return experiment.colors() instanceof HsvGrid grid
                ? new FanOut(grid.saturations(), grid.values())
                : new FanOut(List.of(1.0), TENTHS);
    }

    /** Whether points of a network lie on a ring: normalized ones in a bottleneck two wide. */
    public static boolean isThere(NetworkSpec network) {
        return network.normalize() && network.bottleneck() == 2;
    }

    /** How many levels there are. */
    int levels() {
        return saturations.size() * values.size();
    }

    /** The distance between neighboring radii. */
    double step() {
        return Math.min(MAX_STEP, (1 - MIN_RADIUS) / Math.max(1, levels() - 1));
    }

    /** The radius of a level, the outermost being 0. */
    double radius(int level) {
        return 1 - level * step();
    }

    /** The radius of a color; of a level that there is not, that of the next brighter one. */
    double radius(double saturation, double value) {
        return radius(fromEnd(saturations, saturation) * values.size() + fromEnd(values, value));
    }

    /** The radius of a row. */
    double radius(ColorTable colors, int row) {
        return radius(colors.saturation(row), colors.value(row));
    }

    private static int fromEnd(List<Double> levels, double level) {
        int found = Collections.binarySearch(levels, level);
        int index = Math.min(levels.size() - 1, found < 0 ? -found - 1 : found);
        return levels.size() - 1 - index;
    }
}
