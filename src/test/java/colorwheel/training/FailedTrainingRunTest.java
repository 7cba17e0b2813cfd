package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.files.UserFacingException;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.RunState;
import colorwheel.recording.Weights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How a run fails, what it keeps, and what it says. */
@Timeout(120)
class FailedTrainingRunTest {
    private static final int EPOCHS = 50;

    private final FakeEngines engines = new FakeEngines();
    private final TrainingRun run = new TrainingRun(Experiment.REFERENCE.withEpochs(EPOCHS), engines);

    @AfterEach
    void hasClosedItsEngine() {
        run.cancel();
        assertThat(engines.alive).hasValue(0);
    }

    private int newestEpoch() {
        return run.recording().frames().lastEpoch();
    }

    @Test
    void stopsAtTheFirstLossThatIsNotFiniteAndKeepsTheLastGoodEpoch() {
        engines.loss = epoch -> epoch >= 12 ? Double.NaN : 0.1;
        TrainingRun hasty =
                new TrainingRun(Experiment.REFERENCE.withEpochs(EPOCHS).withLearningRate(1), engines);
        hasty.start();
        hasty.run();

        assertThat(hasty.state()).isEqualTo(RunState.FAILED);
        assertThat(hasty.recording().frames().lastEpoch()).isEqualTo(11);
        assertThat(hasty.latest().take().orElseThrow().epoch()).isEqualTo(11);
        TrainingFailure failure = hasty.failure().orElseThrow();
        assertThat(failure.message())
                .isEqualTo("Training diverged at epoch 12: the loss is no longer a finite number. Epochs 0 to 11 are "
                        + "kept. Try a smaller learning rate: 0.1 instead of 1.");
        assertThat(failure.cause()).isEmpty();
    }

    @Test
    void findsDivergenceInTheLastStepToo() {
        engines.loss = epoch -> epoch == EPOCHS ? Double.POSITIVE_INFINITY : 0.1;
        run.start();
        run.run();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(newestEpoch()).isEqualTo(EPOCHS - 1);
    }

    /** The loss of such a state may be finite, since the sigmoid bounds what comes out. */
    @Test
    void findsDivergenceInLatentsThatOverflowAlthoughTheWeightsAreFinite() {
        float[] flat = InitialWeights.of(NetworkSpec.REFERENCE, 0).toArray();
        flat[ParameterLayout.of(NetworkSpec.REFERENCE).latent().bias(0)] = 1e20f;
        assertThat(stateFrom(flat)).isEqualTo(RunState.FINISHED);

        flat[ParameterLayout.of(NetworkSpec.REFERENCE).encoderHidden().weight(0, 0)] = 1e20f;
        flat[ParameterLayout.of(NetworkSpec.REFERENCE).latent().weight(1, 0)] = 1e20f;
        assertThat(stateFrom(flat)).isEqualTo(RunState.FAILED);
    }

    private RunState stateFrom(float[] weights) {
        StartingPoint start = StartingPoint.of(new Weights(NetworkSpec.REFERENCE, weights));
        TrainingRun from = new TrainingRun(Experiment.REFERENCE.withEpochs(EPOCHS), start, engines);
        from.start();
        from.run();
        return from.state();
    }

    @Test
    void turnsWhateverIsThrownIntoAFailureWithItsCause() {
        IllegalStateException broken = new IllegalStateException("broken");
        engines.beforeStep = epoch -> {
            if (epoch == 3) {
                throw broken;
            }
        };
        run.start();
        run.run();

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure().orElseThrow().message()).contains("broken").contains("Epochs 0 to 2 are kept.");
        assertThat(run.failure().orElseThrow().cause()).containsSame(broken);
    }

    @Test
    void saysWhatToDoWhenMemoryRunsOut() {
        TrainingRun tooLarge = new TrainingRun(Experiment.REFERENCE, (id, experiment, initial) -> {
            throw new OutOfMemoryError("native");
        });
        tooLarge.run();

        assertThat(tooLarge.state()).isEqualTo(RunState.FAILED);
        assertThat(tooLarge.failure().orElseThrow().message())
                .contains("Nothing was recorded.")
                .contains("fewer colors");
    }

    @Test
    void passesOnWhyTheBackendIsUnavailable() {
        TrainingRun elsewhere = new TrainingRun(Experiment.REFERENCE, (id, experiment, initial) -> {
            throw new UserFacingException("Not on this machine.", null);
        });
        elsewhere.start();
        elsewhere.run();

        assertThat(elsewhere.state()).isEqualTo(RunState.FAILED);
        assertThat(elsewhere.failure().orElseThrow().message()).isEqualTo("Not on this machine.");
    }
}
