package colorwheel.export;

import colorwheel.experiment.ExperimentJson;
import colorwheel.files.UserFacingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Collects the texts of some keywords from the chunks of a PNG file: tEXt, zTXt, and iTXt, compressed or not (PNG
 * specification, third edition, 11.3.3). Programs that save a picture again turn one kind into another. The size of
 * decompressed text is bounded, of each text and of all. One thread.
 */
final class PngTexts {
    /** The greatest size of a text in bytes, compressed or not, with its keyword. */
    static final int MAX_BYTES = ExperimentJson.MAX_BYTES + 256;

    /** The greatest size of all compressed texts together, decompressed. */
    private static final int MAX_INFLATED_BYTES = 4 * MAX_BYTES;

    private static final Set<String> TYPES = Set.of("tEXt", "zTXt", "iTXt");

    private final Set<String> keywords;
    private final Map<String, String> texts = new HashMap<>();
    private int inflated;

    /** @param keywords texts of other keywords are ignored */
    PngTexts(Set<String> keywords) {
        this.keywords = keywords;
    }

    /** Whether chunks of this type hold texts. */
    static boolean isText(String type) {
        return TYPES.contains(type);
    }

    /** Keywords and texts so far. */
    Map<String, String> texts() {
        return Map.copyOf(texts);
    }

    /**
     * Reads a chunk.
     *
     * @param type of which {@link #isText} is true
     * @param whole whether its checksum is right
     * @throws UserFacingException if it holds one of the keywords and its text cannot be read, or another text of the
     *     same keyword came before
     */
    void take(String type, byte[] data, boolean whole) {
        int end = end(data, 0);
        String keyword = new String(data, 0, end, StandardCharsets.ISO_8859_1);
        if (!keywords.contains(keyword) || end == data.length) {
            return;
        }
        if (!whole) {
            throw new UserFacingException(its(keyword) + " is damaged: the checksum is wrong");
        }
        String text =
                switch (type) {
                    case "zTXt" -> compressed(keyword, data, end + 1, end + 2, StandardCharsets.ISO_8859_1);
                    case "iTXt" -> international(keyword, data, end + 1);
                    default -> string(data, end + 1, StandardCharsets.ISO_8859_1);
                };
        String before = texts.put(keyword, text);
        if (before != null && !before.equals(text)) {
            throw new UserFacingException(its(keyword) + " is there twice, with different contents");
        }
    }

    /** A flag and a method of compression, a language and a translated keyword, each ended by a zero, and the text. */
    private String international(String keyword, byte[] data, int from) {
        int language = end(data, Math.min(from + 2, data.length));
        int translation = end(data, Math.min(language + 1, data.length));
        int begin = Math.min(translation + 1, data.length);
        if (from + 2 > data.length || data[from] != 0 && data[from] != 1) {
            throw new UserFacingException(its(keyword) + " is damaged: it has no beginning");
        }
        return data[from] == 0
                ? string(data, begin, StandardCharsets.UTF_8)
                : compressed(keyword, data, from + 1, begin, StandardCharsets.UTF_8);
    }

    /**
     * Decompresses a text.
     *
     * @param method where the byte is that says how it is compressed
     * @param begin where it begins
     */
    private String compressed(String keyword, byte[] data, int method, int begin, Charset charset) {
        if (method >= data.length || data[method] != 0) {
            throw new UserFacingException(its(keyword) + " is compressed in a way that PNG does not have");
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(data, begin, data.length - begin);
            byte[] room = new byte[Math.min(MAX_BYTES, 1 << 12)];
            int count = 0;
            while (!inflater.finished()) {
                if (count == room.length) {
                    room = Arrays.copyOf(room, larger(keyword, count));
                }
                int more = inflater.inflate(room, count, room.length - count);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new UserFacingException(its(keyword) + " is damaged: it ends before its end");
                }
                count += more;
            }
            inflated += count;
            if (inflated > MAX_INFLATED_BYTES) {
                throw new UserFacingException("its compressed texts are longer than " + MAX_INFLATED_BYTES + " bytes");
            }
            return new String(room, 0, count, charset);
        } catch (DataFormatException broken) {
            throw new UserFacingException(its(keyword) + " is damaged: it cannot be decompressed");
        } finally {
            inflater.end();
        }
    }

    private static int larger(String keyword, int count) {
        if (count >= MAX_BYTES) {
            throw new UserFacingException(
                    its(keyword) + " is longer than " + MAX_BYTES + " bytes when it is decompressed");
        }
        return Math.min(2 * count, MAX_BYTES);
    }

    private static String its(String keyword) {
        return "its text “" + keyword + "”";
    }

    private static String string(byte[] data, int from, Charset charset) {
        return new String(data, from, data.length - from, charset);
    }

    /** The place of the next zero, or the end. */
    private static int end(byte[] data, int from) {
        int end = from;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        return end;
    }
}
