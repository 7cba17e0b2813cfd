package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.recording.RunState;
import colorwheel.training.Trainer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the lab shows while a setting is dragged. */
@Timeout(120)
class LabPreviewTest {
    private static final int EPOCHS = 40;
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(EPOCHS);
    private static final int STORM = 1_000;

    private final RingEngines engines = new RingEngines();
    private final Lab lab = new Lab(new Trainer(engines), SMALL);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void closes() {
        gate.countDown();
        lab.close();
    }

    /** Training stands still before the step from this epoch, until the gate is opened. */
    private void holdAt(int epoch) {
        engines.beforeStep = from -> {
            if (from == epoch) {
                Clock.wait("the gate is open", () -> gate.getCount() == 0);
            }
        };
    }

    private Lab labWithPreviews() {
        return new Lab(new Trainer(engines), SMALL, () -> true);
    }

    private static HueRange slice(int position) {
        return HueRange.of(position % 360, (position + 89) % 360);
    }

    @Test
    void whileASettingIsDraggedTheFastEngineTrainsItAndAfterwardsItsOwn() {
        try (Lab dragged = labWithPreviews()) {
            Clock frames = new Clock(dragged);
            dragged.setAdjusting(true);
            dragged.changeAndTrain(experiment -> experiment.withHoldOut(slice(7)));

            frames.until(
                    "the preview is shown",
                    () -> dragged.shownExperiment().holdOut().equals(slice(7)));
            assertThat(dragged.shownExperiment().engine()).isEqualTo(EngineKind.FUSED);
            assertThat(dragged.playhead().shown().epoch()).isEqualTo(EPOCHS);
            assertThat(dragged.runState()).isEqualTo(RunState.RUNNING);

            dragged.setAdjusting(false);
            frames.until("the run is finished", () -> dragged.runState() == RunState.FINISHED);
            assertThat(dragged.shownExperiment()).isEqualTo(SMALL.withHoldOut(slice(7)));
        }
    }

    @Test
    void onlyFinishedPreviewsAreShown() {
        holdAt(3);
        try (Lab dragged = labWithPreviews()) {
            dragged.setAdjusting(true);
            dragged.changeAndTrain(experiment -> experiment.withHoldOut(slice(7)));
            dragged.pulse(System.nanoTime());

            assertThat(dragged.playhead().shown()).isNull();
            gate.countDown();
            new Clock(dragged)
                    .until("a preview is shown", () -> dragged.playhead().shown() != null);
            assertThat(dragged.isOfPresentRun(dragged.playhead().shown())).isTrue();
        }
    }

    @Test
    void aDragFasterThanTheFramesTrainsTheFirstAndTheLastPosition() {
        try (Lab dragged = labWithPreviews()) {
            dragged.setAdjusting(true);
            int before = engines.created.get();
            for (int position = 0; position < STORM; position++) {
                int now = position;
                dragged.changeAndTrain(experiment -> experiment.withHoldOut(slice(now)));
            }
            new Clock(dragged).until("the last position is finished", () -> dragged.shownExperiment()
                    .holdOut()
                    .equals(slice(STORM - 1)));

            assertThat(dragged.experiment().holdOut()).isEqualTo(slice(STORM - 1));
            assertThat(engines.created.get() - before).isLessThan(STORM);
            assertThat(dragged.playhead().shown().epoch()).isEqualTo(EPOCHS);
            assertThat(dragged.isOfPresentRun(dragged.playhead().shown())).isTrue();
        }
    }

    @Test
    void untilTheFastEngineIsReadyADragIsTrainedByTheExperimentsOwn() {
        lab.setAdjusting(true);
        lab.changeAndTrain(experiment -> experiment.withHoldOut(slice(7)));

        assertThat(lab.shownExperiment().engine()).isEqualTo(EngineKind.DL4J);
    }
}
