package colorwheel.session;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import java.util.List;
import java.util.Locale;

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
        List<String> different = Settings.ALL.stream()
                .filter(setting -> !setting.isEqual(experiment, other.experiment))
                .map(Setting::label)
                .toList();
        if (different.isEmpty()) {
            return "starting weights";
        }
        return different.size() == 1 ? different.get(0).toLowerCase(Locale.ROOT) : "several settings";
    }
}
