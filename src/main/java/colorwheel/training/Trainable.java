package colorwheel.training;

import colorwheel.color.HsvGrid;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import java.util.List;

/** Which experiments the engines train: those of one phase, on a grid of colors, with the mean squared error alone. */
public final class Trainable {
    /** Settings that the engines know with their defaults only. */
    private static final List<Setting<?>> FIXED = List.of(
            Settings.WARM_UP,
            Settings.LEARNING_RATE_END,
            Settings.UNIT_NORM,
            Settings.PLANAR,
            Settings.ANCHOR,
            Settings.ANCHOR_AFTER,
            Settings.PIN_BLACK);

    /** The settings that can have other values than their defaults, in their order. */
    public static final List<Setting<?>> SETTINGS =
            Settings.ALL.stream().filter(setting -> !FIXED.contains(setting)).toList();

    private Trainable() {}

    /** @throws InvalidSettingException if no engine of this version trains the experiment */
    public static void require(Experiment experiment) {
        int phases = experiment.phases().size();
        if (phases != 1) {
            throw new InvalidSettingException(
                    "phases", "The experiment has " + phases + " phases, but this version of the lab trains one.");
        }
        if (!(experiment.colors() instanceof HsvGrid)) {
            throw new InvalidSettingException(
                    "colors", "The experiment lists its colors, but this version of the lab trains a grid of colors.");
        }
        for (Setting<?> setting : FIXED) {
            if (!setting.isEqual(experiment, Experiment.REFERENCE)) {
                throw new InvalidSettingException(setting.key(), refusal(setting, experiment));
            }
        }
    }

    private static <T> String refusal(Setting<T> setting, Experiment experiment) {
        return setting.label() + " is " + setting.format(setting.read(experiment))
                + ", but this version of the lab trains with " + setting.format(setting.initial()) + " only.";
    }
}
