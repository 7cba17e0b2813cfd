package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.experiment.Experiment;
import colorwheel.paint.SyntheticRun;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayheadTest {
    private static final Experiment EXPERIMENT = SyntheticRun.threeColors();
    private static final Frames TEN = SyntheticRun.frames(EXPERIMENT, 10);

    private final Playhead playhead = new Playhead(new Recording(2).frames());

    private void record(Frames frames) {
        playhead.update(frames);
        playhead.showNewest(frames.newest().orElseThrow());
    }

    private int shown() {
        return playhead.shown().epoch();
    }

    @Test
    void withNothingRecordedNoMoveDoesAnything() {
        playhead.back();
        playhead.forward();
        playhead.toFirst();
        playhead.toLast();
        playhead.play();

        assertThat(playhead.shown()).isNull();
        assertThat(playhead.playingProperty().get()).isFalse();
        assertThat(playhead.followingProperty().get()).isTrue();
    }

    @Test
    void framesThatCameJustBeforeTheFirstSnapshotAreNoTrouble() {
        playhead.update(TEN);

        playhead.back();
        playhead.play();

        assertThat(playhead.playingProperty().get()).isFalse();
        assertThat(playhead.followingProperty().get()).isTrue();
    }

    @Test
    void stepsFromEpochToEpochAndStopsAtTheEnds() {
        record(TEN);

        playhead.back();
        assertThat(shown()).isEqualTo(9);
        playhead.forward();
        playhead.forward();
        assertThat(shown()).isEqualTo(10);
        playhead.toFirst();
        playhead.back();
        assertThat(shown()).isZero();
    }

    @Test
    void stepsOverEpochsThatWereThinnedOut() {
        Recording thinned = new Recording(4);
        for (int epoch = 0; epoch <= 11; epoch++) {
            thinned.add(SyntheticRun.ring(EXPERIMENT, epoch, 0.1, 1), 1);
        }
        record(thinned.frames());

        playhead.back();
        assertThat(shown()).isEqualTo(8);
        playhead.back();
        assertThat(shown()).isEqualTo(4);
        playhead.moveTo(7);
        assertThat(shown()).isEqualTo(4);
        playhead.toLast();
        assertThat(shown()).isEqualTo(11);
    }

    @Test
    void followsOnlyAtTheEnd() {
        record(TEN);
        playhead.moveTo(3);
        playhead.showNewest(TEN.at(10));
        assertThat(shown()).isEqualTo(3);

        playhead.moveTo(99);
        assertThat(shown()).isEqualTo(10);
        assertThat(playhead.followingProperty().get()).isTrue();
    }

    @Test
    void movingStopsThePlaying() {
        record(TEN);
        playhead.play();
        assertThat(shown()).isZero();
        playhead.advance(3);
        assertThat(shown()).isEqualTo(3);

        playhead.forward();

        assertThat(shown()).isEqualTo(4);
        assertThat(playhead.playingProperty().get()).isFalse();
    }

    @Test
    void playsOnFromWhereItIsAndStopsAtTheEnd() {
        record(TEN);
        playhead.moveTo(8);
        playhead.play();
        playhead.advance(1);
        assertThat(shown()).isEqualTo(9);
        playhead.advance(50);

        assertThat(shown()).isEqualTo(10);
        assertThat(playhead.playingProperty().get()).isFalse();
        assertThat(playhead.followingProperty().get()).isTrue();
    }

    @Test
    void repeatsARangeAndKeepsItsRate() {
        record(TEN);
        playhead.loopingProperty().set(true);
        playhead.loopRangeProperty().set(new LoopRange(3, 7));
        playhead.play();
        assertThat(shown()).as("from the start of the range").isEqualTo(3);

        List<Integer> seen = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            playhead.advance(2);
            seen.add(shown());
        }

        assertThat(seen).containsExactly(5, 7, 4, 6, 3, 5);
        assertThat(playhead.playingProperty().get()).isTrue();
        playhead.advance(13);
        assertThat(shown()).as("several rounds at once").isEqualTo(3);
    }

    @Test
    void repeatsTheWholeRecordingAtFirst() {
        record(TEN);
        playhead.loopingProperty().set(true);
        playhead.moveTo(9);
        playhead.play();

        playhead.advance(1);
        assertThat(shown()).isEqualTo(10);
        playhead.advance(1);
        assertThat(shown()).isZero();
        assertThat(playhead.playingProperty().get()).isTrue();
    }

    @Test
    void aRangeBeyondTheRecordingIsCutToItOrLeftOut() {
        assertThat(new LoopRange(3, 20).within(10)).isEqualTo(new LoopRange(3, 10));
        assertThat(new LoopRange(10, 20).within(10)).isEqualTo(new LoopRange(0, 10));
        assertThat(LoopRange.WHOLE.within(1)).isEqualTo(new LoopRange(0, 1));
        assertThatThrownBy(() -> new LoopRange(4, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LoopRange(-1, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRangeOfThinnedEpochsIsRepeatedToo() {
        Recording thinned = new Recording(4);
        for (int epoch = 0; epoch <= 11; epoch++) {
            thinned.add(SyntheticRun.ring(EXPERIMENT, epoch, 0.1, 1), 1);
        }
        record(thinned.frames());
        playhead.loopingProperty().set(true);
        playhead.loopRangeProperty().set(new LoopRange(2, 9));
        playhead.play();
        List<Integer> seen = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            playhead.advance(1);
            seen.add(shown());
        }

        assertThat(seen).containsExactly(4, 8, 0, 4);
    }

    @Test
    void anEpochAloneIsNotRepeated() {
        record(SyntheticRun.frames(EXPERIMENT, 0));
        playhead.loopingProperty().set(true);
        playhead.play();
        playhead.advance(1);

        assertThat(playhead.playingProperty().get()).isFalse();
    }

    @Test
    void aNewRunIsFollowedAndTheOldPictureStaysUntilItShows() {
        record(TEN);
        playhead.moveTo(3);
        playhead.play();

        playhead.follow(new Recording(2).frames());

        assertThat(shown()).isEqualTo(3);
        assertThat(playhead.playingProperty().get()).isFalse();
        assertThat(playhead.followingProperty().get()).isTrue();
    }

    @Test
    void aNegativeSpeedIsRefused() {
        assertThatThrownBy(() -> new Speed(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Speed.UNLIMITED.isUnlimited()).isTrue();
        assertThat(Speed.DEFAULT.isUnlimited()).isFalse();
    }

    @Test
    void theRateIsThatOfTheLastSecond() {
        TrainingSpeed speed = new TrainingSpeed();
        assertThat(speed.epochsPerSecondProperty().get()).isZero();
        speed.measure(0, 0);
        assertThat(speed.epochsPerSecondProperty().get()).isZero();
        speed.measure(500_000_000L, 100);
        assertThat(speed.epochsPerSecondProperty().get()).isEqualTo(200);
        speed.measure(2_000_000_000L, 100);
        speed.measure(2_500_000_000L, 100);
        assertThat(speed.epochsPerSecondProperty().get()).isZero();
        speed.clear();
        assertThat(speed.epochsPerSecondProperty().get()).isZero();
    }
}
