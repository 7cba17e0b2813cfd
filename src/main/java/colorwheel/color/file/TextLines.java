package colorwheel.color.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a text file, one after the other, so that the text is never whole in memory. Lines end with LF, CR or
 * both. With a byte order mark the text is UTF-8 or UTF-16, as the mark says. Without one it is UTF-8, and a line that
 * is not valid in it is read as ISO 8859-1, so that old names do not hide their colors.
 */
final class TextLines {
    /** The longest line that is read, in bytes. */
    private static final int MAX_BYTES = 4_000;

    /** Why a line that {@link #isTooLong} is not taken. */
    static final String TOO_LONG = "it has more than " + MAX_BYTES + " bytes";

    private final byte[] bytes;
    private final Charset charset;

    /** The bytes of a code unit. */
    private final int unit;

    private int begin;
    private int end;
    private int next;
    private int number;

    TextLines(byte[] bytes) {
        this.bytes = bytes;
        if (isUtf16(bytes)) {
            charset = bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            unit = 2;
            next = 2;
        } else {
            charset = StandardCharsets.UTF_8;
            unit = 1;
            next = hasMark(bytes) ? 3 : 0;
        }
    }

    /** Whether a file begins with the byte order mark of UTF-16. */
    static boolean isUtf16(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        || bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE);
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** Goes to the next line; false after the last. */
    boolean next() {
        if (next + unit > bytes.length) {
            return false;
        }
        begin = next;
        end = begin;
        while (end + unit <= bytes.length && at(end) != '\n' && at(end) != '\r') {
            end += unit;
        }
        next = end + unit;
        if (end + unit <= bytes.length && at(end) == '\r' && next + unit <= bytes.length && at(next) == '\n') {
            next += unit;
        }
        number++;
        return true;
    }

    private int at(int place) {
        if (unit == 1) {
            return bytes[place];
        }
        int high = charset == StandardCharsets.UTF_16BE ? place : place + 1;
        int low = charset == StandardCharsets.UTF_16BE ? place + 1 : place;
        return (bytes[high] & 0xFF) << 8 | bytes[low] & 0xFF;
    }

    /** The number of the line, from 1. */
    int number() {
        return number;
    }

    /** Whether the line is longer than is read. */
    boolean isTooLong() {
        return end - begin > MAX_BYTES;
    }

    /** The line, without its end; only if it is not too long. */
    String text() {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, begin, end - begin))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, begin, end - begin, unit == 1 ? StandardCharsets.ISO_8859_1 : charset);
        }
    }
}
