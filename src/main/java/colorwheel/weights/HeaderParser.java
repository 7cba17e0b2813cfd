package colorwheel.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the text of a header. It knows the grammar of the format and nothing of networks. What it takes is bounded by
 * the length of the text, which the caller bounds.
 */
final class HeaderParser {
    private static final String NO_JSON = "its header is not what the format asks for";
    private static final int MOST_DIMENSIONS = 8;
    private static final int DEEPEST = 3;
    private static final int MOST_DIGITS = 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            // Names come from strangers: they are not to stay in tables that the whole program shares.
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(MOST_DIGITS)
                    .maxStringLength(Header.MOST_BYTES)
                    .maxNameLength(Header.MOST_BYTES)
                    .build())
            .build();

    private final JsonParser json;

    private HeaderParser(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads a header.
     *
     * @throws Damage if it is not UTF-8, not JSON, or not a header
     */
    static Header parse(byte[] bytes) throws Damage {
        String text;
        try {
            // Strictly; and not by the parser, which would take UTF-16 as well.
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Damage(NO_JSON + " (it is not text in UTF-8)");
        }
        try (JsonParser json = JSON.createParser(text)) {
            return new HeaderParser(json).header();
        } catch (IOException notJson) {
            throw new Damage(NO_JSON + " (it is not JSON, or too deeply nested)");
        }
    }

    private Header header() throws IOException, Damage {
        Map<String, Header.Entry> entries = new LinkedHashMap<>();
        boolean metadata = false;
        expect(json.nextToken() == JsonToken.START_OBJECT, "it does not begin with a brace");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (name.equals(Header.METADATA)) {
                expect(!metadata, "__metadata__ comes twice");
                metadata = true;
                skipMetadata();
            } else if (entries.put(name, entry(name)) != null) {
                throw new Damage("its header lists the tensor " + Damage.shown(name) + " twice");
            }
        }
        expect(json.nextToken() == null, "something follows its last brace");
        return new Header(entries);
    }

    private void skipMetadata() throws IOException, Damage {
        Set<String> names = new HashSet<>();
        boolean wellFormed = json.nextToken() == JsonToken.START_OBJECT;
        while (wellFormed && json.nextToken() == JsonToken.FIELD_NAME) {
            wellFormed = names.add(json.currentName()) && json.nextToken() == JsonToken.VALUE_STRING;
        }
        expect(wellFormed, "__metadata__ must map each of its names to one text");
    }

    private Header.Entry entry(String name) throws IOException, Damage {
        String tensor = "the tensor " + Damage.shown(name);
        expect(json.nextToken() == JsonToken.START_OBJECT, tensor + " is not described by an object");
        String dtype = null;
        List<Long> shape = null;
        List<Long> offsets = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            if (field.equals(Header.DTYPE) && dtype == null) {
                expect(json.nextToken() == JsonToken.VALUE_STRING, tensor + " has a dtype that is not a text");
                dtype = json.getText();
            } else if (field.equals(Header.SHAPE) && shape == null) {
                shape = numbers(tensor, field);
            } else if (field.equals(Header.OFFSETS) && offsets == null) {
                offsets = numbers(tensor, field);
            } else {
                throw new Damage(NO_JSON + " (" + tensor + " has the field " + Damage.shown(field)
                        + ", which is unknown or comes twice)");
            }
        }
        expect(dtype != null && shape != null && offsets != null, tensor + " lacks its dtype, shape or data_offsets");
        expect(offsets.size() == 2, tensor + " has data_offsets that are not two numbers");
        return new Header.Entry(dtype, shape, offsets.get(0), offsets.get(1));
    }

    /** A list of few whole numbers, none negative. */
    private List<Long> numbers(String tensor, String field) throws IOException, Damage {
        List<Long> numbers = new ArrayList<>();
        boolean wellFormed = json.nextToken() == JsonToken.START_ARRAY;
        while (wellFormed && json.nextToken() != JsonToken.END_ARRAY) {
            wellFormed = numbers.size() < MOST_DIMENSIONS
                    && json.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                    && json.getLongValue() >= 0;
            if (wellFormed) {
                numbers.add(json.getLongValue());
            }
        }
        expect(
                wellFormed,
                tensor + " has a " + field + " that is not a list of at most " + MOST_DIMENSIONS
                        + " whole numbers, none of them negative");
        return List.copyOf(numbers);
    }

    private static void expect(boolean fulfilled, String otherwise) throws Damage {
        if (!fulfilled) {
            throw new Damage(NO_JSON + " (" + otherwise + ")");
        }
    }
}
