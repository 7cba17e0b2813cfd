package colorwheel.experiment;

import colorwheel.color.ListedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The differences of two experiments in words: only the settings that differ, in the same order for both. The engine is
 * left out, because it changes nothing but the last digits.
 *
 * @param first the first experiment's values of those settings, such as {@code seed 0, not normalized}
 * @param second the second experiment's
 */
public record Differences(String first, String second) {
    /** What both are called if nothing differs. */
    public static final String NONE = "same settings";

    /** Compares two experiments. */
    public static Differences of(Experiment first, Experiment second) {
        List<String> ofFirst = new ArrayList<>();
        List<String> ofSecond = new ArrayList<>();
        boolean severalPhases = first.phases().size() + second.phases().size() > 2;
        if (severalPhases && !first.phases().equals(second.phases())) {
            ofFirst.add(phases(first));
            ofSecond.add(phases(second));
        }
        boolean listed = !severalPhases
                && (first.listedColors().isPresent() || second.listedColors().isPresent());
        if (listed && !first.colors().equals(second.colors())) {
            ofFirst.add(colors(first));
            ofSecond.add(colors(second));
        }
        for (Setting<?> setting : Settings.ALL) {
            boolean said = severalPhases && setting.isOfPhase() || listed && Settings.OF_GRIDS.contains(setting);
            if (!setting.isEqual(first, second) && !said) {
                setting.wordsOf(first).ifPresent(ofFirst::add);
                setting.wordsOf(second).ifPresent(ofSecond::add);
            }
        }
        return ofFirst.isEmpty()
                ? new Differences(NONE, NONE)
                : new Differences(String.join(", ", ofFirst), String.join(", ", ofSecond));
    }

    private static String colors(Experiment experiment) {
        return experiment.listedColors().map(ListedColors::inWords).orElse("a grid of colors");
    }

    private static String phases(Experiment experiment) {
        String names = experiment.phases().stream().map(Phase::name).collect(Collectors.joining(", "));
        return "phases " + names + " of " + experiment.epochs() + " epochs";
    }
}
