package colorwheel.session;

import colorwheel.color.ColorSet;
import colorwheel.color.ListedColors;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All settings of a run.
 *
 * @param experiment the experiment
 * @param start where it starts from
 */
record Setup(Experiment experiment, Start start) {
    /** Another experiment; another seed means that it starts from the seed again. */
    Setup with(Experiment next) {
        return new Setup(next, next.seed() == experiment.seed() ? start : Start.SEED);
    }

    /** What is different in another setup, in a word or two: {@code hold-out}, or {@code several settings}. */
    String differenceFrom(Setup other) {
        boolean rearranged = isRearranged(experiment.phases(), other.experiment.phases());
        List<String> different = new ArrayList<>();
        if (rearranged) {
            different.add("phases");
        }
        boolean listed = !rearranged && isListedAnew(experiment.phases(), other.experiment.phases());
        if (listed) {
            different.add("colors");
        }
        Stream.concat(Settings.ALL.stream(), Stream.of(Settings.PHASE_NAME))
                .filter(setting -> !listed || !Settings.OF_GRIDS.contains(setting))
                // The number of the phase that the hues are held from follows it to its new place.
                .filter(setting -> !rearranged || !setting.isOfPhase() && setting != Settings.ANCHOR_AFTER)
                .filter(setting -> !setting.isEqual(experiment, other.experiment))
                .map(Setting::label)
                .forEach(different::add);
        if (different.isEmpty()) {
            return "starting weights";
        }
        return different.size() == 1 ? different.get(0).toLowerCase(Locale.ROOT) : "several settings";
    }

    /** Whether listed colors came, went or were replaced. */
    private static boolean isListedAnew(List<Phase> before, List<Phase> after) {
        return IntStream.range(0, before.size()).anyMatch(k -> {
            ColorSet one = before.get(k).colors();
            ColorSet other = after.get(k).colors();
            return (one instanceof ListedColors || other instanceof ListedColors) && !one.equals(other);
        });
    }

    /** Whether there are more phases, or fewer, or the same in another order. */
    private static boolean isRearranged(List<Phase> before, List<Phase> after) {
        return before.size() != after.size()
                || !before.equals(after) && Set.copyOf(before).equals(Set.copyOf(after));
    }
}
