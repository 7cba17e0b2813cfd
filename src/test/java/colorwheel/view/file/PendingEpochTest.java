package colorwheel.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.patience.Patience;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.RingEngines;
import colorwheel.session.Speed;
import colorwheel.training.Trainer;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PendingEpochTest {
    private static final long FRAME_NANOS = 16_666_667;
    private static final int EPOCHS = 40;
    private static final int WANTED = 10;
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(EPOCHS);

    private final Semaphore steps = new Semaphore(0);
    private int released;
    private final RingEngines engines = new RingEngines();
    private final Lab lab = new Lab(new Trainer(engines), SMALL);
    private long nanos;
    private final PendingEpoch wish = new PendingEpoch(lab);

    @BeforeEach
    void trainsAsFarAsTheTestSays() {
        engines.beforeStep = epoch -> steps.acquireUninterruptibly();
        lab.speedProperty().set(Speed.UNLIMITED);
        lab.train();
        wish.showWhenRecorded(WANTED);
    }

    @AfterEach
    void closes() {
        steps.release(1_000);
        lab.close();
    }

    private void until(BooleanSupplier so) {
        Patience.until("the lab is there", () -> {
            pulse();
            return so.getAsBoolean();
        });
    }

    private void pulse() {
        nanos += FRAME_NANOS;
        lab.pulse(nanos);
    }

    private void trainTo(int epoch) {
        // An epoch is published by the step after it; the end needs none.
        int needed = Math.min(EPOCHS, epoch + 1);
        steps.release(needed - released);
        released = needed;
        until(() -> lab.playhead().frames().lastEpoch() == epoch);
    }

    private int shown() {
        return lab.playhead().shown().epoch();
    }

    @Test
    void theEpochIsShownAsSoonAsItIsRecordedAndStaysWhileTrainingGoesOn() {
        trainTo(WANTED - 1);
        until(() -> shown() == WANTED - 1);
        trainTo(WANTED);
        until(() -> shown() == WANTED);
        trainTo(WANTED + 5);
        pulse();
        assertThat(shown()).isEqualTo(WANTED);

        trainTo(EPOCHS);
        until(() -> lab.runState() == RunState.FINISHED);
        assertThat(shown()).isEqualTo(WANTED);
    }

    @Test
    void aPlayheadThatWasMovedMeanwhileStaysWhereItIs() {
        trainTo(5);
        lab.playhead().moveTo(3);
        trainTo(EPOCHS);
        until(() -> lab.runState() == RunState.FINISHED);
        assertThat(shown()).isEqualTo(3);
    }

    @Test
    void anotherRunOfTheSameExperimentIsNotMeant() {
        trainTo(5);
        lab.reset();
        // One more than it needs: the run before waits for one, too.
        steps.release(EPOCHS + 1);
        lab.train();
        until(() -> lab.runState() == RunState.FINISHED);
        until(() -> shown() == EPOCHS);
    }

    @Test
    void anotherExperimentIsNotMeant() {
        trainTo(5);
        lab.change(experiment -> experiment.withSeed(7));
        steps.release(1_000);
        until(() -> lab.runState() == RunState.FINISHED);
        until(() -> shown() == EPOCHS);
    }

    @Test
    void anEpochThatIsThereAlreadyIsShownAtOnce() {
        trainTo(EPOCHS);
        until(() -> lab.runState() == RunState.FINISHED);
        lab.train();
        assertThat(shown()).isEqualTo(EPOCHS);

        wish.showWhenRecorded(20);
        assertThat(shown()).isEqualTo(20);
    }
}
