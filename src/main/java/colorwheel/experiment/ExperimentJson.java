package colorwheel.experiment;

import colorwheel.color.ListedColors;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An experiment as text: one JSON object with the version of this format and every setting under its key. Version 1
 * knows one phase of a grid of colors and the reference's network, normalized or not:
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
 * <p>Version 2 has every setting, and those of a phase in the objects of a list, {@code phases}:
 *
 * <pre>
 * {
 *   "version" : 2,
 *   "hold-out" : "none",
 *   "seed" : 0,
 *   "hidden" : 16,
 *   "activation" : "gelu",
 *   "bottleneck" : 3,
 *   "normalize" : false,
 *   "engine" : "fused",
 *   "phases" : [ {
 *     "name" : "Twelve hues",
 *     "saturations" : [ 1 ],
 *     "values" : [ 1 ],
 *     "hue-step" : 30,
 *     "epochs" : 2000,
 *     "learning-rate" : 0.01,
 *     "warm-up" : 0.1,
 *     "unit-norm" : 0.02
 *   } ]
 * }
 * </pre>
 *
 * <p>In place of saturations, values and hue step a phase of version 2 may have {@code colors}: a list, or the file
 * that a long one is in; see {@link ColorsJson}.
 *
 * <p>Version 2 may have remarks, too: {@code title}, {@code note}, {@code view}, an object with the overlays and the
 * epoch that are shown when the file is opened, and {@code prediction}, see {@link Prediction}.
 *
 * <p>What is written reads back as an equal experiment, and equal experiments give equal text. A setting that is left
 * out has its default, as an option of the command line has; the version must be there. What version 1 can say is
 * written as version 1.
 */
public final class ExperimentJson {
    /** The newest version; older ones are read, too. */
    public static final int VERSION = 2;

    /** The longest text that is read, in bytes: what is longer is something else. */
    public static final int MAX_BYTES = 4 << 20;

    /** The key of what is wrong with the text as a whole. */
    public static final String WHOLE = "experiment";

    static final String VERSION_KEY = "version";

    /** What version 1 can say; everything else has its default there. */
    static final List<Setting<?>> OF_VERSION_1 = List.of(
            Settings.HOLD_OUT,
            Settings.SATURATIONS,
            Settings.VALUES,
            Settings.HUE_STEP,
            Settings.EPOCHS,
            Settings.LEARNING_RATE,
            Settings.SEED,
            Settings.NORMALIZE,
            Settings.ENGINE);

    private static final Set<EngineKind> ENGINES_OF_VERSION_1 = EnumSet.of(EngineKind.DL4J, EngineKind.FUSED);

    /** Settings of a phase that are written only where they are not the default. */
    private static final List<Setting<?>> OPTIONAL = List.of(
            Settings.WARM_UP,
            Settings.LEARNING_RATE_END,
            Settings.UNIT_NORM,
            Settings.PLANAR,
            Settings.ANCHOR,
            Settings.ANCHOR_AFTER,
            Settings.PIN_BLACK);

    private ExperimentJson() {}

    /** Writes an experiment. */
    public static String write(Experiment experiment) {
        return write(DescribedExperiment.plain(experiment));
    }

    /** Writes an experiment with its remarks. */
    public static String write(DescribedExperiment described) {
        Experiment experiment = described.experiment();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            // A picture carries this text, and not every program that copies a picture keeps other letters.
            json.enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
            // The same on every system: its own line breaks would give other bytes.
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            if (described.remarks().isEmpty() && isOfVersion1(experiment)) {
                json.writeNumberField(VERSION_KEY, 1);
                for (Setting<?> setting : OF_VERSION_1) {
                    setting.writeJson(json, new Experiment.Draft(experiment));
                }
            } else {
                writeVersion2(json, described);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory can be written", impossible);
        }
        return text.append('\n').toString();
    }

    private static boolean isOfVersion1(Experiment experiment) {
        return experiment.phases().size() == 1
                && experiment.phases().get(0).name().equals(Phase.defaultName(1))
                && !(experiment.colors() instanceof ListedColors)
                && ENGINES_OF_VERSION_1.contains(experiment.engine())
                && Settings.ALL.stream()
                        .filter(setting -> !OF_VERSION_1.contains(setting))
                        .allMatch(setting -> setting.isEqual(experiment, Experiment.REFERENCE));
    }

    private static void writeVersion2(JsonGenerator json, DescribedExperiment described) throws IOException {
        Experiment experiment = described.experiment();
        json.writeNumberField(VERSION_KEY, VERSION);
        described.remarks().write(json);
        for (Setting<?> setting : Settings.ALL) {
            if (!setting.isOfPhase()
                    && !(OPTIONAL.contains(setting) && setting.isEqual(experiment, Experiment.REFERENCE))) {
                setting.writeJson(json, new Experiment.Draft(experiment));
            }
        }
        json.writeArrayFieldStart(Settings.PHASES_KEY);
        for (Phase phase : experiment.phases()) {
            writePhase(json, phase);
        }
        json.writeEndArray();
    }

    private static void writePhase(JsonGenerator json, Phase phase) throws IOException {
        json.writeStartObject();
        Settings.PHASE_NAME.writeJson(json, phase);
        if (phase.colors() instanceof ListedColors listed) {
            ColorsJson.write(json, listed);
        }
        for (Setting<?> setting : Settings.ALL) {
            boolean unused = !setting.isOfPhase()
                    || Settings.OF_GRIDS.contains(setting) && phase.colors() instanceof ListedColors
                    || OPTIONAL.contains(setting) && setting.hasInitial(phase);
            if (!unused) {
                setting.writeJson(json, phase);
            }
        }
        json.writeEndObject();
    }

    /**
     * Reads an experiment out of a file's bytes.
     *
     * @throws InvalidSettingException as {@link #read(String)} does, or if they are not UTF-8
     */
    public static Experiment read(byte[] bytes) {
        return readDescribed(bytes).experiment();
    }

    /**
     * Reads an experiment with its remarks out of a file's bytes.
     *
     * @throws InvalidSettingException as {@link #read(String)} does, or if they are not UTF-8
     */
    public static DescribedExperiment readDescribed(byte[] bytes) {
        return readDescribed(bytes, ColorPlaces.NONE);
    }

    /**
     * Reads an experiment with its remarks out of a file's bytes. Blocks if the places do.
     *
     * @param places where colors are looked for that are in a file
     * @throws InvalidSettingException as {@link #read(String)} does, or if they are not UTF-8
     */
    public static DescribedExperiment readDescribed(byte[] bytes, ColorPlaces places) {
        return new ExperimentReader(places).read(bytes);
    }

    /**
     * Reads an experiment.
     *
     * @throws InvalidSettingException if the text is too long or no such JSON object, is of a newer version, or has a
     *     key that is unknown or comes twice, or a value that is not allowed; the sentence names the key, and nothing
     *     else is ever thrown. Colors that are in a file are not found
     */
    public static Experiment read(String text) {
        return read(text, ColorPlaces.NONE);
    }

    /**
     * Reads an experiment. Blocks if the places do.
     *
     * @param places where colors are looked for that are in a file
     * @throws InvalidSettingException as {@link #read(String)} does
     */
    public static Experiment read(String text, ColorPlaces places) {
        return new ExperimentReader(places).read(text).experiment();
    }
}
