package colorwheel.weights;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Another writer of safetensors, which shares no code with ours; and the weights of the reference's runs. */
public final class Forge {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Name and shape of each tensor of the reference, as {@code state_dict()} lists them. */
    private static final Object[][] REFERENCE = {
        {"encoder.0.weight", 16, 3},
        {"encoder.0.bias", 16},
        {"encoder.2.weight", 2, 16},
        {"encoder.2.bias", 2},
        {"decoder.0.weight", 16, 2},
        {"decoder.0.bias", 16},
        {"decoder.2.weight", 3, 16},
        {"decoder.2.bias", 3}
    };

    private Forge() {}

    /** A run of the reference, for example {@code seed-1}. */
    public static JsonNode fixture(String name) {
        try (InputStream stream = Forge.class.getResourceAsStream("/colorwheel/fixtures/" + name + ".json")) {
            return JSON.readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The initial weights of a run of the reference. */
    public static Weights params(String fixture) {
        List<Float> numbers = new ArrayList<>();
        JsonNode params = fixture(fixture).get("params");
        for (Object[] tensor : REFERENCE) {
            collect(params.get((String) tensor[0]), numbers);
        }
        return new Weights(NetworkSpec.REFERENCE, array(numbers));
    }

    private static float[] array(List<Float> numbers) {
        float[] flat = new float[numbers.size()];
        for (int k = 0; k < flat.length; k++) {
            flat[k] = numbers.get(k);
        }
        return flat;
    }

    private static void collect(JsonNode node, List<Float> numbers) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, numbers));
        } else {
            numbers.add(Float.valueOf(node.asText()));
        }
    }

    /** The header of the reference's network, with places in the order of the tensors. */
    static ObjectNode header() {
        ObjectNode header = JSON.createObjectNode();
        int begin = 0;
        for (Object[] tensor : REFERENCE) {
            ObjectNode entry = header.putObject((String) tensor[0]).put("dtype", "F32");
            int size = 4;
            for (int k = 1; k < tensor.length; k++) {
                entry.withArray("shape").add((int) tensor[k]);
                size *= (int) tensor[k];
            }
            entry.putArray("data_offsets").add(begin).add(begin + size);
            begin += size;
        }
        return header;
    }

    static byte[] data(float[] numbers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (float number : numbers) {
            littleEndian(bytes, Float.floatToRawIntBits(number), 4);
        }
        return bytes.toByteArray();
    }

    /** A file of a header, padded as the format asks, and data. */
    static byte[] file(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        int padding = (8 - text.length % 8) % 8;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        littleEndian(bytes, text.length + padding, 8);
        bytes.writeBytes(text);
        bytes.writeBytes(" ".repeat(padding).getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(data);
        return bytes.toByteArray();
    }

    static void littleEndian(ByteArrayOutputStream bytes, long number, int count) {
        for (int k = 0; k < count; k++) {
            bytes.write((int) (number >>> 8 * k));
        }
    }
}
