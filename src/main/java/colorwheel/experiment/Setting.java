package colorwheel.experiment;

import colorwheel.files.ForeignText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A setting of an experiment, stated once: files, command line, window, undo, differences and the guide are made from
 * it. Immutable; any thread.
 *
 * @param <T> its values
 */
public abstract class Setting<T> {
    private final Naming naming;
    private final T initial;
    private final Access<T> access;

    /**
     * What a setting is called.
     *
     * @param key its name in the command line and in files
     * @param label its name in the window
     * @param parameter what stands for a value in the command line's help, such as {@code DEGREES}
     * @param help one sentence for a newcomer
     * @param words how a value is named in a comparison: {@code seed %s}; empty if it is left out of comparisons
     */
    record Naming(String key, String label, String parameter, String help, String words) {}

    Setting(Naming naming, T initial, Access<T> access) {
        this.naming = naming;
        this.initial = initial;
        this.access = access;
    }

    public final String key() {
        return naming.key();
    }

    public final String label() {
        return naming.label();
    }

    /** What stands for a value in the command line's help, such as {@code DEGREES}. */
    public final String parameter() {
        return naming.parameter();
    }

    /** One sentence for a newcomer. */
    public final String help() {
        return naming.help();
    }

    /** The default. */
    public final T initial() {
        return initial;
    }

    /** Whether it belongs to a phase and not to the experiment as a whole. */
    public final boolean isOfPhase() {
        return access.isOfPhase();
    }

    /** Its value in an experiment; of a setting that belongs to a phase, in the first one. */
    public final T read(Experiment experiment) {
        return access.read(new Experiment.Draft(experiment));
    }

    /**
     * The experiment with another value; of a setting that belongs to a phase, in the first one.
     *
     * @throws InvalidSettingException if the value is not allowed there
     */
    public final Experiment replace(Experiment experiment, T value) {
        Experiment.Draft draft = new Experiment.Draft(experiment);
        write(draft, value);
        return draft.experiment();
    }

    /**
     * Its value in one phase of an experiment; of a setting of the whole experiment, its value there.
     *
     * @param phase counts from 0
     */
    public final T read(Experiment experiment, int phase) {
        return isOfPhase() ? read(experiment.phases().get(phase)) : read(experiment);
    }

    /**
     * The experiment with another value in one phase; of a setting of the whole experiment, there.
     *
     * @param phase counts from 0
     * @throws InvalidSettingException if the value is not allowed there
     */
    public final Experiment replace(Experiment experiment, int phase, T value) {
        if (!isOfPhase()) {
            return replace(experiment, value);
        }
        Experiment.Draft draft = new Experiment.Draft(experiment);
        draft.setPhase(phase, replace(draft.phases.get(phase), value));
        return draft.experiment();
    }

    /** Puts a value into an experiment that is being put together; of a phase, into the first one. */
    public final void write(Experiment.Draft draft, T value) {
        access.write(draft, value);
    }

    /** Its value in one phase. */
    final T read(Phase phase) {
        return access.read(phase);
    }

    /** A phase with another value. */
    final Phase replace(Phase phase, T value) {
        return access.replace(phase, value);
    }

    final boolean hasInitial(Phase phase) {
        return access.read(phase).equals(initial);
    }

    /** Whether two experiments have the same value, in every phase. */
    public final boolean isEqual(Experiment one, Experiment other) {
        if (!isOfPhase()) {
            return Objects.equals(read(one), read(other));
        }
        if (one.phases().size() != other.phases().size()) {
            return false;
        }
        for (int k = 0; k < one.phases().size(); k++) {
            if (!Objects.equals(read(one.phases().get(k)), read(other.phases().get(k)))) {
                return false;
            }
        }
        return true;
    }

    /** A value in words, to compare experiments: {@code seed 7}. Empty if comparisons leave this setting out. */
    public Optional<String> words(T value) {
        return naming.words().isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, naming.words(), format(value)));
    }

    final Optional<String> wordsOf(Experiment experiment) {
        return words(read(experiment));
    }

    /** The allowed values in words: {@code a whole number from 1 to 20000}. */
    public abstract String allowed();

    /**
     * Reads what was typed.
     *
     * @throws InvalidSettingException with a sentence that names the setting, the value and what is allowed
     */
    public abstract T parse(String text);

    /** The value as it is shown, without a unit; {@link #parse} reads it back exactly. */
    public abstract String format(T value);

    /** How {@link #parse} understood a text that may be meant in another way: a sentence for the user. */
    public Optional<String> reading(String text) {
        return Optional.empty();
    }

    /** Parses a text and writes its value. */
    public final void parseInto(Experiment.Draft draft, String text) {
        write(draft, parse(text));
    }

    /** What kind of JSON value it has, in words. */
    abstract String jsonKind();

    /**
     * Takes its value out of JSON; empty if it is not of the {@link #jsonKind}.
     *
     * @throws InvalidSettingException if the value is not allowed
     */
    abstract Optional<T> fromJson(JsonNode json);

    abstract void toJson(JsonGenerator json, T value) throws IOException;

    final void writeJson(JsonGenerator json, Experiment.Draft from) throws IOException {
        json.writeFieldName(key());
        toJson(json, access.read(from));
    }

    final void writeJson(JsonGenerator json, Phase from) throws IOException {
        json.writeFieldName(key());
        toJson(json, access.read(from));
    }

    final InvalidSettingException refused(String value) {
        return new InvalidSettingException(key(), label() + " is " + value + " but must be " + allowed() + ".");
    }

    /** The text of a JSON value; empty if it is no text or one that no setting has. */
    static Optional<String> jsonText(JsonNode json) {
        return json.isTextual()
                        && json.textValue().length() <= ForeignText.MAX_VALUE_LENGTH
                        && ForeignText.isPlain(json.textValue())
                ? Optional.of(json.textValue())
                : Optional.empty();
    }

    @Override
    public String toString() {
        return key();
    }
}
