package colorwheel.experiment;

import colorwheel.files.ForeignText;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An experiment as text: one JSON object with the version of this format and every setting under the key that it has in
 * the command line.
 *
 * <pre>
 * {
 *   "version" : 1,
 *   "hold-out" : "150..240",
 *   "saturations" : [ 1 ],
 *   "values" : [ 0.9, 1 ],
 *   "hue-step" : 1,
 *   "epochs" : 500,
 *   "learning-rate" : 0.001,
 *   "seed" : 0,
 *   "normalize" : true,
 *   "engine" : "dl4j"
 * }
 * </pre>
 *
 * <p>What is written reads back as an equal experiment, and equal experiments give equal text. A setting that is left
 * out has its default, as an option of the command line has; the version must be there. Version 1 knows the network of
 * the reference only, normalized or not.
 */
public final class ExperimentJson {
    /** The version that is written, and the only one that is read. */
    public static final int VERSION = 1;

    /** The longest text that is read, in bytes: what is longer is something else. */
    public static final int MOST_BYTES = 64 << 10;

    /** The key of what is wrong with the text as a whole. */
    public static final String WHOLE = "experiment";

    static final String VERSION_KEY = "version";
    static final String NORMALIZE_KEY = "normalize";

    static final List<String> KEYS = List.of(
            VERSION_KEY,
            Settings.HOLD_OUT_KEY,
            Settings.SATURATIONS.key(),
            Settings.VALUES.key(),
            Settings.HUE_STEP.key(),
            Settings.EPOCHS.key(),
            Settings.LEARNING_RATE.key(),
            Settings.SEED.key(),
            NORMALIZE_KEY,
            EngineKind.KEY);

    /** From here on numbers are written without an exponent. */
    private static final double LEAST_PLAIN = 1e-6;

    private ExperimentJson() {}

    /**
     * Writes an experiment.
     *
     * @throws IllegalArgumentException if its network is wider or narrower than the reference's
     */
    public static String write(Experiment experiment) {
        NetworkSpec network = experiment.network();
        if (!network.withNormalize(true).equals(NetworkSpec.REFERENCE)) {
            throw new IllegalArgumentException("version " + VERSION + " has no place for the widths of " + network);
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            // The same on every system: its own line breaks would give other bytes.
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeNumberField(VERSION_KEY, VERSION);
            json.writeStringField(Settings.HOLD_OUT_KEY, experiment.holdOut().toString());
            writeLevels(json, Settings.SATURATIONS, experiment.saturations());
            writeLevels(json, Settings.VALUES, experiment.values());
            writeNumber(json, Settings.HUE_STEP, experiment.hueStep());
            writeNumber(json, Settings.EPOCHS, experiment.epochs());
            writeNumber(json, Settings.LEARNING_RATE, experiment.learningRate());
            writeNumber(json, Settings.SEED, experiment.seed());
            json.writeBooleanField(NORMALIZE_KEY, network.normalize());
            json.writeStringField(EngineKind.KEY, experiment.engine().key());
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory can be written", impossible);
        }
        return text.append('\n').toString();
    }

    private static void writeLevels(JsonGenerator json, LevelsSetting setting, Levels levels) throws IOException {
        json.writeArrayFieldStart(setting.key());
        for (double level : levels.levels()) {
            json.writeNumber(number(level));
        }
        json.writeEndArray();
    }

    private static void writeNumber(JsonGenerator json, NumberSetting setting, double value) throws IOException {
        json.writeFieldName(setting.key());
        json.writeNumber(number(value));
    }

    /** {@code 1} rather than {@code 1.0}, and always the same double when it is read. */
    private static String number(double value) {
        return value == 0 || value >= LEAST_PLAIN
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }

    /**
     * Reads an experiment out of a file's bytes.
     *
     * @throws InvalidSettingException as {@link #read(String)} does, or if they are not UTF-8
     */
    public static Experiment read(byte[] bytes) {
        requireLength(bytes.length);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, text, true).isError()) {
            String before = text.flip().toString();
            int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            throw new InvalidSettingException(
                    WHOLE, "The experiment is not text in UTF-8, at line " + line + ", column " + column + ".");
        }
        return read(text.flip().toString());
    }

    /**
     * Reads an experiment.
     *
     * @throws InvalidSettingException if the text is too long or no such JSON object, is of another version, or has a
     *     key that is unknown or comes twice, or a value that is not allowed; the sentence names the key, and nothing
     *     else is ever thrown
     */
    public static Experiment read(String text) {
        requireLength(text.length());
        Map<String, Object> entries = ExperimentParser.parse(text);
        requireVersion(entries);
        for (String key : entries.keySet()) {
            if (!KEYS.contains(key)) {
                throw new InvalidSettingException(
                        key,
                        "The experiment has the key " + ForeignText.shown(key) + ", which is unknown. The keys are "
                                + String.join(", ", KEYS) + ".");
            }
        }
        return new ExperimentEntries(entries).experiment();
    }

    private static void requireLength(int length) {
        if (length > MOST_BYTES) {
            throw new InvalidSettingException(
                    WHOLE, "The experiment is longer than " + MOST_BYTES + " bytes, which no experiment is.");
        }
    }

    /** Before anything else is looked at: what is unknown may be a newer version's. */
    private static void requireVersion(Map<String, Object> entries) {
        Object version = entries.get(VERSION_KEY);
        if (version == null) {
            throw new InvalidSettingException(
                    VERSION_KEY,
                    "The experiment has no “" + VERSION_KEY + "”, so it is not an experiment of this program.");
        }
        BigDecimal number = version instanceof BigDecimal decimal ? decimal : BigDecimal.ZERO;
        if (number.compareTo(BigDecimal.valueOf(VERSION)) > 0) {
            throw new InvalidSettingException(
                    VERSION_KEY,
                    "The experiment is of version " + ExperimentEntries.shown(number)
                            + ", and this program reads version " + VERSION
                            + ". Open it with a newer Color Wheel Lab.");
        }
        if (number.compareTo(BigDecimal.valueOf(VERSION)) < 0) {
            throw new InvalidSettingException(
                    VERSION_KEY,
                    "The experiment has “" + VERSION_KEY + "” " + ExperimentEntries.shown(version) + ", but it must be "
                            + VERSION + ".");
        }
    }
}
