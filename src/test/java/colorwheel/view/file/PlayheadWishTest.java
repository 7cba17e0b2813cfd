package colorwheel.view.file;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.RingEngines;
import colorwheel.session.Speed;
import colorwheel.training.Trainer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PlayheadWishTest {
    private static final int EPOCHS = 40;
    private static final int WANTED = 10;
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(EPOCHS);

    private final Semaphore steps = new Semaphore(0);
    private int released;
    private final RingEngines engines = new RingEngines();
    private final Lab lab = new Lab(new Trainer(engines), SMALL);
    private final PlayheadWish wish = new PlayheadWish(lab);

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
        while (!so.getAsBoolean()) {
            lab.pulse(System.nanoTime());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
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
        lab.pulse(System.nanoTime());
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
        steps.release(EPOCHS);
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
