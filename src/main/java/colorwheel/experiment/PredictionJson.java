package colorwheel.experiment;

import colorwheel.color.HueRange;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prediction in an experiment file: {@code { "gap" : "160..240", "landings" : [ [ 180, 190 ] ] }} with the gap as an
 * arc of angles and a hue and its angle in each of the landings, all in degrees.
 */
final class PredictionJson {
    static final String KEY = "prediction";

    private static final String GAP_KEY = "gap";
    private static final String LANDINGS_KEY = "landings";

    private PredictionJson() {}

    /** Writes what there is. */
    static void write(Prediction prediction, JsonGenerator json) throws IOException {
        if (prediction.isNone()) {
            return;
        }
        json.writeObjectFieldStart(KEY);
        json.writeStringField(GAP_KEY, prediction.gap().toString());
        json.writeArrayFieldStart(LANDINGS_KEY);
        for (Prediction.Landing landing : prediction.landings()) {
            json.writeStartArray();
            number(landing.hue(), json);
            number(landing.angle(), json);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Whole numbers without a point. */
    private static void number(double number, JsonGenerator json) throws IOException {
        if (number == Math.rint(number)) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }

    /**
     * Reads what there is.
     *
     * @throws InvalidSettingException if a value is not allowed
     */
    static Prediction read(@Nullable JsonNode json) {
        if (json == null) {
            return Prediction.NONE;
        }
        JsonNode gap = json.path(GAP_KEY);
        JsonNode rows = json.path(LANDINGS_KEY);
        if (!gap.isTextual() || !rows.isArray() || json.size() != 2) {
            throw wrong(null);
        }
        try {
            List<Prediction.Landing> landings = new ArrayList<>();
            for (JsonNode row : rows) {
                if (!row.isArray()
                        || row.size() != 2
                        || !row.get(0).isNumber()
                        || !row.get(1).isNumber()
                        || landings.size() == Prediction.MAX_LANDINGS) {
                    throw wrong(null);
                }
                landings.add(new Prediction.Landing(
                        row.get(0).doubleValue(), row.get(1).doubleValue()));
            }
            return new Prediction(HueRange.parse(gap.textValue()), landings);
        } catch (InvalidSettingException named) {
            throw named;
        } catch (IllegalArgumentException refused) {
            throw wrong(refused);
        }
    }

    private static InvalidSettingException wrong(@Nullable IllegalArgumentException cause) {
        InvalidSettingException wrong = new InvalidSettingException(
                KEY,
                "The experiment has a wrong “" + KEY + "”. It must be an object with “" + GAP_KEY
                        + "”, an arc in degrees such as \"160..240\", or \"none\", and “" + LANDINGS_KEY
                        + "”, a list of at most " + Prediction.MAX_LANDINGS
                        + " pairs of a hue and its angle, from 0 to below 360, each hue once.");
        if (cause != null) {
            wrong.initCause(cause);
        }
        return wrong;
    }
}
