package colorwheel.paint;

import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads the outlines and widths of an OpenType font with CFF outlines.
 *
 * <p>Java's own fonts are not used because they need the system's: on a machine without any font installed,
 * {@code Font.createFont} fails even for a font that is bundled. Besides, every Java version draws these outlines
 * alike. Follows the OpenType specification, and Adobe Technical Notes 5176 (CFF) and 5177 (charstrings), as far as the
 * bundled fonts go.
 */
final class OutlineFont {
    private static final int TABLE_RECORD = 16;
    private static final int UNICODE_BMP_FORMAT = 4;
    private static final int CHAR_STRINGS = 17;
    private static final int PRIVATE = 18;
    private static final int LOCAL_SUBRS = 19;

    private final ByteBuffer data;
    private final int unitsPerEm;
    private final int horizontalMetrics;
    private final int widths;
    private final int characters;
    private final Index charstrings;
    private final Index globalSubrs;
    private final Index localSubrs;

    /** Entries of bytes in a row; entry k is from start(k) to start(k + 1). */
    private record Index(ByteBuffer data, int count, int offsetSize, int offsets, int base) {
        int start(int entry) {
            int value = 0;
            for (int k = 0; k < offsetSize; k++) {
                value = value << 8 | data.get(offsets + entry * offsetSize + k) & 0xFF;
            }
            return base + value;
        }

        ByteBuffer entry(int entry) {
            return data.slice(start(entry), start(entry + 1) - start(entry));
        }

        int end() {
            return start(count);
        }
    }

    /** @param file all bytes of the font file */
    OutlineFont(byte[] file) {
        data = ByteBuffer.wrap(file);
        unitsPerEm = data.getShort(table("head") + 18) & 0xFFFF;
        horizontalMetrics = data.getShort(table("hhea") + 34) & 0xFFFF;
        widths = table("hmtx");
        characters = characterTable(table("cmap"));
        int cff = table("CFF ");
        Index names = index(cff + (data.get(cff + 2) & 0xFF));
        Index dictionaries = index(names.end());
        Index strings = index(dictionaries.end());
        globalSubrs = index(strings.end());
        ByteBuffer top = dictionaries.entry(0);
        charstrings = index(cff + operand(top, CHAR_STRINGS, 0));
        int privateSize = operand(top, PRIVATE, 0);
        int privateStart = cff + operand(top, PRIVATE, 1);
        localSubrs = index(privateStart + operand(data.slice(privateStart, privateSize), LOCAL_SUBRS, 0));
    }

    /** The advance of a character as a share of the size. */
    double advance(int codePoint) {
        int metric = Math.min(glyph(codePoint), horizontalMetrics - 1);
        return (double) (data.getShort(widths + 4 * metric) & 0xFFFF) / unitsPerEm;
    }

    /** The outline of a character at size 1; y runs down from the baseline. */
    Path2D outline(int codePoint) {
        return new CharstringOutline(globalSubrs::entry, globalSubrs.count, localSubrs::entry, localSubrs.count)
                .outline(charstrings.entry(glyph(codePoint)), 1.0 / unitsPerEm);
    }

    private int table(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        int count = data.getShort(4);
        for (int k = 0; k < count; k++) {
            int record = 12 + k * TABLE_RECORD;
            if (data.getInt(record) == ByteBuffer.wrap(wanted).getInt()) {
                return data.getInt(record + 8);
            }
        }
        throw new IllegalArgumentException("the font has no table " + name);
    }

    private int characterTable(int cmap) {
        int count = data.getShort(cmap + 2);
        for (int k = 0; k < count; k++) {
            int table = cmap + data.getInt(cmap + 4 + 8 * k + 4);
            if (data.getShort(table) == UNICODE_BMP_FORMAT) {
                return table;
            }
        }
        throw new IllegalArgumentException("the font has no character table of format 4");
    }

    /** The number of a character's glyph; 0, the font's own box, if it has none. */
    private int glyph(int codePoint) {
        int segments = (data.getShort(characters + 6) & 0xFFFF) / 2;
        int ends = characters + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int ranges = deltas + 2 * segments;
        for (int k = 0; k < segments; k++) {
            int start = data.getShort(starts + 2 * k) & 0xFFFF;
            if (codePoint <= (data.getShort(ends + 2 * k) & 0xFFFF)) {
                if (codePoint < start) {
                    return 0;
                }
                int delta = data.getShort(deltas + 2 * k);
                int range = data.getShort(ranges + 2 * k) & 0xFFFF;
                if (range == 0) {
                    return codePoint + delta & 0xFFFF;
                }
                int listed = data.getShort(ranges + 2 * k + range + 2 * (codePoint - start)) & 0xFFFF;
                return listed == 0 ? 0 : listed + delta & 0xFFFF;
            }
        }
        return 0;
    }

    private Index index(int place) {
        int count = data.getShort(place) & 0xFFFF;
        if (count == 0) {
            // Of nothing there is only the count: with base at its end, end() is right, too.
            return new Index(data, 0, 0, 0, place + 2);
        }
        int offsetSize = data.get(place + 2) & 0xFF;
        int offsets = place + 3;
        return new Index(data, count, offsetSize, offsets, offsets + (count + 1) * offsetSize - 1);
    }

    /** An operand of a dictionary's operator: a whole number, as offsets and sizes are. */
    private static int operand(ByteBuffer dictionary, int operator, int which) {
        int[] operands = new int[48];
        int count = 0;
        ByteBuffer bytes = dictionary.duplicate().rewind();
        while (bytes.hasRemaining()) {
            int first = bytes.get() & 0xFF;
            if (first <= 21) {
                int found = first == 12 ? 1200 + (bytes.get() & 0xFF) : first;
                if (found == operator) {
                    return operands[which];
                }
                count = 0;
            } else if (first == 30) {
                // A real number, which no operator asked for here has: two digits a byte up to the nibble 15.
                int digits;
                do {
                    digits = bytes.get() & 0xFF;
                } while ((digits & 0xF) != 0xF && digits >> 4 != 0xF);
                operands[count++] = 0;
            } else if (first == 29) {
                operands[count++] = bytes.getInt();
            } else {
                operands[count++] = CharstringOutline.shortNumber(first, bytes);
            }
        }
        throw new IllegalArgumentException("the font's dictionary has no operator " + operator);
    }
}
