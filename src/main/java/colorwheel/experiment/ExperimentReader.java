package colorwheel.experiment;

import colorwheel.files.ForeignText;
import colorwheel.files.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an experiment of a file's text, which may hold anything. */
final class ExperimentReader {
    private final ColorPlaces places;

    /** @param places where colors are looked for that are in a file */
    ExperimentReader(ColorPlaces places) {
        this.places = places;
    }

    DescribedExperiment read(byte[] bytes) {
        requireLength(bytes.length);
        try {
            return read(StrictJson.text(bytes));
        } catch (StrictJson.MalformedException notText) {
            throw new InvalidSettingException(
                    ExperimentJson.WHOLE,
                    "The experiment" + notText.getMessage().substring("it".length()) + ".");
        }
    }

    DescribedExperiment read(String text) {
        requireLength(text.length());
        try {
            return described(StrictJson.object(text));
        } catch (StrictJson.MalformedException malformed) {
            throw malformed
                    .repeatedKey()
                    .map(key -> new InvalidSettingException(
                            key, "The experiment has the key " + ForeignText.shown(key) + " twice."))
                    .orElseGet(() -> new InvalidSettingException(
                            ExperimentJson.WHOLE, "The experiment cannot be read: " + malformed.getMessage() + "."));
        }
    }

    private static void requireLength(int length) {
        if (length > ExperimentJson.MAX_BYTES) {
            throw new InvalidSettingException(
                    ExperimentJson.WHOLE,
                    "The experiment is longer than " + ExperimentJson.MAX_BYTES + " bytes, which no experiment is.");
        }
    }

    private DescribedExperiment described(ObjectNode json) {
        int version = version(json.get(ExperimentJson.VERSION_KEY));
        Experiment.Draft draft = new Experiment.Draft();
        boolean hasPhases = version > 1 && json.has(Settings.PHASES_KEY);
        List<Setting<?>> allowed = version == 1
                ? ExperimentJson.OF_VERSION_1
                : Settings.ALL.stream()
                        .filter(setting -> !(hasPhases && setting.isOfPhase()))
                        .toList();
        List<String> others = version == 1
                ? List.of(ExperimentJson.VERSION_KEY)
                : Stream.concat(Stream.of(ExperimentJson.VERSION_KEY, Settings.PHASES_KEY), Remarks.KEYS.stream())
                        .toList();
        requireKnown(json, allowed, others, "");
        for (Setting<?> setting : allowed) {
            read(setting, json, draft);
        }
        if (hasPhases) {
            draft.phases = phases(json.get(Settings.PHASES_KEY));
        }
        Remarks remarks = version == 1 ? Remarks.NONE : Remarks.read(json);
        return new DescribedExperiment(named("", draft::experiment), remarks);
    }

    /** Before anything else is looked at: what is unknown may be a newer version's. */
    private static int version(@Nullable JsonNode version) {
        if (version == null) {
            throw new InvalidSettingException(
                    ExperimentJson.VERSION_KEY,
                    "The experiment has no “" + ExperimentJson.VERSION_KEY
                            + "”, so it is not an experiment of this program.");
        }
        BigDecimal number = version.isNumber() ? version.decimalValue() : BigDecimal.ZERO;
        if (number.compareTo(BigDecimal.valueOf(ExperimentJson.VERSION)) > 0) {
            throw new InvalidSettingException(
                    ExperimentJson.VERSION_KEY,
                    "The experiment is of version " + shown(version) + ", and this program reads versions 1 to "
                            + ExperimentJson.VERSION + ". Open it with a newer Color Wheel Lab.");
        }
        for (int known = 1; known <= ExperimentJson.VERSION; known++) {
            if (number.compareTo(BigDecimal.valueOf(known)) == 0) {
                return known;
            }
        }
        throw new InvalidSettingException(
                ExperimentJson.VERSION_KEY,
                "The experiment has “" + ExperimentJson.VERSION_KEY + "” " + shown(version) + ", but it must be 1 or "
                        + ExperimentJson.VERSION + ".");
    }

    private static void requireKnown(ObjectNode json, List<Setting<?>> settings, List<String> others, String where) {
        List<String> known = Stream.concat(others.stream(), settings.stream().map(Setting::key))
                .toList();
        for (Iterator<String> keys = json.fieldNames(); keys.hasNext(); ) {
            String key = keys.next();
            if (!known.contains(key)) {
                throw new InvalidSettingException(
                        key,
                        "The experiment has the key " + ForeignText.shown(key) + where
                                + ", which is unknown there. The keys are " + String.join(", ", known) + ".");
            }
        }
    }

    private List<Phase> phases(JsonNode json) {
        if (!json.isArray()) {
            throw wrongType(Settings.PHASES_KEY, "", json, "a list of phases");
        }
        List<Setting<?>> settings =
                Settings.ALL.stream().filter(Setting::isOfPhase).toList();
        List<Phase> phases = new ArrayList<>();
        for (JsonNode each : json) {
            String where = " in phase " + (phases.size() + 1);
            if (!(each instanceof ObjectNode object)) {
                throw wrongType(Settings.PHASES_KEY, "", each, "a list of objects");
            }
            requireKnown(object, settings, List.of(Settings.PHASE_NAME.key(), ColorsJson.KEY), where);
            Phase phase =
                    replaced(Settings.PHASE_NAME, object, where, Experiment.Draft.defaultPhase(phases.size() + 1));
            for (Setting<?> setting : settings) {
                phase = replaced(setting, object, where, phase);
            }
            phases.add(colored(phase, object, where));
        }
        return phases;
    }

    private static <T> Phase replaced(Setting<T> setting, ObjectNode json, String where, Phase phase) {
        return value(setting, json, where)
                .map(value -> named(where, () -> setting.replace(phase, value)))
                .orElse(phase);
    }

    private Phase colored(Phase phase, ObjectNode json, String where) {
        JsonNode colors = json.get(ColorsJson.KEY);
        if (colors == null) {
            return phase;
        }
        for (Setting<?> setting : Settings.OF_GRIDS) {
            if (json.has(setting.key())) {
                throw new InvalidSettingException(
                        setting.key(),
                        "The experiment has “" + setting.key() + "” beside “" + ColorsJson.KEY + "”" + where
                                + ". Colors are either listed or a grid: leave one out.");
            }
        }
        try {
            return phase.withColors(ColorsJson.read(colors, places));
        } catch (ColorsJson.WrongException wrong) {
            throw wrongType(ColorsJson.KEY, where, wrong.value(), wrong.getMessage());
        }
    }

    private static <T> void read(Setting<T> setting, ObjectNode json, Experiment.Draft draft) {
        value(setting, json, "")
                .ifPresent(value -> named("", () -> {
                    setting.write(draft, value);
                    return value;
                }));
    }

    private static <T> Optional<T> value(Setting<T> setting, ObjectNode json, String where) {
        JsonNode value = json.get(setting.key());
        if (value == null) {
            return Optional.empty();
        }
        requireUsable(setting.key(), value);
        Optional<T> read = named(where, () -> setting.fromJson(value));
        if (read.isEmpty()) {
            throw wrongType(setting.key(), where, value, setting.jsonKind());
        }
        return read;
    }

    private static void requireUsable(String key, JsonNode value) {
        boolean numbers = value.isArray();
        for (JsonNode each : value) {
            numbers &= each.isNumber();
        }
        if (!numbers && !value.isNumber() && !value.isTextual() && !value.isBoolean()) {
            throw new InvalidSettingException(
                    key,
                    "The experiment has under " + ForeignText.shown(key)
                            + " a value that no setting takes. Write a number, a text, true or false, or a list of"
                            + " numbers.");
        }
    }

    private interface Value<T> {
        T get();
    }

    /** The sentence of a refusal has the setting's label; in a file one looks for its key. */
    private static <T> T named(String where, Value<T> value) {
        try {
            return value.get();
        } catch (InvalidSettingException refused) {
            throw new InvalidSettingException(
                    refused.key(),
                    "The experiment has a wrong “" + refused.key() + "”" + where + ". " + refused.getMessage());
        }
    }

    private static InvalidSettingException wrongType(String key, String where, JsonNode value, String wanted) {
        return new InvalidSettingException(
                key,
                "The experiment has a wrong “" + key + "”" + where + ". It is " + shown(value) + " but must be "
                        + wanted + ".");
    }

    /** A value of any type, fit to be shown in a message. */
    private static String shown(JsonNode value) {
        if (value.isTextual()) {
            return ForeignText.shown(value.textValue());
        }
        if (value.isArray() || value.isObject()) {
            return value.isArray() ? "a list" : "an object";
        }
        String text = value.isNumber() ? value.decimalValue().toString() : value.asText();
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
