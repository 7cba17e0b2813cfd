package colorwheel.session;

import static colorwheel.session.SmallLab.EPOCHS;
import static colorwheel.session.SmallLab.epochs;
import static colorwheel.session.SmallLab.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.recording.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Moving the playhead and replaying, beside training and after it. */
@Timeout(120)
class LabPlayheadTest {
    private final SmallLab small = new SmallLab();
    private final RingEngines engines = small.engines;
    private final Lab lab = small.lab;
    private final Clock clock = small.clock;

    @AfterEach
    void closes() {
        small.close();
    }

    @Test
    void scrubbingDoesNotDisturbTraining() {
        lab.train();
        clock.until("ten epochs are there", () -> lab.playhead().frames().lastEpoch() >= 10);

        lab.playhead().moveTo(4);
        lab.playhead().back();
        assertThat(small.shownEpoch()).isEqualTo(3);
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);

        assertThat(small.shownEpoch()).isEqualTo(3);
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

        assertThat(small.shownEpoch()).isEqualTo(EPOCHS);
    }

    @Test
    void afterTheEndTheRecordingIsReplayedFromTheStart() {
        small.trainToTheEnd();
        List<Integer> seen = new ArrayList<>();
        lab.playhead().shownProperty().addListener((property, before, now) -> seen.add(now.epoch()));
        lab.speedProperty().set(new Speed(480));

        lab.trainOrPause();
        clock.until("it is played", () -> !lab.playhead().playingProperty().get());

        assertThat(seen).containsExactly(0, 8, 16, 24, 32, 40);
        assertThat(lab.runState()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aReplayCanBeStoppedAndGoesOnFromThere() {
        small.trainToTheEnd();
        lab.trainOrPause();
        clock.pulse();
        clock.pulse();
        int there = small.shownEpoch();

        lab.trainOrPause();
        clock.pulse();

        assertThat(there).isBetween(1, EPOCHS - 1);
        assertThat(small.shownEpoch()).isEqualTo(there);
        lab.trainOrPause();
        clock.pulse();
        assertThat(small.shownEpoch()).isGreaterThan(there);
    }

    @Test
    void aReplayWithoutASpeedLimitIsStillWatchable() {
        small.trainToTheEnd();
        lab.speedProperty().set(Speed.UNLIMITED);

        lab.trainOrPause();
        clock.pulse();

        assertThat(small.shownEpoch()).isEqualTo(Speed.DEFAULT.epochsPerSecond() / 60);
    }
}
