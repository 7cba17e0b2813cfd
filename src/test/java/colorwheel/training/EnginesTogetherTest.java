package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.experiment.Activation;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Latents;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The engines take the same steps, and each goes on where another one stopped. */
class EnginesTogetherTest {
    private static final RunId RUN = RunId.next();
    private static final int EPOCHS = 500;
    /** Between steps where much happens: the ring opens. */
    private static final int SWITCH = 137;

    private static Weights initial(Experiment experiment) {
        return InitialWeights.of(experiment.network(), experiment.seed());
    }

    private static float latentTolerance(Fixture fixture) {
        return fixture.normalize() ? 2e-3f : 0.02f;
    }

    private static void assertReference(Fixture fixture, Snapshot last) {
        assertThat(last.epoch()).isEqualTo(EPOCHS);
        assertThat(last.loss()).isCloseTo(fixture.losses().get(EPOCHS), within(fixture.normalize() ? 1e-4 : 1e-3));
        assertThat(Latents.of(last, fixture.experiment().trainingColors()).toArray())
                .containsExactly(fixture.floats("latents"), within(latentTolerance(fixture)));
    }

    static Stream<NetworkSpec> networks() {
        return Stream.of(
                NetworkSpec.REFERENCE,
                NetworkSpec.REFERENCE.withNormalize(false),
                NetworkSpec.REFERENCE.withActivation(Activation.GELU),
                NetworkSpec.REFERENCE.withActivation(Activation.TANH),
                new NetworkSpec(12, Activation.RELU, 1, false),
                new NetworkSpec(5, Activation.GELU, 3, false),
                new NetworkSpec(24, Activation.TANH, 3, true));
    }

    /** The losses of steps 0 to 100. */
    private static double[] losses(Experiment experiment, EngineKind kind) {
        double[] losses = new double[101];
        try (Engine engine = Engines.create(RUN, experiment.withEngine(kind), initial(experiment))) {
            for (int epoch = 0; epoch < losses.length; epoch++) {
                losses[epoch] = engine.step().loss();
            }
        }
        return losses;
    }

    @ParameterizedTest
    @EnumSource
    void allStartFromTheSameWeights(EngineKind kind) {
        Experiment experiment = Experiment.REFERENCE.withSeed(5).withEngine(kind);
        try (Engine engine = Engines.create(RUN, experiment, initial(experiment))) {
            assertThat(engine.state().weights()).isEqualTo(initial(experiment));
            assertThat(engine.state().epoch()).isZero();
        }
    }

    /** DL4J's own Adam has a larger ε in the first steps, and its GELU is another function. */
    @ParameterizedTest
    @MethodSource("networks")
    void allHaveTheSameLossesInAHundredSteps(NetworkSpec network) {
        double stockTolerance = network.activation() == Activation.GELU ? 3e-3 : 3e-4;
        for (long seed = 0; seed < 3; seed++) {
            Experiment experiment = Experiment.REFERENCE.withSeed(seed).withNetwork(network);
            double[] expected = losses(experiment, EngineKind.DL4J);

            assertThat(expected[100]).isLessThan(expected[0]);
            assertThat(losses(experiment, EngineKind.FUSED)).containsExactly(expected, within(1e-7));
            assertThat(losses(experiment, EngineKind.DL4J_STOCK)).containsExactly(expected, within(stockTolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 5, 7})
    void allHaveOneVerdict(long seed) {
        Experiment experiment = Experiment.REFERENCE.withSeed(seed);
        Map<EngineKind, Verdict> verdicts = new EnumMap<>(EngineKind.class);
        for (EngineKind kind : EngineKind.values()) {
            try (Engine engine = Engines.create(RUN, experiment.withEngine(kind), initial(experiment))) {
                while (engine.epoch() < EPOCHS) {
                    engine.step();
                }
                verdicts.put(
                        kind,
                        WheelMeasures.of(experiment, engine.state().weights()).verdict());
            }
        }

        assertThat(verdicts.values()).containsOnly(verdicts.get(EngineKind.DL4J));
    }

    private static Checkpoint advance(Dl4jEngine engine, int epoch) {
        try (engine) {
            while (engine.epoch() < epoch) {
                engine.step();
            }
            return engine.checkpoint();
        }
    }

    private static Checkpoint advance(FusedEngine engine, int epoch) {
        try (engine) {
            while (engine.epoch() < epoch) {
                engine.step();
            }
            return engine.checkpoint();
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void theFusedEngineHasTheReferencesLossAtEveryListedEpoch(Fixture fixture) {
        Experiment experiment = fixture.experiment().withEngine(EngineKind.FUSED);
        try (Engine engine = Engines.create(RUN, experiment, initial(experiment))) {
            Map<Integer, Double> listed = fixture.losses();
            while (engine.epoch() < EPOCHS) {
                Snapshot state = engine.step();
                if (listed.containsKey(state.epoch())) {
                    double tolerance = state.epoch() <= 100 ? 1e-6 : fixture.normalize() ? 1e-4 : 1e-3;
                    assertThat(state.loss())
                            .as("loss at epoch " + state.epoch())
                            .isCloseTo(listed.get(state.epoch()), within(tolerance));
                }
            }
            assertReference(fixture, engine.state());
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void theFusedEngineGoesOnWhereDl4jStopped(Fixture fixture) {
        Experiment experiment = fixture.experiment();
        Checkpoint middle = advance(new Dl4jEngine(RUN, experiment, initial(experiment)), SWITCH);
        Checkpoint end = advance(new FusedEngine(RUN, experiment, middle), EPOCHS);

        try (FusedEngine engine = new FusedEngine(RUN, experiment, end)) {
            assertReference(fixture, engine.state());
        }
    }

    @ParameterizedTest
    @MethodSource("colorwheel.training.Fixture#all")
    void dl4jGoesOnWhereTheFusedEngineStopped(Fixture fixture) {
        Experiment experiment = fixture.experiment();
        Checkpoint middle = advance(new FusedEngine(RUN, experiment, initial(experiment)), SWITCH);
        Checkpoint end = advance(new Dl4jEngine(RUN, experiment, middle), EPOCHS);

        try (Dl4jEngine engine = new Dl4jEngine(RUN, experiment, end)) {
            assertReference(fixture, engine.state());
        }
    }

    @Test
    void oneStepFromTheSameCheckpointDiffersByRoundingAlone() {
        Experiment experiment = Experiment.REFERENCE;
        Checkpoint from = advance(new Dl4jEngine(RUN, experiment, initial(experiment)), SWITCH);

        Checkpoint byDl4j = advance(new Dl4jEngine(RUN, experiment, from), SWITCH + 1);
        Checkpoint byFused = advance(new FusedEngine(RUN, experiment, from), SWITCH + 1);

        assertThat(byFused.step()).isEqualTo(byDl4j.step());
        assertThat(byFused.weights().toArray()).containsExactly(byDl4j.weights().toArray(), within(1e-6f));
        assertThat(byFused.firstMoment()).containsExactly(byDl4j.firstMoment(), within(1e-7f));
        assertThat(byFused.secondMoment()).containsExactly(byDl4j.secondMoment(), within(1e-9f));
    }

    @Test
    void aCheckpointGoesThroughTheGraphAndThroughTheArraysUnchanged() {
        Experiment experiment = Experiment.REFERENCE.withSeed(3);
        Checkpoint from = advance(new FusedEngine(RUN, experiment, initial(experiment)), SWITCH);

        try (Dl4jEngine graph = new Dl4jEngine(RUN, experiment, from);
                FusedEngine arrays = new FusedEngine(RUN, experiment, from)) {
            assertThat(graph.checkpoint()).isEqualTo(from);
            assertThat(graph.graph().getIterationCount()).isEqualTo(SWITCH);
            assertThat(arrays.checkpoint()).isEqualTo(from);
        }
    }

    @Test
    void dl4jGoesOnFromItsOwnCheckpointAsIfItHadNotStopped() {
        Experiment experiment = Experiment.REFERENCE.withSeed(2);
        Checkpoint middle = advance(new Dl4jEngine(RUN, experiment, initial(experiment)), 20);

        assertThat(advance(new Dl4jEngine(RUN, experiment, middle), 40))
                .isEqualTo(advance(new Dl4jEngine(RUN, experiment, initial(experiment)), 40));
    }
}
