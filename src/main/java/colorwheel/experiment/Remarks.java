package colorwheel.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment file carries beside the experiment. All of it is optional, and none of it changes what is trained.
 *
 * @param title shown above the picture in place of the question; one line, or empty
 * @param note what the reader should know, or empty
 * @param view what is shown when the file is opened; {@code null} if that is left as it is
 * @param prediction what was predicted of the trained wheel; {@link Prediction#NONE} if nothing was
 */
public record Remarks(String title, String note, @Nullable View view, Prediction prediction) {
    /**
     * What is shown.
     *
     * @param overlays the keys of the overlays that are on; unknown ones are ignored
     * @param epoch where the playhead is
     */
    public record View(List<String> overlays, int epoch) {
        /** @throws InvalidSettingException if no run has this epoch */
        public View {
            overlays = List.copyOf(overlays);
            if (epoch < 0 || epoch > Experiment.MAX_EPOCHS) {
                throw new InvalidSettingException(
                        VIEW_KEY, "Epoch shown: " + epoch + " is outside 0 to " + Experiment.MAX_EPOCHS + ".");
            }
        }
    }

    /** The longest title, in characters. */
    public static final int MAX_TITLE_LENGTH = 120;

    /** The longest note, in characters. */
    public static final int MAX_NOTE_LENGTH = 2_000;

    /** Nothing beside the experiment. */
    public static final Remarks NONE = new Remarks("", "", null, Prediction.NONE);

    /** The key of the note in files and refusals. */
    public static final String NOTE_KEY = "note";

    static final String TITLE_KEY = "title";
    static final String VIEW_KEY = "view";
    static final List<String> KEYS = List.of(TITLE_KEY, NOTE_KEY, VIEW_KEY, PredictionJson.KEY);

    private static final String OVERLAYS_KEY = "overlays";
    private static final String EPOCH_KEY = "epoch";
    private static final int MAX_OVERLAYS = 20;

    /** @throws InvalidSettingException if a text is too long or has control characters, or the title several lines */
    public Remarks {
        require("Title", TITLE_KEY, title, MAX_TITLE_LENGTH, false);
        require("Note", NOTE_KEY, note, MAX_NOTE_LENGTH, true);
    }

    /** Without a prediction. */
    public Remarks(String title, String note, @Nullable View view) {
        this(title, note, view, Prediction.NONE);
    }

    private static void require(String label, String key, String text, int longest, boolean lines) {
        if (text.length() > longest) {
            throw new InvalidSettingException(
                    key, label + ": it has " + text.length() + " characters, and at most " + longest + " are allowed.");
        }
        if (text.chars().anyMatch(letter -> Character.isISOControl(letter) && !(lines && letter == '\n'))) {
            throw new InvalidSettingException(
                    key,
                    label + ": it has " + (lines ? "a control character" : "a line break or a control character")
                            + ", which is not allowed.");
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    public Remarks withView(@Nullable View shown) {
        return new Remarks(title, note, shown, prediction);
    }

    public Remarks withPrediction(Prediction predicted) {
        return new Remarks(title, note, view, predicted);
    }

    /** Writes what there is. */
    void write(JsonGenerator json) throws IOException {
        if (!title.isEmpty()) {
            json.writeStringField(TITLE_KEY, title);
        }
        if (!note.isEmpty()) {
            json.writeStringField(NOTE_KEY, note);
        }
        if (view != null) {
            json.writeObjectFieldStart(VIEW_KEY);
            json.writeArrayFieldStart(OVERLAYS_KEY);
            for (String overlay : view.overlays) {
                json.writeString(overlay);
            }
            json.writeEndArray();
            json.writeNumberField(EPOCH_KEY, view.epoch);
            json.writeEndObject();
        }
        PredictionJson.write(prediction, json);
    }

    /**
     * Reads what there is.
     *
     * @throws InvalidSettingException if a value is not allowed
     */
    static Remarks read(JsonNode json) {
        return new Remarks(
                text(json, TITLE_KEY),
                text(json, NOTE_KEY),
                view(json.get(VIEW_KEY)),
                PredictionJson.read(json.get(PredictionJson.KEY)));
    }

    private static String text(JsonNode json, String key) {
        JsonNode value = json.get(key);
        if (value == null) {
            return "";
        }
        return Optional.of(value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .orElseThrow(() -> new InvalidSettingException(
                        key, "The experiment has a wrong “" + key + "”. It must be a text."));
    }

    private static @Nullable View view(@Nullable JsonNode json) {
        if (json == null) {
            return null;
        }
        JsonNode overlays = json.path(OVERLAYS_KEY);
        JsonNode epoch = json.path(EPOCH_KEY);
        List<String> keys = new ArrayList<>();
        overlays.forEach(overlay -> keys.add(overlay.asText()));
        boolean texts = overlays.isArray() && keys.size() <= MAX_OVERLAYS;
        for (JsonNode overlay : overlays) {
            texts &= overlay.isTextual();
        }
        if (!texts || !epoch.isIntegralNumber() || !epoch.canConvertToInt() || json.size() != 2) {
            throw new InvalidSettingException(
                    VIEW_KEY,
                    "The experiment has a wrong “" + VIEW_KEY + "”. It must be an object with “" + OVERLAYS_KEY
                            + "”, a list of at most " + MAX_OVERLAYS + " texts, and “" + EPOCH_KEY
                            + "”, a whole number.");
        }
        return new View(keys, epoch.intValue());
    }
}
