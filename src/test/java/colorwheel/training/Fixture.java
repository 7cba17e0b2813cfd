package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A run of the reference in PyTorch, read from the resources; their README says what is in it. */
public record Fixture(int seed, boolean normalize, JsonNode json) {
    public static Stream<Fixture> all() {
        return Stream.concat(
                Stream.of(0, 1, 2, 3).map(seed -> load("seed-" + seed)),
                Stream.of(1, 2).map(seed -> load("free/seed-" + seed)));
    }

    private static Fixture load(String name) {
        JsonNode json = read(name);
        return new Fixture(json.get("seed").asInt(), json.get("normalize").asBoolean(), json);
    }

    public static JsonNode read(String name) {
        try (InputStream stream = Fixture.class.getResourceAsStream("/colorwheel/fixtures/" + name + ".json")) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Experiment experiment() {
        return Experiment.REFERENCE.withSeed(seed).withNetwork(NetworkSpec.REFERENCE.withNormalize(normalize));
    }

    public Weights weights(String set) {
        return weights(experiment().network(), json.get(set));
    }

    /** @param tensors weights and biases by PyTorch's names, each row-major [out][in] */
    static Weights weights(NetworkSpec network, JsonNode tensors) {
        float[] flat = new float[ParameterLayout.of(network).size()];
        for (ParameterLayout.Tensor tensor : ParameterLayout.of(network).tensors()) {
            float[] values = floats(tensors.get(tensor.name()));
            System.arraycopy(values, 0, flat, tensor.offset(), tensor.size());
        }
        return new Weights(network, flat);
    }

    /** Losses by epoch. */
    public Map<Integer, Double> losses() {
        Map<Integer, Double> losses = new TreeMap<>();
        json.get("loss")
                .properties()
                .forEach(entry -> losses.put(
                        Integer.valueOf(entry.getKey()), entry.getValue().asDouble()));
        losses.put(500, json.get("loss_after").asDouble());
        return losses;
    }

    public float[] floats(String name) {
        return floats(json.get(name));
    }

    public static float[] floats(JsonNode node) {
        List<Float> numbers = new ArrayList<>();
        collect(node, numbers);
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
            // By way of the text: reading a double first could round twice.
            numbers.add(Float.valueOf(node.asText()));
        }
    }

    @Override
    public String toString() {
        return "seed " + seed + (normalize ? ", normalized" : ", free");
    }
}
