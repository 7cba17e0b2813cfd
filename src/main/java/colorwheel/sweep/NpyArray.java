package colorwheel.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An array in NumPy's format NPY, version 1.0 (NEP 1): the bytes 0x93 and {@code NUMPY}, the version, the length of the
 * header as two bytes, the header as a Python dictionary in ASCII, filled up with blanks to a multiple of 64 bytes and
 * ended by a line feed, and the numbers in little-endian order, the last index varying fastest.
 *
 * @param descr the type of the elements as NumPy writes it, such as {@code <f8}
 * @param shape the length of each dimension
 * @param data the elements
 */
record NpyArray(String descr, List<Integer> shape, byte[] data) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;

    NpyArray {
        shape = List.copyOf(shape);
    }

    static NpyArray of(long[] numbers) {
        ByteBuffer data = buffer(Long.BYTES * numbers.length);
        data.asLongBuffer().put(numbers);
        return new NpyArray("<i8", List.of(numbers.length), data.array());
    }

    static NpyArray of(double[] numbers) {
        ByteBuffer data = buffer(Double.BYTES * numbers.length);
        data.asDoubleBuffer().put(numbers);
        return new NpyArray("<f8", List.of(numbers.length), data.array());
    }

    /** @param rows of one length */
    static NpyArray of(float[][] rows, int columns) {
        ByteBuffer data = buffer(Float.BYTES * rows.length * columns);
        for (float[] row : rows) {
            for (float number : row) {
                data.putFloat(number);
            }
        }
        return new NpyArray("<f4", List.of(rows.length, columns), data.array());
    }

    /** Texts, each of as many characters as the longest, filled up with zeros; the characters in UTF-32. */
    static NpyArray of(List<String> texts) {
        int longest = texts.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElse(0);
        // NumPy has no texts of no characters.
        int width = Math.max(1, longest);
        ByteBuffer data = buffer(Integer.BYTES * width * texts.size());
        for (int k = 0; k < texts.size(); k++) {
            data.position(Integer.BYTES * width * k);
            texts.get(k).codePoints().forEach(data::putInt);
        }
        return new NpyArray("<U" + width, List.of(texts.size()), data.array());
    }

    /** One text, as an array without dimensions. */
    static NpyArray of(String text) {
        NpyArray one = of(List.of(text));
        return new NpyArray(one.descr, List.of(), one.data);
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Writes the file of the array; does not close the stream. */
    void write(OutputStream out) throws IOException {
        byte[] header = header();
        out.write(MAGIC);
        out.write(header.length);
        out.write(header.length >> 8);
        out.write(header);
        out.write(data);
    }

    private byte[] header() {
        String dimensions = shape.stream().map(Object::toString).collect(Collectors.joining(", "));
        String dictionary = String.format(
                Locale.ROOT,
                "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }",
                descr,
                // A tuple of one needs its comma.
                shape.size() == 1 ? dimensions + "," : dimensions);
        int before = MAGIC.length + Short.BYTES;
        int whole = (before + dictionary.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] header = new byte[whole - before];
        Arrays.fill(header, (byte) ' ');
        byte[] text = dictionary.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, header, 0, text.length);
        header[header.length - 1] = '\n';
        return header;
    }
}
