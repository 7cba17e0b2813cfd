package colorwheel.color.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads color swatches of Adobe Photoshop ({@code .aco}). All numbers are 16-bit and big-endian. The version, 1 or 2,
 * and the number of colors are followed by the colors: a color space and four components; in version 2 also a zero, the
 * length of a name with the zero that ends it, and the name in UTF-16. Behind a list of version 1 there may be the same
 * colors as a list of version 2: that is read in its place, unless it is damaged.
 *
 * @see <a href="https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/#50577411_pgfId-1055819">Adobe's
 *     description</a>
 */
final class AdobeSwatches {
    private static final int HEADER_BYTES = 4;
    private static final int COLOR_BYTES = 10;
    private static final int NAME_HEADER_BYTES = 4;

    private static final double MAX_WORD = 65_535;
    private static final int MAX_PERCENT = 10_000;

    private final ByteBuffer file;
    private final Entries entries;

    private AdobeSwatches(byte[] bytes, Entries entries) {
        this.file = ByteBuffer.wrap(bytes);
        this.entries = entries;
    }

    /** Whether a file begins like one of these: it has no name of its format in it. */
    static boolean is(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && bytes[0] == 0 && (bytes[1] == 1 || bytes[1] == 2);
    }

    static void read(byte[] bytes, Entries entries) {
        new AdobeSwatches(bytes, entries).read();
    }

    private void read() {
        int behind = HEADER_BYTES + COLOR_BYTES * word(2);
        if (word(0) == 1 && isWholeList(behind)) {
            read(behind);
        } else {
            read(0);
        }
    }

    private int word(int place) {
        return Short.toUnsignedInt(file.getShort(place));
    }

    /** Whether a whole list of version 2 begins at a place. */
    private boolean isWholeList(int begin) {
        if (begin + HEADER_BYTES > file.limit() || word(begin) != 2) {
            return false;
        }
        int count = word(begin + 2);
        int place = begin + HEADER_BYTES;
        for (int k = 0; k < count; k++) {
            if (place + COLOR_BYTES + NAME_HEADER_BYTES > file.limit()) {
                return false;
            }
            place += COLOR_BYTES + NAME_HEADER_BYTES + nameBytes(place);
        }
        return place <= file.limit();
    }

    /** The length of the name of the color of version 2 at a place. */
    private int nameBytes(int color) {
        return 2 * word(color + COLOR_BYTES + 2);
    }

    private void read(int begin) {
        boolean named = word(begin) == 2;
        int count = word(begin + 2);
        int place = begin + HEADER_BYTES;
        for (int number = 1; number <= count; number++) {
            entries.requireWanted();
            int end = place + COLOR_BYTES + (named ? NAME_HEADER_BYTES : 0);
            if (named && end <= file.limit()) {
                end += nameBytes(place);
            }
            if (end > file.limit()) {
                entries.refuse(
                        number,
                        "the file ends before it does, and has room for " + (number - 1) + " of the " + count
                                + " colors that it announces");
                return;
            }
            int nameBegin = place + COLOR_BYTES + NAME_HEADER_BYTES;
            color(number, place, named ? file.slice(nameBegin, end - nameBegin) : ByteBuffer.allocate(0));
            place = end;
        }
    }

    private void color(int number, int place, ByteBuffer encodedName) {
        int space = word(place);
        int[] words = {word(place + 2), word(place + 4), word(place + 6), word(place + 8)};
        int[] limits = limits(space);
        for (int k = 0; k < limits.length; k++) {
            if (words[k] > limits[k]) {
                entries.refuse(
                        number,
                        "component " + (k + 1) + " of its color is " + words[k] + ", but 0 to " + limits[k]
                                + " is allowed");
                return;
            }
        }
        String name = StandardCharsets.UTF_16BE.decode(encodedName).toString();
        switch (space) {
            case 0 -> entries.take(number, ColorModels.rgb(full(words[0]), full(words[1]), full(words[2])), name);
            case 1 -> entries.take(number, ColorModels.hsv(360 * full(words[0]), full(words[1]), full(words[2])), name);
            // 0 is full ink here, and no ink in the wide form.
            case 2 ->
                entries.take(
                        number,
                        ColorModels.cmyk(
                                1 - full(words[0]), 1 - full(words[1]), 1 - full(words[2]), 1 - full(words[3])),
                        name);
            case 7 ->
                entries.take(
                        number,
                        ColorModels.lab(words[0] / 100.0, (short) words[1] / 100.0, (short) words[2] / 100.0),
                        name);
            case 8 -> entries.take(number, ColorModels.gray(part(words[0])), name);
            case 9 ->
                entries.take(
                        number, ColorModels.cmyk(part(words[0]), part(words[1]), part(words[2]), part(words[3])), name);
            default ->
                entries.refuse(
                        number,
                        "it is of " + library(space) + ", and what red, green and blue it has is not in the file");
        }
    }

    /** The greatest components of the color spaces that have a bound of their own. */
    private static int[] limits(int space) {
        return switch (space) {
            case 7, 8 -> new int[] {MAX_PERCENT};
            case 9 -> new int[] {MAX_PERCENT, MAX_PERCENT, MAX_PERCENT, MAX_PERCENT};
            default -> new int[0];
        };
    }

    private static double full(int word) {
        return word / MAX_WORD;
    }

    private static double part(int word) {
        return word / (double) MAX_PERCENT;
    }

    private static String library(int space) {
        return switch (space) {
            case 3 -> "the color book Pantone";
            case 4 -> "the color book Focoltone";
            case 5 -> "the color book Trumatch";
            case 6 -> "the color book Toyo 88";
            case 10 -> "the color book HKS";
            default -> "the unknown color space " + space;
        };
    }
}
