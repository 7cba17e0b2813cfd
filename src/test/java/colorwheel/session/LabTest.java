package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.training.Dl4jEngine;
import colorwheel.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lab on the thread of the test: its properties need no toolkit. */
@Timeout(120)
class LabTest {
    private static final int EPOCHS = 40;
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(EPOCHS);
    private static final Experiment OTHER = SMALL.withSeed(5);
    private static final int STORM = 1_000;

    private final RingEngines engines = new RingEngines();
    private final Lab lab = new Lab(new Trainer(engines), SMALL);
    private final Clock clock = new Clock(lab);
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

    private void trainToTheEnd() {
        lab.train();
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);
    }

    private int shownEpoch() {
        return lab.playhead().shown().epoch();
    }

    private static List<Integer> epochs(Frames frames) {
        return IntStream.range(0, frames.size())
                .map(k -> frames.get(k).epoch())
                .boxed()
                .toList();
    }

    private static List<Integer> upTo(int epoch) {
        return IntStream.rangeClosed(0, epoch).boxed().toList();
    }

    @Test
    void preparesItsFirstExperimentAndWaits() {
        clock.until("it is prepared", () -> lab.preparedProperty().get());

        assertThat(lab.runState()).isEqualTo(RunState.IDLE);
        assertThat(shownEpoch()).isZero();
        assertThat(lab.isOfPresentRun(lab.playhead().shown())).isTrue();
    }

    @Test
    void trainsToTheEndAndShowsIt() {
        trainToTheEnd();

        assertThat(epochs(lab.playhead().frames())).isEqualTo(upTo(EPOCHS));
        assertThat(shownEpoch()).isEqualTo(EPOCHS);
        assertThat(lab.playhead().followingProperty().get()).isTrue();
    }

    @Test
    void aPulseGrantsNoMoreEpochsThanTheSpeed() {
        lab.speedProperty().set(new Speed(3));
        lab.train();

        for (int pulses = 1; pulses <= 5; pulses++) {
            int granted = 3 * pulses;
            clock.pulse();
            Clock.wait("they are taken", () -> {
                lab.pause();
                lab.train();
                return lab.playhead().frames().lastEpoch() == granted;
            });
        }
        assertThat(lab.playhead().frames().lastEpoch()).isEqualTo(15);
    }

    @Test
    void draggingASettingLiftsTheLimitAndLettingGoRestoresIt() {
        lab.speedProperty().set(new Speed(1));
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
        trainToTheEnd();
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
                    () -> lab.runState() == RunState.PAUSED && shownEpoch() == expected);
        }
        clock.pulse();
        assertThat(lab.playhead().frames().lastEpoch()).isEqualTo(3);
    }

    @Test
    void resetGoesBackToTheUntrainedNetworkOfTheSameExperiment() {
        trainToTheEnd();
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
            real.speedProperty().set(new Speed(1));
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

    // Changes

    @Test
    void aChangeWhileTrainingTrainsTheNext() {
        holdAt(10);
        lab.train();

        assertThat(lab.change(now -> OTHER)).isTrue();

        assertThat(lab.runState()).isEqualTo(RunState.RUNNING);
        gate.countDown();
        clock.until("the next is finished", () -> lab.runState() == RunState.FINISHED);
        assertThat(lab.experiment()).isEqualTo(OTHER);
        assertThat(lab.isOfPresentRun(lab.playhead().shown())).isTrue();
    }

    @Test
    void aChangeAfterTheEndTrainsTheNext() {
        trainToTheEnd();

        lab.change(now -> OTHER);

        assertThat(lab.runState()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void aChangeIsFollowedFromItsStartWhereverThePlayheadWas() {
        trainToTheEnd();
        lab.playhead().moveTo(3);

        lab.change(now -> OTHER);
        assertThat(lab.playhead().frames().lastEpoch()).isLessThan(EPOCHS);
        clock.until("the next is finished", () -> lab.runState() == RunState.FINISHED);

        assertThat(shownEpoch()).isEqualTo(EPOCHS);
        assertThat(lab.isOfPresentRun(lab.playhead().shown())).isTrue();
    }

    @Test
    void aChangeBeforeTrainingOnlyPreparesTheNext() {
        lab.change(now -> OTHER);
        clock.until("it is prepared", () -> lab.preparedProperty().get());

        assertThat(lab.runState()).isEqualTo(RunState.IDLE);
        assertThat(lab.playhead().frames().lastEpoch()).isZero();
    }

    @Test
    void aChangeInAPauseOnlyPreparesTheNext() {
        lab.stepOnce();
        clock.until("it is paused", () -> lab.runState() == RunState.PAUSED);

        lab.change(now -> OTHER);

        assertThat(lab.runState()).isEqualTo(RunState.IDLE);
    }

    @Test
    void changeAndTrainTrainsInAnyCase() {
        lab.changeAndTrain(now -> OTHER);

        assertThat(lab.runState()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void aRefusedChangeLeavesEverythingAndSaysWhy() {
        holdAt(10);
        // Without a pace nothing is published in between: the held run has come to epoch 9.
        lab.speedProperty().set(Speed.UNLIMITED);
        lab.train();
        clock.until("ten epochs are there", () -> lab.playhead().frames().lastEpoch() == 9);
        Frames before = lab.playhead().frames();

        boolean accepted = lab.change(now -> now.withHoldOut(HueRange.of(0, 330)));

        assertThat(accepted).isFalse();
        assertThat(lab.experiment()).isSameAs(SMALL);
        assertThat(lab.runState()).isEqualTo(RunState.RUNNING);
        assertThat(lab.playhead().frames()).isSameAs(before);
        assertThat(lab.noticeProperty().get().kind()).isEqualTo(Notice.Kind.REFUSED);
        assertThat(lab.noticeProperty().get().text())
                .startsWith("Hold-out 0..330")
                .contains("at least 3");
        gate.countDown();
        clock.until("the run goes on to its end", () -> lab.runState() == RunState.FINISHED);
        assertThat(engines.created).hasValue(1);
    }

    @Test
    void aChangeToTheSameKeepsTheRunAndTakesTheNoticeAway() {
        trainToTheEnd();
        lab.report(Notice.refused("no"));

        assertThat(lab.change(now -> now.withSeed(SMALL.seed()))).isTrue();

        assertThat(lab.runState()).isEqualTo(RunState.FINISHED);
        assertThat(lab.noticeProperty().get()).isNull();
        assertThat(engines.created).hasValue(1);
    }

    @Test
    void anAcceptedChangeTakesTheNoticeAway() {
        lab.report(Notice.refused("no"));

        lab.change(now -> OTHER);

        assertThat(lab.noticeProperty().get()).isNull();
    }

    @Test
    void aStormOfChangesEndsWithItsLastPositionAndShowsNothingStale() {
        List<Snapshot> shown = new ArrayList<>();
        AtomicInteger stale = new AtomicInteger();
        lab.playhead().shownProperty().addListener((property, before, now) -> {
            shown.add(now);
            if (!lab.isOfPresentRun(now)) {
                stale.incrementAndGet();
            }
        });
        for (int k = 0; k < STORM; k++) {
            HueRange position = HueRange.of(k % 360, (k + 90) % 360);
            lab.changeAndTrain(now -> now.withHoldOut(position));
            if (k % 3 == 0) {
                clock.pulse();
            }
        }
        clock.until("the last is finished", () -> lab.runState() == RunState.FINISHED);

        assertThat(stale).hasValue(0);
        assertThat(shown.stream().map(snapshot -> snapshot.run().number()).toList())
                .isSorted();
        assertThat(lab.experiment().holdOut()).isEqualTo(HueRange.of((STORM - 1) % 360, (STORM + 89) % 360));
        assertThat(epochs(lab.playhead().frames())).isEqualTo(upTo(EPOCHS));
        assertThat(shownEpoch()).isEqualTo(EPOCHS);
        assertThat(lab.isOfPresentRun(lab.playhead().shown())).isTrue();
    }

    // Playhead

    @Test
    void scrubbingDoesNotDisturbTraining() {
        lab.train();
        clock.until("ten epochs are there", () -> lab.playhead().frames().lastEpoch() >= 10);

        lab.playhead().moveTo(4);
        lab.playhead().back();
        assertThat(shownEpoch()).isEqualTo(3);
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);

        assertThat(shownEpoch()).isEqualTo(3);
        assertThat(epochs(lab.playhead().frames())).isEqualTo(upTo(EPOCHS));
        assertThat(engines.created).hasValue(1);
    }

    @Test
    void thePlayheadFollowsAgainOnceItIsAtTheEnd() {
        lab.train();
        clock.until("ten epochs are there", () -> lab.playhead().frames().lastEpoch() >= 10);
        lab.playhead().moveTo(4);
        assertThat(lab.playhead().followingProperty().get()).isFalse();

        lab.playhead().toLast();
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);

        assertThat(shownEpoch()).isEqualTo(EPOCHS);
    }

    @Test
    void afterTheEndTheRecordingIsReplayedFromTheStart() {
        trainToTheEnd();
        List<Integer> seen = new ArrayList<>();
        lab.playhead().shownProperty().addListener((property, before, now) -> seen.add(now.epoch()));
        lab.speedProperty().set(new Speed(8));

        lab.trainOrPause();
        clock.until("it is played", () -> !lab.playhead().playingProperty().get());

        assertThat(seen).containsExactly(0, 8, 16, 24, 32, 40);
        assertThat(lab.runState()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aReplayCanBeStoppedAndGoesOnFromThere() {
        trainToTheEnd();
        lab.trainOrPause();
        clock.pulse();
        clock.pulse();
        int there = shownEpoch();

        lab.trainOrPause();
        clock.pulse();

        assertThat(there).isBetween(1, EPOCHS - 1);
        assertThat(shownEpoch()).isEqualTo(there);
        lab.trainOrPause();
        clock.pulse();
        assertThat(shownEpoch()).isGreaterThan(there);
    }

    @Test
    void aReplayWithoutASpeedLimitIsStillWatchable() {
        trainToTheEnd();
        lab.speedProperty().set(Speed.UNLIMITED);

        lab.trainOrPause();
        clock.pulse();

        assertThat(shownEpoch()).isEqualTo(Speed.DEFAULT.epochsPerFrame());
    }

    // Failures and numbers

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

        assertThat(shownEpoch()).isEqualTo(8);
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
        trainToTheEnd();

        assertThat(lab.noticeProperty().get()).isNull();
        assertThat(epochs(lab.playhead().frames())).isEqualTo(upTo(EPOCHS));
    }

    @Test
    void theRateIsToldWhileItTrainsAndIsZeroOtherwise() {
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
        holdAt(3);
        lab.train();
        gate.countDown();

        lab.close();
        clock.pulse();

        assertThat(lab.runState().isEnd()).isTrue();
    }
}
