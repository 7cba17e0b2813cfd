package colorwheel.experiment;

import colorwheel.files.ForeignText;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a flat JSON object: texts, numbers, booleans, and lists of numbers. It knows nothing of settings. What it takes
 * is bounded by the length of the text, which the caller bounds.
 */
final class ExperimentParser {
    private static final int DEEPEST = 2;
    private static final int MOST_DIGITS = 100;

    private static final JsonFactory JSON = JsonFactory.builder()
            // Names come from strangers: they are not to stay in tables that the whole program shares.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(MOST_DIGITS)
                    .maxStringLength(ExperimentJson.MOST_BYTES)
                    .maxNameLength(ExperimentJson.MOST_BYTES)
                    .build())
            .build();

    private final JsonParser json;

    private ExperimentParser(JsonParser json) {
        this.json = json;
    }

    /**
     * Every key with its value: a {@link String}, {@link BigDecimal}, {@link Boolean} or {@link List} of
     * {@link BigDecimal}.
     *
     * @throws InvalidSettingException if it is no such object
     */
    static Map<String, Object> parse(String text) {
        // Some editors put a mark in front.
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser json = JSON.createParser(unmarked)) {
            return new ExperimentParser(json).object();
        } catch (StreamConstraintsException tooMuch) {
            throw notAnExperiment(
                    "it is too deeply nested, or has a number that is too long" + where(tooMuch.getLocation()));
        } catch (JsonProcessingException notJson) {
            throw notAnExperiment("it is not JSON" + where(notJson.getLocation()));
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory can be read", impossible);
        }
    }

    /** Where in a text something is: {@code , at line 3, column 7}. */
    private static String where(JsonLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private Map<String, Object> object() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw notAnExperiment("it is no JSON object" + where(json.currentLocation()));
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            if (entries.put(key, value(key)) != null) {
                throw new InvalidSettingException(
                        key, "The experiment has the key " + ForeignText.shown(key) + " twice.");
            }
        }
        if (json.nextToken() != null) {
            throw notAnExperiment("something follows its last brace" + where(json.currentTokenLocation()));
        }
        return entries;
    }

    private Object value(String key) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case START_ARRAY -> numbers(key);
            default -> throw unusable(key);
        };
    }

    private List<BigDecimal> numbers(String key) throws IOException {
        List<BigDecimal> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null || !json.currentToken().isNumeric()) {
                throw unusable(key);
            }
            numbers.add(number());
        }
        return numbers;
    }

    private BigDecimal number() throws IOException {
        try {
            return json.getDecimalValue();
        } catch (NumberFormatException noSuchNumber) {
            // Its exponent is one that no number in memory has.
            throw notAnExperiment("it has a number that is too long" + where(json.currentTokenLocation()));
        }
    }

    private static InvalidSettingException unusable(String key) {
        return new InvalidSettingException(
                key,
                "The experiment has under " + ForeignText.shown(key)
                        + " a value that no setting takes. Write a number, a text, true or false, or a list of"
                        + " numbers.");
    }

    private static InvalidSettingException notAnExperiment(String why) {
        return new InvalidSettingException(ExperimentJson.WHOLE, "The experiment cannot be read: " + why + ".");
    }
}
