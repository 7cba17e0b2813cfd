package colorwheel.sweep;

import colorwheel.files.NpyHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An array in NumPy's format NPY: a {@link NpyHeader}, and the numbers in little-endian order, the last index varying
 * fastest.
 *
 * @param descr the type of the elements as NumPy writes it, such as {@code <f8}
 * @param shape the length of each dimension
 * @param data the elements
 */
record NpyArray(String descr, List<Integer> shape, byte[] data) {
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
        out.write(NpyHeader.of(descr, shape));
        out.write(data);
    }
}
