package colorwheel.session;

import static colorwheel.session.SmallLab.EPOCHS;
import static colorwheel.session.SmallLab.SMALL;
import static colorwheel.session.SmallLab.epochs;
import static colorwheel.session.SmallLab.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.recording.RunState;
import colorwheel.training.Trainer;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the lab tells of a run that fails, and what stays of it. */
@Timeout(120)
class LabFailuresTest {
    private final SmallLab small = new SmallLab();
    private final RingEngines engines = small.engines;
    private final Lab lab = small.lab;
    private final Clock clock = small.clock;

    @AfterEach
    void closes() {
        small.close();
    }

    @Test
    void aFailureIsToldAndWhatWasRecordedStays() {
        engines.beforeStep = epoch -> {
            if (epoch == 7) {
                throw new IllegalStateException("broken");
            }
        };
        lab.speedProperty().set(Speed.UNLIMITED);
        lab.train();
        clock.until("it fails", () -> lab.runState() == RunState.FAILED);

        assertThat(lab.noticeProperty().get().kind()).isEqualTo(Notice.Kind.FAILED);
        assertThat(lab.noticeProperty().get().text()).contains("broken").contains("Epochs 0 to 6 are kept");
        assertThat(epochs(lab.playhead().frames())).isEqualTo(upTo(6));
    }

    @Test
    void divergenceKeepsTheLastGoodFrameAndAdvisesASmallerRate() {
        engines.loss = epoch -> epoch < 9 ? 0.1 : Double.NaN;
        lab.train();
        clock.until("it fails", () -> lab.runState() == RunState.FAILED);

        assertThat(small.shownEpoch()).isEqualTo(8);
        assertThat(lab.noticeProperty().get().text())
                .contains("diverged at epoch 9")
                .contains("smaller learning rate");
    }

    @Test
    void aFailureIsToldOnceEachTimeEvenIfItComesBeforeTheRunIsSeenRunning() {
        RingEngines broken = new RingEngines();
        Set<Thread> others = Set.copyOf(Thread.getAllStackTraces().keySet());
        Lab failing = new Lab(
                new Trainer((run, experiment, initial) -> {
                    broken.created.incrementAndGet();
                    throw new IllegalStateException("broken");
                }),
                SMALL);
        try {
            Clock ticks = new Clock(failing);
            ticks.until("it fails", () -> failing.noticeProperty().get() != null);
            // Within the command that trains again: the new run has failed before the lab looks at its state.
            failing.playhead().framesProperty().addListener((property, before, now) -> {
                Clock.wait("it has failed again", () -> broken.created.get() == 2 && trainingThreadWaits(others));
            });
            failing.noticeProperty().set(null);
            ticks.pulse();
            assertThat(failing.noticeProperty().get()).as("told once").isNull();

            failing.train();

            assertThat(failing.runState()).isEqualTo(RunState.FAILED);
            assertThat(failing.noticeProperty().get().text()).contains("broken");
        } finally {
            failing.close();
        }
    }

    private static boolean trainingThreadWaits(Set<Thread> others) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("training") && !others.contains(thread))
                .allMatch(thread -> thread.getState() == Thread.State.WAITING);
    }

    @Test
    void trainingAgainAfterAFailureStartsAnew() {
        engines.beforeStep = epoch -> {
            throw new IllegalStateException("broken");
        };
        lab.train();
        clock.until("it fails", () -> lab.runState() == RunState.FAILED);

        engines.beforeStep = epoch -> {};
        small.trainToTheEnd();

        assertThat(lab.noticeProperty().get()).isNull();
        assertThat(epochs(lab.playhead().frames())).isEqualTo(upTo(EPOCHS));
    }
}
