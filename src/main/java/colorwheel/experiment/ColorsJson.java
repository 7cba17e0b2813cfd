package colorwheel.experiment;

import colorwheel.color.ColorOrigin;
import colorwheel.color.ListedColors;
import colorwheel.files.ForeignText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Listed colors as a JSON object: up to {@link ListedColors#MAX_EMBEDDED} with their rows,
 *
 * <pre>
 * { "name" : "sunset.gpl", "rows" : [ "#ff8000", "#804020" ], "names" : [ "Orange", "" ] }
 * </pre>
 *
 * where {@code names} may be left out; more of them with the file that they are in,
 *
 * <pre>
 * { "name" : "sea.png", "file" : "/home/me/sea.png", "sha256" : "…", "count" : 8000, "weighted" : false }
 * </pre>
 */
final class ColorsJson {
    /** Of the object in its phase. */
    static final String KEY = "colors";

    private static final String NAME = "name";
    private static final String ROWS = "rows";
    private static final String NAMES = "names";
    private static final String FILE = "file";
    private static final String SHA_256 = "sha256";
    private static final String COUNT = "count";
    private static final String WEIGHTED = "weighted";

    private static final Set<String> OF_ROWS = Set.of(NAME, ROWS, NAMES);
    private static final Set<String> OF_A_FILE = Set.of(NAME, FILE, SHA_256, COUNT, WEIGHTED);

    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int HEX = 16;

    /** What the object must be, in words. */
    private static final String WANTED = "an object with “name” and “rows”, a list of 1 to " + ListedColors.MAX_EMBEDDED
            + " colors, each a text such as \"#ff8000\", and perhaps “names”, a list of as many texts; or with “name”,"
            + " “file”, “sha256” of 64 digits, “count” from " + (ListedColors.MAX_EMBEDDED + 1) + " to "
            + ListedColors.MAX_SIZE + " and “weighted”";

    private ColorsJson() {}

    static void write(JsonGenerator json, ListedColors listed) throws IOException {
        json.writeObjectFieldStart(KEY);
        json.writeStringField(NAME, listed.name());
        ColorOrigin origin = listed.origin();
        if (origin == null || listed.isEmbedded()) {
            json.writeArrayFieldStart(ROWS);
            for (int color : listed.rgb()) {
                json.writeString(String.format(Locale.ROOT, "#%06x", color));
            }
            json.writeEndArray();
            if (!listed.names().isEmpty()) {
                json.writeArrayFieldStart(NAMES);
                for (String name : listed.names()) {
                    json.writeString(name);
                }
                json.writeEndArray();
            }
        } else {
            json.writeStringField(FILE, origin.place());
            json.writeStringField(SHA_256, origin.sha256());
            json.writeNumberField(COUNT, listed.size());
            json.writeBooleanField(WEIGHTED, origin.weighted());
        }
        json.writeEndObject();
    }

    /** A value that is no such object, and what is wanted in its place. */
    static final class WrongException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient JsonNode value;

        private WrongException(JsonNode value) {
            super(null, null, false, false);
            this.value = value;
        }

        @Override
        public String getMessage() {
            return WANTED;
        }

        JsonNode value() {
            return value;
        }
    }

    /**
     * Reads the object.
     *
     * @param places where colors are looked for that are in a file
     * @throws WrongException if it is no such object
     * @throws MissingColorsException if the colors are in a file and not found
     */
    static ListedColors read(JsonNode json, ColorPlaces places) throws WrongException {
        Optional<String> name = Setting.jsonText(json.path(NAME));
        if (name.isEmpty()) {
            throw new WrongException(json);
        }
        boolean inAFile = json.has(FILE);
        Set<String> known = inAFile ? OF_A_FILE : OF_ROWS;
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        if (!known.containsAll(keys)) {
            throw new WrongException(json);
        }
        return inAFile ? places.find(reference(name.get(), json)) : listed(name.get(), json);
    }

    private static ColorReference reference(String name, JsonNode json) throws WrongException {
        Optional<String> place = Setting.jsonText(json.path(FILE)).filter(text -> !text.isBlank());
        Optional<String> sha256 = Setting.jsonText(json.path(SHA_256))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(ColorOrigin::isDigest);
        JsonNode count = json.path(COUNT);
        boolean counted = count.isIntegralNumber()
                && count.canConvertToInt()
                && count.intValue() > ListedColors.MAX_EMBEDDED
                && count.intValue() <= ListedColors.MAX_SIZE;
        if (place.isEmpty()
                || sha256.isEmpty()
                || !counted
                || !json.path(WEIGHTED).isBoolean()) {
            throw new WrongException(json);
        }
        ColorOrigin origin =
                new ColorOrigin(place.get(), sha256.get(), json.get(WEIGHTED).booleanValue());
        return new ColorReference(name, origin, count.intValue());
    }

    private static ListedColors listed(String name, JsonNode json) throws WrongException {
        JsonNode rows = json.path(ROWS);
        if (!rows.isArray() || rows.isEmpty() || rows.size() > ListedColors.MAX_EMBEDDED) {
            throw new WrongException(json);
        }
        List<Integer> rgb = new ArrayList<>();
        for (JsonNode row : rows) {
            if (!row.isTextual() || !COLOR.matcher(row.textValue()).matches()) {
                throw new WrongException(row);
            }
            rgb.add(Integer.parseInt(row.textValue().substring(1), HEX));
        }
        return new ListedColors(name, rgb, names(json, rgb.size()), null);
    }

    private static List<String> names(JsonNode json, int count) throws WrongException {
        List<String> names = new ArrayList<>();
        if (json.has(NAMES)) {
            JsonNode all = json.get(NAMES);
            if (!all.isArray() || all.size() != count) {
                throw new WrongException(all);
            }
            for (JsonNode each : all) {
                boolean fits = each.isTextual()
                        && each.textValue().length() <= OwnColors.MAX_COLOR_NAME_LENGTH
                        && ForeignText.isPlain(each.textValue());
                if (!fits) {
                    throw new WrongException(each);
                }
                names.add(each.textValue());
            }
        }
        return names;
    }
}
