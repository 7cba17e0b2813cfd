package colorwheel.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object strictly: UTF-8, no key twice, nothing after the last brace. What it takes in time and memory
 * is bounded by the length of the text, which the caller bounds. Any thread.
 */
public final class StrictJson {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_DIGITS = 100;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    // Names come from strangers: they must not stay in tables that the whole program shares.
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .maxStringLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private StrictJson() {}

    /** A text that is no such object. The message is a clause, such as {@code it is not JSON, at line 3, column 7}. */
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1;

        private final @Nullable String repeated;
        private final boolean outermost;

        private MalformedException(String clause, @Nullable String repeated, boolean outermost) {
            // No stack trace: it is caught a few calls above, and may be made of any file.
            super(clause, null, false, false);
            this.repeated = repeated;
            this.outermost = outermost;
        }

        @Override
        public String getMessage() {
            return Objects.requireNonNull(super.getMessage(), "clause");
        }

        /** The key that comes twice in one object, if that is what is wrong. */
        public Optional<String> repeatedKey() {
            return Optional.ofNullable(repeated);
        }

        /** Whether the repeated key is one of the outermost object's. */
        public boolean isOutermost() {
            return outermost;
        }
    }

    /**
     * Decodes bytes as UTF-8.
     *
     * @throws MalformedException with the place of the first byte that is no text
     */
    public static String text(byte[] bytes) throws MalformedException {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), text, true)
                .isError()) {
            String before = text.flip().toString();
            long line = 1 + before.chars().filter(letter -> letter == '\n').count();
            throw malformed("it is not text in UTF-8, at line " + line + ", column "
                    + (before.length() - before.lastIndexOf('\n')));
        }
        return text.flip().toString();
    }

    /**
     * Reads an object. Numbers keep all their digits.
     *
     * @throws MalformedException if the text is no such object
     */
    public static ObjectNode object(String text) throws MalformedException {
        // Some editors put a mark in front.
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = JSON.createParser(unmarked)) {
            parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            try {
                return object(parser);
            } catch (StreamConstraintsException tooMuch) {
                throw malformed(
                        "it is too deeply nested, or has a number that is too long" + where(tooMuch.getLocation()));
            } catch (NumberFormatException tooLong) {
                // The exponent is one that no number in memory has.
                throw malformed("it has a number that is too long" + where(parser.currentTokenLocation()));
            } catch (JsonProcessingException notJson) {
                String key = parser.currentName();
                if (key != null && notJson.getOriginalMessage().startsWith("Duplicate field")) {
                    throw new MalformedException(
                            "it has the key " + ForeignText.shown(key) + " twice",
                            key,
                            parser.getParsingContext().getParent().inRoot());
                }
                throw malformed("it is not JSON" + where(notJson.getLocation()));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory can be read", impossible);
        }
    }

    private static ObjectNode object(JsonParser parser) throws IOException, MalformedException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw malformed("it is no JSON object" + where(parser.currentLocation()));
        }
        JsonNode object = JSON.readTree(parser);
        if (parser.nextToken() != null) {
            throw malformed("something follows its last brace" + where(parser.currentTokenLocation()));
        }
        return (ObjectNode) object;
    }

    private static MalformedException malformed(String clause) {
        return new MalformedException(clause, null, false);
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null ? "" : ", at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
