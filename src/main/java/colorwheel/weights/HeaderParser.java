package colorwheel.weights;

import colorwheel.files.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the text of a header. It knows the grammar of the format and nothing of networks. */
final class HeaderParser {
    private static final String NO_HEADER = "its header is not what the format asks for";
    private static final int MAX_DIMENSIONS = 8;
    private static final Set<String> FIELDS = Set.of(Header.DTYPE, Header.SHAPE, Header.OFFSETS);

    private HeaderParser() {}

    /**
     * Reads a header.
     *
     * @throws Damage if it is not UTF-8, not JSON, or not a header
     */
    static Header parse(byte[] bytes) throws Damage {
        JsonNode json;
        try {
            json = StrictJson.object(StrictJson.text(bytes));
        } catch (StrictJson.MalformedException malformed) {
            String repeated = malformed.repeatedKey().orElse(Header.METADATA);
            throw malformed.isOutermost() && !repeated.equals(Header.METADATA)
                    ? new Damage("its header lists the tensor " + Damage.shown(repeated) + " twice")
                    : new Damage(NO_HEADER + " (" + malformed.getMessage() + ")");
        }
        Map<String, Header.Entry> entries = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (entry.getKey().equals(Header.METADATA)) {
                requireTexts(entry.getValue());
                entry.getValue()
                        .properties()
                        .forEach(text ->
                                metadata.put(text.getKey(), text.getValue().textValue()));
            } else {
                entries.put(entry.getKey(), entry(entry.getKey(), entry.getValue()));
            }
        }
        return new Header(entries, metadata);
    }

    private static void requireTexts(JsonNode metadata) throws Damage {
        boolean wellFormed = metadata.isObject();
        for (JsonNode text : metadata) {
            wellFormed &= text.isTextual();
        }
        require(wellFormed, "__metadata__ must map each of its names to one text");
    }

    private static Header.Entry entry(String name, JsonNode json) throws Damage {
        String tensor = "the tensor " + Damage.shown(name);
        require(json.isObject(), tensor + " is not described by an object");
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            require(
                    FIELDS.contains(field.getKey()),
                    tensor + " has the field " + Damage.shown(field.getKey()) + ", which is unknown");
        }
        require(json.size() == FIELDS.size(), tensor + " lacks one of " + String.join(", ", new TreeSet<>(FIELDS)));
        require(json.get(Header.DTYPE).isTextual(), tensor + " has a dtype that is not a text");
        List<Long> offsets = numbers(tensor, Header.OFFSETS, json);
        require(offsets.size() == 2, tensor + " has data_offsets that are not two numbers");
        return new Header.Entry(
                json.get(Header.DTYPE).textValue(),
                numbers(tensor, Header.SHAPE, json),
                offsets.get(0),
                offsets.get(1));
    }

    /** A list of few whole numbers, none negative. */
    private static List<Long> numbers(String tensor, String field, JsonNode json) throws Damage {
        JsonNode list = json.get(field);
        boolean wellFormed = list.isArray() && list.size() <= MAX_DIMENSIONS;
        List<Long> numbers = new ArrayList<>();
        for (JsonNode number : list) {
            wellFormed &= number.isIntegralNumber() && number.canConvertToLong() && number.longValue() >= 0;
            numbers.add(number.longValue());
        }
        require(
                wellFormed,
                tensor + " has a " + field + " that is not a list of at most " + MAX_DIMENSIONS
                        + " whole numbers, none of them negative");
        return numbers;
    }

    private static void require(boolean fulfilled, String otherwise) throws Damage {
        if (!fulfilled) {
            throw new Damage(NO_HEADER + " (" + otherwise + ")");
        }
    }
}
