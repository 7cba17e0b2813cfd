package colorwheel.analysis.space;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.color.HueGrid;
import colorwheel.color.HueRange;
import colorwheel.color.ListedColors;
import colorwheel.color.Recent;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The colors by which a phase of an experiment is measured, whatever its network. Those asked for last are shared.
 * Immutable; any thread.
 */
final class SpaceColors {
    static final HueGrid GRID = new HueGrid(1);

    /** Of what is measured over all trained colors, and of the newcomers, in degrees. */
    static final int SAMPLE_STEP = 10;

    private static final int ERROR_STEP = 5;

    private static final Recent<Key, SpaceColors> NEWEST = new Recent<>(4);

    /** @param listed the colors of the phase, if they are no grid */
    private record Key(HsvGrid cube, HueRange holdOut, Set<Double> earlierValues, @Nullable ListedColors listed) {}

    /** Of the rings: the highest that is trained. */
    final double saturation;

    /** Of the rings, rising: those that are trained and above 0. Empty if no trained color has a hue. */
    final List<Double> values;

    /** The rings that no earlier phase has. */
    final List<Integer> newcomers;

    final boolean[] heldOut = new boolean[GRID.size()];

    private final int[] trainedHues;

    /** The colors of the rings: hue, then value. */
    final ColorTable rings;

    /** Trained colors every ten degrees; a gray or black is in it once for each hue. */
    final ColorTable sample;

    /** The rows of the sample that differ from one another. */
    final int[] sampled;

    /** Trained colors every five degrees; of a list all that are trained. */
    final ColorTable cube;

    private SpaceColors(Key key) {
        HsvGrid trained = key.cube;
        saturation = trained.saturations().get(trained.saturations().size() - 1);
        values = saturation > 0
                ? trained.values().stream().filter(value -> value > 0).toList()
                : List.of();
        newcomers = IntStream.range(0, values.size())
                .filter(ring -> !key.earlierValues.contains(values.get(ring)))
                .boxed()
                .toList();
        for (int hue = 0; hue < heldOut.length; hue++) {
            heldOut[hue] = key.holdOut.contains(GRID.hue(hue));
        }
        trainedHues =
                IntStream.range(0, heldOut.length).filter(hue -> !heldOut[hue]).toArray();
        rings = values.isEmpty() ? ColorTable.EMPTY : new HsvGrid(GRID, List.of(saturation), values).all();
        sample = every(SAMPLE_STEP, trained, key.holdOut);
        sampled = distinct(sample);
        cube = key.listed == null ? every(ERROR_STEP, trained, key.holdOut) : key.listed.trained(key.holdOut);
    }

    /** @param phase its number, from 0 */
    static SpaceColors of(Experiment experiment, int phase) {
        Set<Double> earlier = new HashSet<>();
        experiment
                .phases()
                .subList(0, phase)
                .forEach(before -> earlier.addAll(grid(before).values()));
        Phase measured = experiment.phases().get(phase);
        ListedColors listed = measured.colors() instanceof ListedColors colors ? colors : null;
        return NEWEST.get(new Key(grid(measured), experiment.holdOut(), earlier, listed), SpaceColors::new);
    }

    /** Listed colors make no rings: beside them the default grid is looked at, as {@link Experiment#cube} has it. */
    private static HsvGrid grid(Phase phase) {
        return phase.colors() instanceof HsvGrid grid ? grid : Experiment.REFERENCE.cube();
    }

    private static ColorTable every(double step, HsvGrid trained, HueRange holdOut) {
        return HsvGrid.ofHueStep(step, trained.saturations(), trained.values()).trained(holdOut);
    }

    private static int[] distinct(ColorTable colors) {
        Set<List<Float>> seen = new HashSet<>();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < colors.size(); row++) {
            if (seen.add(List.of(colors.component(row, 0), colors.component(row, 1), colors.component(row, 2)))) {
                rows.add(row);
            }
        }
        return rows.stream().mapToInt(row -> row).toArray();
    }

    /** The hues of each ring that are not held out. */
    int[] trainedHues() {
        return trainedHues.clone();
    }

    /** The row of a ring's hue among the {@link #rings}. */
    int row(int ring, int hue) {
        return hue * values.size() + ring;
    }

    /** The ring of the highest trained value. */
    int bright() {
        return values.size() - 1;
    }
}
