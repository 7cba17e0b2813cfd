package colorwheel.analysis.space;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.InitialWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Since when a run has the three words of its end, over states of real runs put one after the other. */
class StableWordsTest {
    private static final CurriculumFixture RUN = CurriculumFixture.ofSeed(1);
    private static final Experiment WITHOUT_PHASES = RUN.experiment().withoutCurriculum();

    /** A dome. */
    private static final Weights DOME = RUN.after(4);

    /** Twisted. */
    private static final Weights OTHER = CurriculumFixture.ofSeed(0).after(4);

    private static Frames frames(List<Weights> epochs) {
        Recording recording = new Recording(2_000, 1);
        RunId run = RunId.next();
        for (int epoch = 0; epoch < epochs.size(); epoch++) {
            recording.add(new Snapshot(run, epoch, 0.1, epochs.get(epoch), Rounding.LAYERS), 1);
        }
        return recording.frames();
    }

    private static List<Weights> then(List<Weights> before, int count, Weights weights) {
        List<Weights> all = new ArrayList<>(before);
        all.addAll(Collections.nCopies(count, weights));
        return all;
    }

    @Test
    void isTheFirstOneOfTheLastUnbrokenStretch() {
        assertThat(SpaceVerdict.of(WITHOUT_PHASES, 0, DOME).shape()).isEqualTo(ValueShape.DOME);
        assertThat(SpaceVerdict.of(WITHOUT_PHASES, 0, OTHER).shape()).isNotEqualTo(ValueShape.DOME);

        List<Weights> epochs = then(then(then(List.of(), 2, DOME), 3, OTHER), 4, DOME);
        assertThat(StableWords.of(WITHOUT_PHASES, frames(epochs), new Cancellation()))
                .hasValue(5);
        assertThat(StableWords.of(WITHOUT_PHASES, frames(then(List.of(), 3, DOME)), new Cancellation()))
                .hasValue(0);
    }

    @Test
    void judgesSomeOfManyEpochsAndIsNoMoreThanTheirDistanceOff() {
        int before = 3 * StableWords.MAX_JUDGED + 100;
        List<Weights> epochs = then(then(List.of(), before, OTHER), 500, DOME);
        int distance = (epochs.size() - 1 + StableWords.MAX_JUDGED - 1) / StableWords.MAX_JUDGED;

        assertThat(StableWords.of(WITHOUT_PHASES, frames(epochs), new Cancellation())
                        .orElseThrow())
                .isBetween(before, before + distance - 1);
    }

    @Test
    void isEmptyWithoutAVerdictWithoutEpochsAndWhenCancelled() {
        Cancellation cancelled = new Cancellation();
        cancelled.request();
        Weights zero = new Weights(DOME.network(), new float[DOME.toArray().length]);

        assertThat(StableWords.of(WITHOUT_PHASES, frames(List.of(DOME, zero)), new Cancellation()))
                .isEmpty();
        assertThat(StableWords.of(WITHOUT_PHASES, frames(List.of()), new Cancellation()))
                .isEmpty();
        assertThat(StableWords.of(WITHOUT_PHASES, frames(List.of(DOME, DOME)), cancelled))
                .isEmpty();
    }

    @Test
    void theWordsOfAnEpochAreThoseOfItsOwnPhase() {
        Experiment experiment = RUN.experiment();
        Recording recording = new Recording(20_000, 1);
        RunId run = RunId.next();
        Weights untrained = InitialWeights.of(experiment.network(), 0);
        for (int epoch = 0; epoch <= 40; epoch++) {
            recording.add(new Snapshot(run, epoch, 0.1, untrained, Rounding.LAYERS), 1);
        }

        // One value is trained in the first phase: there is no shape, and nothing that could move.
        assertThat(StableWords.of(experiment, recording.frames(), new Cancellation()))
                .hasValue(0);
    }
}
