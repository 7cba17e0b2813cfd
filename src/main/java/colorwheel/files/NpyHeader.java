package colorwheel.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The beginning of an array in NumPy's format NPY, version 1.0 (NEP 1): the bytes 0x93 and {@code NUMPY}, the version,
 * the length of the header as two bytes, and the header as a Python dictionary in ASCII, filled up with blanks to a
 * multiple of 64 bytes and ended by a line feed. The elements follow, the last index varying fastest.
 */
public final class NpyHeader {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    private NpyHeader() {}

    /**
     * All bytes before the elements.
     *
     * @param descr the type of the elements as NumPy writes it, such as {@code <f8}
     * @param shape the length of each dimension
     */
    public static byte[] of(String descr, List<Integer> shape) {
        String dimensions = shape.stream().map(Object::toString).collect(Collectors.joining(", "));
        String dictionary = String.format(
                Locale.ROOT,
                "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }",
                descr,
                // A tuple of one needs its comma.
                shape.size() == 1 ? dimensions + "," : dimensions);
        int before = MAGIC.length + Short.BYTES;
        int whole = (before + dictionary.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] bytes = Arrays.copyOf(MAGIC, whole);
        int length = whole - before;
        bytes[MAGIC.length] = (byte) length;
        bytes[MAGIC.length + 1] = (byte) (length >> 8);
        Arrays.fill(bytes, before, whole, (byte) ' ');
        byte[] text = dictionary.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, before, text.length);
        bytes[whole - 1] = '\n';
        return bytes;
    }
}
