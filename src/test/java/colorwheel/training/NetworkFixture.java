package colorwheel.training;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.stream.Stream;

/** A hundred steps of another network in PyTorch, read from the resources; their README says what is in it. */
public record NetworkFixture(String name, NetworkSpec network, JsonNode json) {
    public static final int STEPS = 100;

    /** A network before its first step or after its last one. */
    public record State(Weights weights, float[] latents, float[] outputs) {}

    public static Stream<NetworkFixture> all() {
        return Stream.of("gelu-2", "gelu-3", "tanh-1").map(NetworkFixture::load);
    }

    private static NetworkFixture load(String name) {
        JsonNode json = Fixture.read("networks/" + name);
        NetworkSpec network = new NetworkSpec(
                json.get("hidden").asInt(),
                Activation.valueOf(json.get("activation").asText().toUpperCase(Locale.ROOT)),
                json.get("bottleneck").asInt(),
                json.get("normalize").asBoolean());
        return new NetworkFixture(name, network, json);
    }

    public Experiment experiment() {
        return Experiment.REFERENCE
                .withHueStep(json.get("hue_step").asDouble())
                .withNetwork(network)
                .withSeed(json.get("seed").asLong());
    }

    public float[] colors() {
        return Fixture.floats(json.get("colors"));
    }

    /** The losses of the states after 0 to {@link #STEPS} steps. */
    public float[] losses() {
        return Fixture.floats(json.get("losses"));
    }

    public State start() {
        return state(json.get("start"));
    }

    public State end() {
        return state(json.get("end"));
    }

    private State state(JsonNode node) {
        return new State(
                Fixture.weights(network, node.get("params")),
                Fixture.floats(node.get("latents")),
                Fixture.floats(node.get("outputs")));
    }

    public Stream<State> states() {
        return Stream.of(start(), end());
    }

    @Override
    public String toString() {
        return name;
    }
}
