package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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
import colorwheel.recording.Losses;
import colorwheel.recording.Weights;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A run of experiment 1.3 in PyTorch, read from the resources: five phases, each with its states and losses. */
public record CurriculumFixture(int seed, JsonNode json) {
    public static final NetworkSpec NETWORK = new NetworkSpec(16, Activation.GELU, 3, false);
    public static final int PHASES = 5;

    /** The steps of a phase that are compared: whole runs are chaotic. */
    public static final int STEPS = 100;

    /** The losses of a state: all as PyTorch printed them. */
    public record Expected(double total, double reconstruction, double unitNorm, double planar) {
        private static final double RELATIVE_PERCENT = 1e-5 * 100;

        /** Fails unless these losses are the same but for rounding. */
        public void assertAgree(Losses losses, int step) {
            assertClose("total", losses.total(), total, step);
            assertClose("error", losses.reconstruction(), reconstruction, step);
            assertClose("unit norm", losses.unitNorm(), unitNorm, step);
            assertClose("planar", losses.planar(), planar, step);
        }

        private static void assertClose(String what, double is, double expected, int step) {
            assertThat(is).as("%s at step %d", what, step).isCloseTo(expected, withinPercentage(RELATIVE_PERCENT));
        }
    }

    public static Stream<CurriculumFixture> all() {
        return IntStream.of(0, 1).mapToObj(CurriculumFixture::load);
    }

    public static CurriculumFixture load(int seed) {
        return new CurriculumFixture(seed, Fixture.read("1.3/seed-" + seed));
    }

    private JsonNode phase(int number) {
        return json.get("phases").get(number);
    }

    /** The experiment, with the fixture's own value levels, which six decimals do not give. */
    public Experiment experiment(EngineKind engine) {
        List<Phase> phases = new ArrayList<>();
        for (int k = 0; k < PHASES; k++) {
            JsonNode phase = phase(k);
            List<Double> values = new ArrayList<>();
            phase.get("values").forEach(value -> values.add(value.asDouble()));
            phases.add(new Phase(
                    Integer.toString(k),
                    HsvGrid.ofHueStep(phase.get("hue_step").asDouble(), List.of(1.0), values),
                    phase.get("epochs").asInt(),
                    new LearningRate(
                            json.get("rate").asDouble(), json.get("warm_up").asDouble(), OptionalDouble.empty()),
                    new Terms(
                            phase.get("unit_norm").asDouble(),
                            phase.get("planar").asDouble(),
                            0)));
        }
        return new Experiment(NETWORK, phases, HueRange.NONE, HeldStill.NONE, seed, engine);
    }

    /** The state in which a phase begins. */
    public Checkpoint begin(int phase) {
        if (phase == 0) {
            return Checkpoint.start(Fixture.weights(NETWORK, json.get("params")));
        }
        JsonNode before = phase(phase - 1);
        return new Checkpoint(
                end(phase - 1),
                Fixture.weights(NETWORK, before.get("adam_after").get("first_moment"))
                        .toArray(),
                Fixture.weights(NETWORK, before.get("adam_after").get("second_moment"))
                        .toArray(),
                experiment(EngineKind.FUSED).firstEpoch(phase));
    }

    /** The weights at the end of a phase. */
    public Weights end(int phase) {
        return Fixture.weights(NETWORK, phase(phase).get("params_after"));
    }

    /** Hue in degrees and value of the colors whose latents are known at the end of a phase. */
    public float[] huesAndValues(int phase) {
        return Fixture.floats(phase(phase).get("latents_hue_v"));
    }

    /** The latents of {@link #huesAndValues} at the end of a phase, shape [n][3]. */
    public float[] latents(int phase) {
        return Fixture.floats(phase(phase).get("latents"));
    }

    /** The losses of the states at some steps of a phase, each before the step. */
    public Map<Integer, Expected> losses(int phase) {
        Map<Integer, Expected> losses = new TreeMap<>();
        phase(phase).get("losses").properties().forEach(entry -> {
            JsonNode parts = entry.getValue();
            losses.put(
                    Integer.valueOf(entry.getKey()),
                    new Expected(
                            parts.get(0).asDouble(),
                            parts.get(1).asDouble(),
                            parts.get(2).asDouble(),
                            parts.get(3).asDouble()));
        });
        return losses;
    }

    @Override
    public String toString() {
        return "experiment 1.3, seed " + seed;
    }
}
