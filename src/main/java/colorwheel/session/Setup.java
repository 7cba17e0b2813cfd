package colorwheel.session;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Everything that the user sets of a run.
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
        Experiment theirs = other.experiment;
        NetworkSpec network = theirs.network();
        List<String> different = new ArrayList<>();
        note(different, !experiment.holdOut().equals(theirs.holdOut()), Settings.HOLD_OUT_LABEL);
        note(different, !experiment.saturations().equals(theirs.saturations()), Settings.SATURATIONS.label());
        note(different, !experiment.values().equals(theirs.values()), Settings.VALUES.label());
        note(different, experiment.hueStep() != theirs.hueStep(), Settings.HUE_STEP.label());
        note(different, experiment.epochs() != theirs.epochs(), Settings.EPOCHS.label());
        note(different, experiment.learningRate() != theirs.learningRate(), Settings.LEARNING_RATE.label());
        note(different, experiment.seed() != theirs.seed(), Settings.SEED.label());
        note(different, !experiment.network().equals(network), "normalization");
        note(different, experiment.engine() != theirs.engine(), "engine");
        if (different.isEmpty()) {
            return "starting weights";
        }
        return different.size() == 1 ? different.get(0).toLowerCase(Locale.ROOT) : "several settings";
    }

    private static void note(List<String> different, boolean is, String label) {
        if (is) {
            different.add(label);
        }
    }
}
