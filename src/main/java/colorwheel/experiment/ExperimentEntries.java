package colorwheel.experiment;

import colorwheel.color.HueRange;
import colorwheel.files.ForeignText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes an experiment of the entries of a file, which are of any type and any value until here. */
final class ExperimentEntries {
    private final Map<String, Object> entries;

    ExperimentEntries(Map<String, Object> entries) {
        this.entries = entries;
    }

    /** @throws InvalidSettingException if a value is not allowed; the sentence names its key */
    Experiment experiment() {
        Experiment standard = Experiment.REFERENCE;
        HueRange holdOut = entries.containsKey(Settings.HOLD_OUT_KEY)
                ? named(Settings.HOLD_OUT_KEY, () -> Settings.parseHoldOut(text(Settings.HOLD_OUT_KEY)))
                : standard.holdOut();
        EngineKind engine = entries.containsKey(EngineKind.KEY)
                ? named(EngineKind.KEY, () -> EngineKind.parse(text(EngineKind.KEY)))
                : standard.engine();
        Levels saturations = levels(Settings.SATURATIONS);
        Levels values = levels(Settings.VALUES);
        double hueStep = number(Settings.HUE_STEP);
        int epochs = (int) number(Settings.EPOCHS);
        double learningRate = number(Settings.LEARNING_RATE);
        long seed = (long) number(Settings.SEED);
        NetworkSpec network = NetworkSpec.REFERENCE.withNormalize(normalize());
        return named(
                Settings.HOLD_OUT_KEY,
                () -> new Experiment(
                        holdOut, saturations, values, hueStep, epochs, learningRate, seed, network, engine));
    }

    private boolean normalize() {
        Object value = entries.getOrDefault(ExperimentJson.NORMALIZE_KEY, NetworkSpec.REFERENCE.normalize());
        if (value instanceof Boolean on) {
            return on;
        }
        throw wrongType(ExperimentJson.NORMALIZE_KEY, "true or false");
    }

    private String text(String key) {
        if (entries.get(key) instanceof String text
                && text.length() <= ForeignText.MAX_VALUE_LENGTH
                && ForeignText.isPlain(text)) {
            return text;
        }
        throw wrongType(key, "a short text");
    }

    private double number(NumberSetting setting) {
        Object value = entries.get(setting.key());
        if (value == null) {
            return setting.initial();
        }
        if (value instanceof BigDecimal number) {
            return named(setting.key(), () -> setting.check(number));
        }
        throw wrongType(setting.key(), setting.allowed());
    }

    private Levels levels(LevelsSetting setting) {
        Object value = entries.get(setting.key());
        if (value == null) {
            return setting.initial();
        }
        if (value instanceof List<?> numbers) {
            String text = numbers.stream()
                    .limit(Levels.MOST + 1)
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return named(setting.key(), () -> setting.parse(text));
        }
        throw wrongType(setting.key(), "a list of numbers such as [0.9, 1]");
    }

    /** The sentence of a refusal has the setting's label; in a file one looks for its key. */
    private static <T> T named(String key, Supplier<T> value) {
        try {
            return value.get();
        } catch (InvalidSettingException refused) {
            throw new InvalidSettingException(
                    refused.key(), "The experiment has a wrong “" + refused.key() + "”. " + refused.getMessage());
        }
    }

    private InvalidSettingException wrongType(String key, String wanted) {
        return new InvalidSettingException(
                key,
                "The experiment has a wrong “" + key + "”. It is " + shown(entries.get(key)) + " but must be " + wanted
                        + ".");
    }

    /** A value of any type, fit to be shown in a message. */
    static String shown(Object value) {
        if (value instanceof String text) {
            return ForeignText.shown(text);
        }
        if (value instanceof List<?>) {
            return "a list";
        }
        String text = value.toString();
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
