package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.files.UserFacingException;
import colorwheel.recording.RunId;
import colorwheel.recording.RunState;
import colorwheel.recording.Weights;
import colorwheel.training.Engine;
import colorwheel.training.Engines;
import colorwheel.training.Trainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lab on a machine where the native backend does not load. */
@Timeout(120)
class MissingBackendTest {
    private static final Experiment SMALL = Experiment.REFERENCE
            .withHueStep(30)
            .withEpochs(40)
            .withLearningRate(0.01)
            .withEngine(EngineKind.DL4J);

    private final Lab lab = new Lab(new Trainer(MissingBackendTest::create), SMALL);
    private final Clock clock = new Clock(lab);

    private static Engine create(RunId run, Experiment experiment, Weights initial) {
        if (experiment.engine() == EngineKind.DL4J) {
            throw new UserFacingException("Choose the engine Fused.", new UnsatisfiedLinkError("none"));
        }
        return Engines.create(run, experiment, initial);
    }

    @AfterEach
    void closes() {
        lab.close();
    }

    @Test
    void saysAtTheStartWhatIsMissing() {
        clock.until("it is told", () -> lab.noticeProperty().get() != null);

        assertThat(lab.noticeProperty().get()).isEqualTo(Notice.failed("Choose the engine Fused."));
        assertThat(lab.runState()).isEqualTo(RunState.FAILED);
    }

    @Test
    void trainsWithTheFusedEngineAllTheSame() {
        clock.until("the first run has failed", () -> lab.runState() == RunState.FAILED);

        lab.changeAndTrain(experiment -> experiment.withEngine(EngineKind.FUSED));
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);

        assertThat(lab.noticeProperty().get()).isNull();
        assertThat(lab.playhead().frames().lastEpoch()).isEqualTo(40);
        assertThat(lab.playhead().shown().loss())
                .isLessThan(lab.playhead().frames().get(0).loss());
    }

    @Test
    void aDragShowsItsWheelsAllTheSameAndItsEndTellsAgainWhatIsMissing() {
        clock.until("the first run has failed", () -> lab.runState() == RunState.FAILED);
        lab.noticeProperty().set(null);

        lab.setAdjusting(true);
        lab.change(experiment -> experiment.withHoldOut(HueRange.of(150, 200)));
        clock.until("its wheel is there", () -> lab.playhead().frames().lastEpoch() == 40);
        assertThat(lab.shownExperiment().holdOut()).isEqualTo(HueRange.of(150, 200));
        assertThat(lab.noticeProperty().get()).isNull();

        lab.setAdjusting(false);
        clock.until("it is told", () -> lab.noticeProperty().get() != null);
        assertThat(lab.noticeProperty().get()).isEqualTo(Notice.failed("Choose the engine Fused."));
    }
}
