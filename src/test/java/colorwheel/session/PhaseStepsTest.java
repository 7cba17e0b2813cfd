package colorwheel.session;

import static colorwheel.session.SmallLab.EPOCHS;
import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The playhead goes from the end of a phase to the next. */
@Timeout(120)
class PhaseStepsTest {
    private final SmallLab small = new SmallLab();
    private final Lab lab = small.lab;
    private final PhaseSteps steps = new PhaseSteps(lab);

    @AfterEach
    void closes() {
        small.close();
    }

    private static Experiment ofPhases(int... epochs) {
        Experiment one = SmallLab.SMALL;
        List<Phase> phases = new ArrayList<>();
        for (int count : epochs) {
            phases.add(one.withEpochs(count).phases().get(0));
        }
        return new Experiment(one.network(), phases, one.holdOut(), one.heldStill(), one.seed(), one.engine());
    }

    private List<Integer> stepped(int times, Runnable step) {
        List<Integer> epochs = new ArrayList<>();
        for (int k = 0; k < times; k++) {
            step.run();
            epochs.add(small.shownEpoch());
        }
        return epochs;
    }

    @Test
    void itStopsAtTheStartAndAtTheEndOfEachPhase() {
        lab.change(before -> ofPhases(10, 5, 20));
        small.trainToTheEnd();

        assertThat(stepped(4, steps::previous)).containsExactly(15, 10, 0, 0);
        assertThat(stepped(4, steps::next)).containsExactly(10, 15, 35, 35);
    }

    @Test
    void withinAPhaseItGoesToBothOfItsEnds() {
        lab.change(before -> ofPhases(10, 5, 20));
        small.trainToTheEnd();

        lab.playhead().moveTo(12);
        steps.next();
        assertThat(small.shownEpoch()).isEqualTo(15);
        lab.playhead().moveTo(12);
        steps.previous();
        assertThat(small.shownEpoch()).isEqualTo(10);
    }

    @Test
    void ofOnePhaseTheEndsAreThoseOfTheRun() {
        small.trainToTheEnd();

        assertThat(stepped(2, steps::previous)).containsExactly(0, 0);
        assertThat(stepped(2, steps::next)).containsExactly(EPOCHS, EPOCHS);
    }

    @Test
    void whileAPhaseIsTrainedTheLastStopIsTheNewestEpochWhichIsThenFollowed() {
        lab.change(before -> ofPhases(10, 30));
        // The epoch of a held step is not recorded yet.
        small.holdAt(20);
        lab.speedProperty().set(Speed.UNLIMITED);
        lab.train();
        small.clock.until("it stands still", () -> lab.playhead().frames().lastEpoch() == 19);

        assertThat(stepped(2, steps::previous)).containsExactly(10, 0);
        assertThat(stepped(2, steps::next)).containsExactly(10, 19);
        assertThat(lab.playhead().followingProperty().get()).isTrue();
    }

    @Test
    void beforeAnythingIsRecordedNothingHappens() {
        steps.next();
        steps.previous();

        assertThat(lab.playhead().shown()).isNull();
    }
}
