package colorwheel.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What tells two experiments apart, in words: only the settings that differ, in the same order for both. The engine is
 * left out, because it changes nothing but the last digits.
 *
 * @param first the first experiment's values of those settings, such as {@code seed 0, not normalized}
 * @param second the second experiment's
 */
public record Differences(String first, String second) {
    private static final String NONE = "same settings";

    /** Compares two experiments. */
    public static Differences of(Experiment first, Experiment second) {
        List<Function<Experiment, String>> settings = List.of(
                experiment -> experiment.holdOut().isNone() ? "nothing held out" : "held out " + experiment.holdOut(),
                experiment -> "saturations " + experiment.saturations(),
                experiment -> "values " + experiment.values(),
                experiment -> "hue step " + Settings.HUE_STEP.format(experiment.hueStep()) + "°",
                experiment -> Settings.EPOCHS.format(experiment.epochs()) + " epochs",
                experiment -> "learning rate " + Settings.LEARNING_RATE.format(experiment.learningRate()),
                experiment -> "seed " + Settings.SEED.format(experiment.seed()),
                experiment -> experiment.network().normalize() ? "normalized" : "not normalized",
                experiment -> "bottleneck of " + experiment.network().bottleneck(),
                experiment -> "hidden layers of " + experiment.network().hidden());
        List<String> ofFirst = new ArrayList<>();
        List<String> ofSecond = new ArrayList<>();
        for (Function<Experiment, String> setting : settings) {
            if (!setting.apply(first).equals(setting.apply(second))) {
                ofFirst.add(setting.apply(first));
                ofSecond.add(setting.apply(second));
            }
        }
        return ofFirst.isEmpty()
                ? new Differences(NONE, NONE)
                : new Differences(String.join(", ", ofFirst), String.join(", ", ofSecond));
    }
}
