package colorwheel.session;

import static colorwheel.session.SmallLab.EPOCHS;
import static colorwheel.session.SmallLab.OTHER;
import static colorwheel.session.SmallLab.SMALL;
import static colorwheel.session.SmallLab.epochs;
import static colorwheel.session.SmallLab.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.recording.Frames;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a change of the experiment does to the run in force. */
@Timeout(120)
class LabChangesTest {
    private static final int STORM = 1_000;

    private final SmallLab small = new SmallLab();
    private final RingEngines engines = small.engines;
    private final Lab lab = small.lab;
    private final Clock clock = small.clock;

    @AfterEach
    void closes() {
        small.close();
    }

    @Test
    void aChangeWhileTrainingTrainsTheNext() {
        small.holdAt(10);
        lab.train();

        assertThat(lab.change(now -> OTHER)).isTrue();

        assertThat(lab.runState()).isEqualTo(RunState.RUNNING);
        small.open();
        clock.until("the next is finished", () -> lab.runState() == RunState.FINISHED);
        assertThat(lab.experiment()).isEqualTo(OTHER);
        assertThat(lab.isOfPresentRun(lab.playhead().shown())).isTrue();
    }

    @Test
    void aChangeAfterTheEndTrainsTheNext() {
        small.trainToTheEnd();

        lab.change(now -> OTHER);

        assertThat(lab.runState()).isEqualTo(RunState.RUNNING);
    }

    @Test
    void aChangeIsFollowedFromItsStartWhereverThePlayheadWas() {
        small.trainToTheEnd();
        lab.playhead().moveTo(3);

        lab.change(now -> OTHER);
        assertThat(lab.playhead().frames().lastEpoch()).isLessThan(EPOCHS);
        clock.until("the next is finished", () -> lab.runState() == RunState.FINISHED);

        assertThat(small.shownEpoch()).isEqualTo(EPOCHS);
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
        small.holdAt(10);
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
        small.open();
        clock.until("the run goes on to its end", () -> lab.runState() == RunState.FINISHED);
        assertThat(engines.created).hasValue(1);
    }

    @Test
    void aChangeToTheSameKeepsTheRunAndTakesTheNoticeAway() {
        small.trainToTheEnd();
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
        assertThat(small.shownEpoch()).isEqualTo(EPOCHS);
        assertThat(lab.isOfPresentRun(lab.playhead().shown())).isTrue();
    }
}
