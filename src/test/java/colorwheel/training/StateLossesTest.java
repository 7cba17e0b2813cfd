package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.HeldStill;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.recording.Frames;
import colorwheel.recording.Losses;
import colorwheel.recording.Recording;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateLossesTest {
    private static final int EPOCHS = 12;

    /** Three short phases with all terms; the last has more colors than a block. */
    private static Experiment threePhases(EngineKind engine) {
        Experiment whole = Preset.ofKey("1.3-held").experiment();
        return new Experiment(
                whole.network(),
                Stream.of(0, 1, whole.phases().size() - 1)
                        .map(whole.phases()::get)
                        .map(phase ->
                                new Phase(phase.name(), phase.colors(), EPOCHS, phase.learningRate(), phase.terms()))
                        .toList(),
                HueRange.NONE,
                new HeldStill(1, true),
                3,
                engine);
    }

    private static Frames trained(Experiment experiment) {
        Recording recording = new Recording(100);
        try (Engine engine =
                Engines.create(RunId.next(), experiment, InitialWeights.of(experiment.network(), experiment.seed()))) {
            while (engine.epoch() < experiment.epochs()) {
                recording.add(engine.step(), 1);
            }
            recording.add(engine.state(), 1);
        }
        return recording.frames();
    }

    @ParameterizedTest
    @EnumSource(names = {"DL4J", "FUSED"})
    void areThoseThatWereRecordedInEveryPhase(EngineKind kind) {
        Experiment experiment = threePhases(kind);
        assertThat(experiment.trainingColors(2).size()).isGreaterThan(1024);
        Frames frames = trained(experiment);

        for (int epoch = 0; epoch <= experiment.epochs(); epoch++) {
            Snapshot snapshot = frames.at(epoch);
            Losses losses = StateLosses.of(
                    experiment, epoch, snapshot.weights(), frames.weightsBefore(experiment, 1), Double.NaN);

            Losses recorded = snapshot.losses();
            assertAlike(losses.total(), recorded.total(), epoch);
            assertAlike(losses.reconstruction(), recorded.reconstruction(), epoch);
            assertAlike(losses.unitNorm(), recorded.unitNorm(), epoch);
            assertAlike(losses.planar(), recorded.planar(), epoch);
            assertAlike(losses.anchor(), recorded.anchor(), epoch);
        }
        assertThat(frames.losses(2 * EPOCHS).anchor()).as("hues are held").isPositive();
    }

    @Test
    void withoutThePlacesOfHeldHuesTheirTermIsTheOneGiven() {
        Experiment experiment = threePhases(EngineKind.FUSED);
        Frames frames = trained(experiment);
        Snapshot last = frames.at(experiment.epochs());

        Losses losses = StateLosses.of(experiment, last.epoch(), last.weights(), Optional.empty(), 0.125);

        assertThat(losses.anchor()).isEqualTo(0.125);
        assertAlike(losses.reconstruction(), last.losses().reconstruction(), last.epoch());
    }

    @Test
    void aPhaseWithoutTermsHasTheErrorAlone() {
        Experiment experiment = Experiment.REFERENCE.withHueStep(30).withEpochs(EPOCHS);
        Frames frames = trained(experiment);
        Snapshot last = frames.at(EPOCHS);

        Losses losses = StateLosses.of(experiment, EPOCHS, last.weights(), Optional.empty(), Double.NaN);

        assertThat(losses).isEqualTo(Losses.of(losses.total()));
        assertAlike(losses.total(), last.loss(), EPOCHS);
    }

    private static void assertAlike(double actual, double recorded, int epoch) {
        assertThat(actual).as("epoch %d", epoch).isCloseTo(recorded, within(1e-5 * recorded + 1e-9));
    }
}
