package colorwheel.weights;

import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the header of a safetensors file says, tensor by tensor.
 *
 * <p>The format, after the README of github.com/huggingface/safetensors: eight bytes, an unsigned little-endian number,
 * tell the length of the header; the header is JSON in UTF-8, beginning with a brace and possibly followed by spaces,
 * <code>{"name": {"dtype": "F32", "shape": [16, 3], "data_offsets": [0, 192]}, …}</code>, where <code>__metadata__
 * </code> may map strings to strings; the numbers of all tensors follow, row-major and little-endian, without a gap.
 * Offsets count from the end of the header.
 *
 * @param entries by the names of the tensors, in the order of the file; an order that means nothing
 * @param metadata texts by their names
 */
record Header(Map<String, Entry> entries, Map<String, String> metadata) {
    /** The length field at the beginning of a file. */
    static final int LENGTH_BYTES = Long.BYTES;

    /** The longest header that is read: a hundred times what 197 numbers need, and nothing to a machine. */
    static final int MAX_BYTES = 1 << 20;

    static final String DTYPE = "dtype";
    static final String SHAPE = "shape";
    static final String OFFSETS = "data_offsets";
    static final String METADATA = "__metadata__";
    static final String FLOAT32 = "F32";

    /** Other readers want the data, behind the header, to begin at a multiple of this. */
    private static final int ALIGNMENT = 8;

    /**
     * @param dtype the type of the numbers
     * @param shape from the outside to the inside; no number is negative
     * @param begin the first byte; not negative
     * @param end the byte after the last; not negative
     */
    record Entry(String dtype, List<Long> shape, long begin, long end) {}

    /** What it says of a tensor that it is known to have. */
    Entry entry(String tensor) {
        return Objects.requireNonNull(entries.get(tensor), tensor);
    }

    /**
     * The header for weights in the reference's order, in bytes: without the length, with spaces at its end.
     *
     * @param metadata texts by their names; none at all if there are none
     */
    static byte[] of(Weights weights, Map<String, String> metadata) {
        StringBuilder json = new StringBuilder("{");
        if (!metadata.isEmpty()) {
            json.append(quoted(METADATA)).append(":{");
            json.append(metadata.entrySet().stream()
                    .map(text -> quoted(text.getKey()) + ":" + quoted(text.getValue()))
                    .collect(Collectors.joining(",")));
            json.append("},");
        }
        for (ParameterLayout.Tensor tensor :
                ParameterLayout.of(weights.network()).tensors()) {
            long begin = (long) tensor.offset() * Float.BYTES;
            json.append(tensor.offset() == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT,
                            "\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%s,%s]}",
                            tensor.name(),
                            shape(tensor).toString().replace(" ", ""),
                            begin,
                            begin + (long) tensor.size() * Float.BYTES));
        }
        byte[] text = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        Arrays.fill(padded, text.length, padded.length, (byte) ' ');
        return padded;
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** The shape that PyTorch gives to a tensor: [out, in] for a weight, [out] for a bias. */
    static List<Long> shape(ParameterLayout.Tensor tensor) {
        return tensor.bias()
                ? List.of((long) tensor.outputs())
                : List.of((long) tensor.outputs(), (long) tensor.inputs());
    }
}
