package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.LearningRate;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.experiment.Terms;
import colorwheel.network.Forward;
import colorwheel.recording.Frames;
import colorwheel.recording.Losses;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the engines do at the borders of phases. */
class PhasesTest {
    private static final RunId RUN = RunId.next();
    private static final int[] EPOCHS = {30, 20, 25};
    private static final int ALL = 75;

    /** Experiment 1.3, held, with a hue step of 30°, in its first three phases, which are short. */
    private static Experiment held(EngineKind engine) {
        Experiment whole = Preset.ofKey("1.3-held").experiment();
        List<Phase> phases = new ArrayList<>();
        for (int k = 0; k < EPOCHS.length; k++) {
            Phase phase = whole.phases().get(k);
            phases.add(new Phase(phase.name(), phase.colors(), EPOCHS[k], phase.learningRate(), phase.terms()));
        }
        return new Experiment(whole.network(), phases, HueRange.NONE, new HeldStill(1, true), 3, engine)
                .withHueStep(30);
    }

    private static Weights initial(Experiment experiment) {
        return InitialWeights.of(experiment.network(), experiment.seed());
    }

    private static List<Snapshot> all(Engine engine) {
        List<Snapshot> states = new ArrayList<>();
        try (engine) {
            while (engine.epoch() < ALL) {
                Snapshot before = engine.state();
                Snapshot stepped = engine.step();
                assertThat(stepped).as("a state and the step from it").isEqualTo(before);
                states.add(stepped);
            }
            states.add(engine.state());
        }
        return states;
    }

    @ParameterizedTest
    @EnumSource(names = {"DL4J", "FUSED"})
    void stateAndStepAgreeAtEveryEpochBordersIncluded(EngineKind kind) {
        Experiment experiment = held(kind);

        List<Snapshot> states = all(Engines.create(RUN, experiment, initial(experiment)));

        assertThat(states).hasSize(ALL + 1);
        assertThat(states.get(29).losses().anchor()).isPositive();
        assertThat(states.get(ALL).loss()).isLessThan(states.get(0).loss());
    }

    @Test
    void bothEnginesTakeTheSameSteps() {
        List<Snapshot> fused = all(Engines.create(RUN, held(EngineKind.FUSED), initial(held(EngineKind.FUSED))));
        List<Snapshot> graph = all(Engines.create(RUN, held(EngineKind.DL4J), initial(held(EngineKind.DL4J))));

        for (int epoch = 0; epoch <= ALL; epoch++) {
            Losses losses = fused.get(epoch).losses();
            Losses others = graph.get(epoch).losses();
            assertThat(losses.total()).as("epoch %d", epoch).isCloseTo(others.total(), within(1e-6));
            assertThat(losses.unitNorm()).as("epoch %d", epoch).isCloseTo(others.unitNorm(), within(1e-6));
            assertThat(losses.planar()).as("epoch %d", epoch).isCloseTo(others.planar(), within(1e-6));
            assertThat(losses.anchor()).as("epoch %d", epoch).isCloseTo(others.anchor(), within(1e-6));
        }
    }

    /** A checkpoint of one engine is taken over by the other, in a phase that holds hues since another one. */
    @ParameterizedTest
    @EnumSource(names = {"DL4J", "FUSED"})
    void anEngineGoesOnInALaterPhase(EngineKind kind) {
        Experiment experiment = held(kind);
        FusedEngine first = new FusedEngine(RUN, held(EngineKind.FUSED), initial(experiment));
        while (first.epoch() < 60) {
            first.step();
        }
        Checkpoint from = first.checkpoint();
        List<Snapshot> whole = all(Engines.create(RUN, held(EngineKind.FUSED), initial(experiment)));

        Engine second = kind == EngineKind.FUSED
                ? new FusedEngine(RUN, experiment, from)
                : new Dl4jEngine(RUN, experiment, from);

        assertThat(from.held()).hasValue(whole.get(EPOCHS[0]).weights());
        List<Snapshot> rest = all(second);
        for (Snapshot state : rest) {
            assertThat(state.loss())
                    .as("epoch %d", state.epoch())
                    .isCloseTo(whole.get(state.epoch()).loss(), within(kind == EngineKind.FUSED ? 0.0 : 1e-6));
        }
        assertThat(rest).hasSize(16);
    }

    @Test
    void aCheckpointWithoutThePlacesOfHeldHuesIsRefused() {
        Experiment experiment = held(EngineKind.FUSED);
        float[] zero = new float[initial(experiment).toArray().length];
        Checkpoint without = new Checkpoint(initial(experiment), zero, zero, 40);

        assertThatThrownBy(() -> new FusedEngine(RUN, experiment, without))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("after phase 1 are not known in phase 2");
    }

    /** The loss of a border's state is that over the colors of the phase to come. */
    @Test
    void atABorderTheLossIsThatOfTheNextPhase() {
        Phase vivid = Experiment.REFERENCE.phases().get(0);
        Experiment one = Experiment.REFERENCE.withHueStep(10).withEpochs(5).withEngine(EngineKind.FUSED);
        Phase first = one.phases().get(0);
        Experiment two = new Experiment(
                one.network(),
                List.of(first, new Phase("pale", vivid.colors(), 5, first.learningRate(), Terms.NONE)),
                one.holdOut(),
                HeldStill.NONE,
                0,
                EngineKind.FUSED);

        Frames frames = frames(two);

        float[] rgb = two.trainingColors(1).rgb();
        float[] out = new Forward(frames.at(5).weights()).reconstruct(rgb);
        double squares = 0;
        for (int i = 0; i < rgb.length; i++) {
            squares += Math.pow(out[i] - rgb[i], 2);
        }
        assertThat(frames.loss(5)).isCloseTo(squares / rgb.length, within(1e-7));
        assertThat(frames.loss(4)).isEqualTo(frames(one).loss(4));
    }

    private static Frames frames(Experiment experiment) {
        TrainingRun run = new TrainingRun(experiment, Engines::create);
        run.start();
        run.run();
        assertThat(run.failure()).isEmpty();
        return run.recording().frames();
    }

    @Test
    void aPreviewEndsWhereItsRunDoes() {
        Experiment experiment = held(EngineKind.FUSED);

        Optional<Frames> preview = PreviewRun.run(RUN, experiment, StartingPoint.SEED, each -> true);

        Frames run = frames(experiment);
        assertThat(preview).hasValueSatisfying(frames -> {
            assertThat(frames.at(ALL).weights()).isEqualTo(run.at(ALL).weights());
            for (int epoch = 0; epoch <= ALL; epoch++) {
                assertThat(frames.losses(epoch)).isEqualTo(run.losses(epoch));
            }
        });
    }

    @Test
    void theRateIsTheReferencesInItsWarmUp() {
        LearningRate rate = new LearningRate(0.01, 0.1, OptionalDouble.empty());

        assertThat(rate.at(0, 2000)).isEqualTo(0.01 / 200);
        assertThat(rate.at(100, 2000)).isCloseTo(0.01 * (1 / 200.0 + (1 - 1 / 200.0) * 100 / 200), within(1e-18));
        assertThat(rate.at(200, 2000)).isEqualTo(0.01);
        assertThat(rate.at(1999, 2000)).isEqualTo(0.01);
        assertThat(LearningRate.constant(0.3).at(0, 10)).isEqualTo(0.3);
        assertThat(new LearningRate(0.01, 0.01, OptionalDouble.empty()).at(0, 5))
                .isEqualTo(0.01);
    }

    @Test
    void theRateGoesToItsEndFromTheWarmUpOn() {
        LearningRate rate = new LearningRate(0.01, 0.5, OptionalDouble.of(0.001));

        assertThat(rate.at(50, 100)).isEqualTo(0.01);
        assertThat(rate.at(75, 100)).isCloseTo(0.0055, within(1e-15));
        assertThat(rate.at(100, 100)).isCloseTo(0.001, within(1e-15));
        assertThat(new LearningRate(0.01, 1, OptionalDouble.of(0.001)).at(100, 100))
                .isEqualTo(0.01);
    }
}
