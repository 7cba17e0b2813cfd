package colorwheel.session;

import static colorwheel.session.SmallLab.EPOCHS;
import static colorwheel.session.SmallLab.SMALL;
import static colorwheel.session.SmallLab.epochs;
import static colorwheel.session.SmallLab.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.training.Dl4jEngine;
import colorwheel.training.Trainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Training in the lab, on the thread of the test: its properties need no toolkit. */
@Timeout(120)
class LabTest {
    private final SmallLab small = new SmallLab();
    private final Lab lab = small.lab;
    private final Clock clock = small.clock;

    @AfterEach
    void closes() {
        small.close();
    }

    @Test
    void preparesItsFirstExperimentAndWaits() {
        clock.until("it is prepared", () -> lab.preparedProperty().get());

        assertThat(lab.runState()).isEqualTo(RunState.IDLE);
        assertThat(small.shownEpoch()).isZero();
        assertThat(lab.isOfPresentRun(lab.playhead().shown())).isTrue();
    }

    @Test
    void trainsToTheEndAndShowsIt() {
        small.trainToTheEnd();

        assertThat(epochs(lab.playhead().frames())).isEqualTo(upTo(EPOCHS));
        assertThat(small.shownEpoch()).isEqualTo(EPOCHS);
        assertThat(lab.playhead().followingProperty().get()).isTrue();
    }

    @Test
    void aPulseGrantsNoMoreEpochsThanTheSpeed() {
        lab.speedProperty().set(new Speed(180));
        lab.train();

        for (int pulses = 1; pulses <= 5; pulses++) {
            int granted = 3 * pulses;
            clock.pulse();
            Clock.wait("they are taken", () -> {
                // No pulse, which would grant more: going on takes what is published as well.
                lab.train();
                return lab.playhead().frames().lastEpoch() == granted;
            });
        }
        assertThat(lab.playhead().frames().lastEpoch()).isEqualTo(15);
    }

    @Test
    void draggingASettingLiftsTheLimitAndLettingGoRestoresIt() {
        lab.speedProperty().set(new Speed(60));
        lab.setAdjusting(true);
        lab.train();

        Clock.wait("it ends without a pulse", () -> {
            lab.train();
            return lab.runState() == RunState.FINISHED;
        });

        lab.setAdjusting(false);
        lab.reset();
        lab.train();
        clock.pulse();
        clock.pulse();
        assertThat(lab.playhead().frames().lastEpoch()).isLessThanOrEqualTo(2);
    }

    @Test
    void pausesAndGoesOnWithNothingLost() {
        lab.train();
        clock.until("it has begun", () -> lab.playhead().frames().lastEpoch() >= 5);
        lab.pause();
        clock.until("it is paused", () -> lab.runState() == RunState.PAUSED);
        int paused = lab.playhead().frames().lastEpoch();
        for (int k = 0; k < 20; k++) {
            clock.pulse();
        }

        assertThat(lab.playhead().frames().lastEpoch()).isEqualTo(paused).isLessThan(EPOCHS);
        small.trainToTheEnd();
        assertThat(epochs(lab.playhead().frames())).isEqualTo(upTo(EPOCHS));
    }

    @Test
    void trainOrPauseIsOneKeyForBoth() {
        lab.trainOrPause();
        assertThat(lab.runState()).isEqualTo(RunState.RUNNING);
        lab.trainOrPause();
        clock.until("it is paused", () -> lab.runState() == RunState.PAUSED);
        lab.trainOrPause();
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);
    }

    @Test
    void takesOneEpochAndWaits() {
        for (int epoch = 1; epoch <= 3; epoch++) {
            int expected = epoch;
            lab.stepOnce();
            clock.until(
                    "epoch " + epoch + " is shown",
                    () -> lab.runState() == RunState.PAUSED && small.shownEpoch() == expected);
        }
        clock.pulse();
        assertThat(lab.playhead().frames().lastEpoch()).isEqualTo(3);
    }

    @Test
    void resetGoesBackToTheUntrainedNetworkOfTheSameExperiment() {
        small.trainToTheEnd();
        Snapshot before = lab.playhead().shown();

        lab.reset();
        clock.until("it is prepared again", () -> lab.preparedProperty().get());

        assertThat(lab.experiment()).isEqualTo(SMALL);
        assertThat(lab.runState()).isEqualTo(RunState.IDLE);
        assertThat(epochs(lab.playhead().frames())).isEqualTo(upTo(0));
        assertThat(lab.isOfPresentRun(before)).isFalse();
    }

    @Test
    void resetReplaysTheSameFramesBitForBit() {
        Lab real = new Lab(new Trainer(Dl4jEngine::new), SMALL.withEpochs(12));
        try {
            Clock ticks = new Clock(real);
            real.train();
            ticks.until("it is finished", () -> real.runState() == RunState.FINISHED);
            Frames first = real.playhead().frames();
            real.reset();
            real.speedProperty().set(new Speed(60));
            real.train();
            ticks.until("it is finished again", () -> real.runState() == RunState.FINISHED);
            Frames second = real.playhead().frames();

            assertThat(second).isNotSameAs(first);
            assertThat(epochs(second)).isEqualTo(upTo(12)).isEqualTo(epochs(first));
            for (int epoch = 0; epoch <= 12; epoch++) {
                assertThat(second.at(epoch).weights()).isEqualTo(first.at(epoch).weights());
                assertThat(second.loss(epoch)).isEqualTo(first.loss(epoch));
            }
            assertThat(first.at(12).weights()).isNotEqualTo(first.at(0).weights());
        } finally {
            real.close();
        }
    }

    @Test
    void theRateIsToldWhileItTrainsAndIsZeroOtherwise() {
        // The run must not end before the rate is known, even on a quick machine.
        lab.change(now -> now.withEpochs(20_000));
        lab.train();
        clock.until("the rate is known", () -> lab.epochsPerSecondProperty().get() > 0);
        lab.pause();
        clock.until("it is paused", () -> lab.runState().equals(RunState.PAUSED));

        assertThat(lab.epochsPerSecondProperty().get()).isZero();
        lab.train();
        clock.until("the rate is known", () -> lab.epochsPerSecondProperty().get() > 0);
        lab.reset();
        assertThat(lab.epochsPerSecondProperty().get()).isZero();
    }

    @Test
    void closingEndsTheRun() {
        small.holdAt(3);
        lab.train();
        small.open();

        lab.close();
        clock.pulse();

        assertThat(lab.runState().isEnd()).isTrue();
    }
}
