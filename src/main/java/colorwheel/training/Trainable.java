package colorwheel.training;

import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Setting;
import colorwheel.experiment.Settings;
import java.util.List;

/**
 * Which experiments the engines train: all; but DL4J's own layers only those of one phase at one learning rate, with
 * the mean squared error alone.
 */
public final class Trainable {
    /** Settings that DL4J's own layers know with their defaults only. */
    private static final List<Setting<?>> FIXED_IN_STOCK =
            List.of(Settings.WARM_UP, Settings.LEARNING_RATE_END, Settings.UNIT_NORM, Settings.PLANAR, Settings.ANCHOR);

    private Trainable() {}

    /** @throws InvalidSettingException if the engine that the experiment names does not train it */
    public static void require(Experiment experiment) {
        if (experiment.engine() == EngineKind.DL4J_STOCK) {
            requireStock(experiment);
        }
    }

    private static void requireStock(Experiment experiment) {
        int phases = experiment.phases().size();
        if (phases != 1) {
            throw new InvalidSettingException(
                    Settings.ENGINE.key(),
                    "The experiment has " + phases + " phases, but the engine dl4j-stock trains one. "
                            + otherEngines());
        }
        for (Setting<?> setting : FIXED_IN_STOCK) {
            if (!setting.isEqual(experiment, Experiment.REFERENCE)) {
                throw new InvalidSettingException(setting.key(), refusal(setting, experiment));
            }
        }
    }

    private static <T> String refusal(Setting<T> setting, Experiment experiment) {
        return setting.label() + " is " + setting.format(setting.read(experiment))
                + ", but the engine dl4j-stock trains with " + setting.format(setting.initial()) + " only. "
                + otherEngines();
    }

    private static String otherEngines() {
        return "Choose " + EngineKind.DL4J.key() + " or " + EngineKind.FUSED.key() + ".";
    }
}
