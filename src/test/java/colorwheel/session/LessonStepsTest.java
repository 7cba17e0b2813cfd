package colorwheel.session;

import static colorwheel.session.SmallLab.EPOCHS;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Preset;
import colorwheel.recording.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One key forward and one back go through a lesson. */
@Timeout(120)
class LessonStepsTest {
    private final SmallLab small = new SmallLab();
    private final Lab lab = small.lab;
    private final LessonSteps steps = new LessonSteps(lab);

    @AfterEach
    void closes() {
        small.close();
    }

    @Test
    void forwardTrainsAndThenLeadsToTheNextExperimentUntrained() {
        small.clock.until("it is prepared", () -> lab.playhead().shown() != null);
        steps.next();
        small.clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);
        assertThat(small.shownEpoch()).isEqualTo(EPOCHS);

        steps.next();
        assertThat(lab.experiment()).isEqualTo(Preset.ALL.get(0).experiment());
        assertThat(lab.runState()).isEqualTo(RunState.IDLE);
    }

    @Test
    void backAndForwardGoByTheStartAQuarterTheHalfAndTheEnd() {
        small.trainToTheEnd();

        steps.previous();
        assertThat(small.shownEpoch()).isEqualTo(EPOCHS / 2);
        steps.previous();
        assertThat(small.shownEpoch()).isEqualTo(EPOCHS / 4);
        steps.previous();
        assertThat(small.shownEpoch()).isZero();
        steps.next();
        assertThat(small.shownEpoch()).isEqualTo(EPOCHS / 4);
        lab.playhead().moveTo(EPOCHS / 2 + 3);
        steps.next();
        assertThat(small.shownEpoch()).isEqualTo(EPOCHS);
        assertThat(lab.experiment()).isEqualTo(SmallLab.SMALL);
    }

    @Test
    void fromTheStartItGoesBackToTheExperimentBefore() {
        lab.change(before -> Preset.ALL.get(1).experiment());
        steps.previous();
        assertThat(lab.experiment()).isEqualTo(Preset.ALL.get(0).experiment());

        steps.previous();
        assertThat(lab.experiment())
                .as("there is none before the first")
                .isEqualTo(Preset.ALL.get(0).experiment());
    }

    @Test
    void whileItTrainsItIsLeftAlone() {
        small.holdAt(20);
        lab.train();
        small.clock.until("it trains", () -> lab.playhead().frames().lastEpoch() >= 10);
        lab.playhead().moveTo(3);

        steps.next();

        assertThat(lab.runState()).isEqualTo(RunState.RUNNING);
        assertThat(lab.experiment()).isEqualTo(SmallLab.SMALL);
        assertThat(lab.playhead().followingProperty().get()).isTrue();
    }
}
