package colorwheel.analysis.space;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Terms;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import colorwheel.training.Fixture;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A run of experiment 1.3 in PyTorch, read from the resources; their README says what is in it. */
record CurriculumFixture(JsonNode json) {
    static final NetworkSpec NETWORK = new NetworkSpec(16, Activation.GELU, 3, false);
    static final int PHASES = 5;

    static CurriculumFixture ofSeed(int seed) {
        return new CurriculumFixture(Fixture.read("1.3/seed-" + seed));
    }

    Experiment experiment() {
        return experiment(HueRange.NONE);
    }

    Experiment experiment(HueRange holdOut) {
        List<Phase> phases = new ArrayList<>();
        for (JsonNode phase : json.get("phases")) {
            List<Double> values = new ArrayList<>();
            phase.get("values").forEach(value -> values.add(value.asDouble()));
            phases.add(new Phase(
                    phase.get("name").asText(),
                    HsvGrid.ofHueStep(phase.get("hue_step").asDouble(), List.of(1.0), values),
                    phase.get("epochs").asInt(),
                    new LearningRate(0.01, 0.1, OptionalDouble.empty()),
                    new Terms(
                            phase.get("unit_norm").asDouble(),
                            phase.get("planar").asDouble(),
                            0)));
        }
        return new Experiment(
                NETWORK, phases, holdOut, HeldStill.NONE, json.get("seed").asLong(), EngineKind.FUSED);
    }

    JsonNode phase(int phase) {
        return json.get("phases").get(phase);
    }

    /** The weights at the end of a phase. */
    Weights after(int phase) {
        return weights(phase(phase).get("params_after"));
    }

    Weights initial() {
        return weights(json.get("params"));
    }

    private static Weights weights(JsonNode tensors) {
        ParameterLayout layout = ParameterLayout.of(NETWORK);
        float[] flat = new float[layout.size()];
        for (ParameterLayout.Tensor tensor : layout.tensors()) {
            System.arraycopy(Fixture.floats(tensors.get(tensor.name())), 0, flat, tensor.offset(), tensor.size());
        }
        return new Weights(NETWORK, flat);
    }

    SpaceVerdict verdict(int phase) {
        return phase == 0
                ? SpaceVerdict.of(experiment(), 0, after(0))
                : SpaceVerdict.of(experiment(), phase, after(phase), after(phase - 1));
    }
}
