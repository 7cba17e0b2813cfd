package colorwheel.training;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.Phase;
import colorwheel.experiment.Preset;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreviewRunsTest {
    private static final int EPOCHS = 4;

    private final PreviewRuns runs = new PreviewRuns();

    /** How many steps were taken for positions that were asked for. */
    private int steps;

    /** The sketch of 1.3, held, cut short, with the slider's upper end at a hue. */
    private static Experiment position(double end) {
        Experiment whole = Preset.ofKey("1.3-held").experiment();
        List<Phase> phases = whole.phases().stream()
                .map(phase -> new Phase(phase.name(), phase.colors(), EPOCHS, phase.learningRate(), phase.terms()))
                .toList();
        HueRange holdOut = HueRange.of(150, end);
        return new Experiment(whole.network(), phases, holdOut, whole.heldStill(), whole.seed(), whole.engine())
                .sketch();
    }

    private Optional<Frames> train(Experiment experiment) {
        return runs.run(RunId.next(), experiment, StartingPoint.SEED, preview -> {
            steps++;
            return true;
        });
    }

    private static void assertSameTraining(Frames frames, Experiment experiment) {
        Frames alone = PreviewRun.run(RunId.next(), experiment, StartingPoint.SEED, preview -> true)
                .orElseThrow();
        for (int epoch : new int[] {0, experiment.epochs()}) {
            assertThat(frames.at(epoch).weights()).isEqualTo(alone.at(epoch).weights());
        }
        assertThat(frames.losses(experiment.epochs())).isEqualTo(alone.losses(experiment.epochs()));
    }

    @Test
    void positionsThatTrainOnTheSameColorsAreTrainedOnce() {
        RunId first = train(position(243)).orElseThrow().at(0).run();
        int once = steps;
        Frames second = train(position(247)).orElseThrow();

        assertThat(once).isEqualTo(position(243).epochs());
        assertThat(steps).isEqualTo(once);
        assertThat(second.at(0).run()).isNotEqualTo(first);
        assertThat(second.at(second.lastEpoch()).run()).isEqualTo(second.at(0).run());
        assertSameTraining(second, position(247));
    }

    @Test
    void positionsThatTrainOnOtherColorsAreTrainedApart() {
        train(position(243));
        Frames other = train(position(251)).orElseThrow();

        assertThat(steps).isEqualTo(2 * position(243).epochs());
        assertSameTraining(other, position(251));
    }

    @Test
    void aSettingThatIsNotTheHoldOutMakesAnotherTraining() {
        train(position(243));
        train(position(243).withSeed(1));

        assertThat(steps).isEqualTo(2 * position(243).epochs());
    }

    @Test
    void aPositionThatWasGivenUpGoesOnWhereItWas() {
        Optional<Frames> ended = runs.run(RunId.next(), position(243), StartingPoint.SEED, preview -> {
            steps++;
            return steps < 3;
        });
        Frames whole = train(position(244)).orElseThrow();

        assertThat(ended).isEmpty();
        assertThat(steps).isEqualTo(position(243).epochs());
        assertSameTraining(whole, position(244));
    }

    @Test
    void theColorsToWhichTheDragLeadsAreTrainedAhead() {
        train(position(243));
        train(position(244));
        runs.goAhead(() -> true);
        int before = steps;
        Frames next = train(position(250)).orElseThrow();

        assertThat(steps).isEqualTo(before);
        assertSameTraining(next, position(250));
    }

    @Test
    void aDragDownwardLeadsToTheColorsBelow() {
        train(position(258));
        train(position(257));
        runs.goAhead(() -> true);
        int before = steps;
        train(position(249));

        assertThat(steps).isEqualTo(before);
    }

    @Test
    void whatIsTrainedAheadGivesWayAndIsGoneOnWith() {
        train(position(243));
        train(position(244));
        int[] ahead = {0};
        // Asked once before the first step.
        runs.goAhead(() -> ++ahead[0] <= 5);
        int before = steps;
        Frames next = train(position(251)).orElseThrow();

        assertThat(steps - before).isEqualTo(position(251).epochs() - 5);
        assertSameTraining(next, position(251));
    }

    @Test
    void nothingIsTrainedAheadBeforeADragHasADirection() {
        train(position(243));
        runs.goAhead(() -> {
            throw new AssertionError("a step was taken");
        });
    }

    @Test
    void nothingIsTrainedAheadOnceNothingIsHeldOut() {
        train(position(243));
        train(position(244));
        train(position(244).withHoldOut(HueRange.NONE));
        runs.goAhead(() -> {
            throw new AssertionError("a step was taken");
        });
    }

    @Test
    void theColorsAroundAPositionAreTrainedBeforeADrag() {
        runs.prepare(position(240), StartingPoint.SEED, () -> true);
        Frames end = train(position(340)).orElseThrow();
        Frames start = train(position(240).withHoldOut(HueRange.of(60, 240))).orElseThrow();
        Frames whole = train(position(240).withHoldOut(HueRange.of(200, 290))).orElseThrow();

        assertThat(steps).isZero();
        assertSameTraining(end, position(340));
        assertSameTraining(start, position(240).withHoldOut(HueRange.of(60, 240)));
        assertSameTraining(whole, position(240).withHoldOut(HueRange.of(200, 290)));
    }

    @Test
    void whereNothingIsHeldOutTheSliceThatIsOfferedFirstIsTrainedBeforeADrag() {
        runs.prepare(position(240).withHoldOut(HueRange.NONE), StartingPoint.SEED, () -> true);
        train(position(230));

        assertThat(steps).isZero();
    }

    @Test
    void beforeADragTheNearestColorsAreTrainedFirst() {
        int taken = 3 * position(240).epochs();
        int[] ahead = {0};
        runs.prepare(position(240), StartingPoint.SEED, () -> ++ahead[0] < taken);
        train(position(240));
        train(position(250));

        assertThat(steps).isZero();
        train(position(340));
        assertThat(steps).isEqualTo(position(340).epochs());
    }

    @Test
    void noEndIsLedPastTheOther() {
        runs.prepare(position(160), StartingPoint.SEED, () -> true);
        train(position(150).withHoldOut(HueRange.of(150, 40)));

        assertThat(steps).isEqualTo(position(150).epochs());
    }

    @Test
    void whatADragHasTrainedServesTheNextOne() {
        train(position(243));
        runs.prepare(position(243), StartingPoint.SEED, () -> false);
        train(position(243));

        assertThat(steps).isEqualTo(position(243).epochs());
    }

    @Test
    void anotherExperimentLetsGoOfWhatWasKept() {
        train(position(243));
        runs.prepare(position(243).withSeed(1), StartingPoint.SEED, () -> false);
        train(position(243));

        assertThat(steps).isEqualTo(2 * position(243).epochs());
    }

    @Test
    void anExperimentOfOnePhaseLetsGoOfWhatWasKept() {
        train(position(243));
        runs.prepare(Experiment.REFERENCE, StartingPoint.SEED, () -> false);
        train(position(243));

        assertThat(steps).isEqualTo(2 * position(243).epochs());
    }

    /** One phase whose 360 hues a slider's degrees all tell apart. */
    private static Experiment ofOnePhase(double end) {
        return Experiment.REFERENCE.withEpochs(EPOCHS).withHoldOut(HueRange.of(150, end));
    }

    @Test
    void theDegreesToWhichASlowDragLeadsAreTrainedAhead() {
        train(ofOnePhase(240));
        train(ofOnePhase(241));
        runs.goAhead(() -> true);
        int before = steps;
        for (int end = 242; end <= 301; end++) {
            assertSameTraining(train(ofOnePhase(end)).orElseThrow(), ofOnePhase(end));
        }

        assertThat(steps).isEqualTo(before);
    }

    @Test
    void ofAFastDragWhatLiesOneAndTwoMovesAheadIsTrainedAndBesideThat() {
        train(ofOnePhase(240));
        train(ofOnePhase(236));
        runs.goAhead(() -> true);
        int before = steps;
        for (int end : new int[] {231, 232, 233, 227, 228, 229}) {
            train(ofOnePhase(end));
        }

        assertThat(steps).isEqualTo(before);
        train(ofOnePhase(234));
        assertThat(steps).isEqualTo(before + EPOCHS);
    }

    @Test
    void theDegreesAroundAPositionAreTrainedBeforeADrag() {
        runs.prepare(ofOnePhase(240), StartingPoint.SEED, () -> true);
        train(ofOnePhase(180));
        train(ofOnePhase(300));
        train(ofOnePhase(240).withHoldOut(HueRange.of(90, 240)));
        train(ofOnePhase(240).withHoldOut(HueRange.of(210, 240)));
        train(ofOnePhase(240).withHoldOut(HueRange.of(90, 180)));
        train(ofOnePhase(240).withHoldOut(HueRange.of(210, 300)));

        assertThat(steps).isZero();
        train(ofOnePhase(301));
        assertThat(steps).isEqualTo(EPOCHS);
    }

    @Test
    void beforeADragNoneOfWhatTakesLongIsTrained() {
        Levels ten = Levels.spaced(0.1, 1, 10);
        Experiment large =
                Experiment.REFERENCE.withEpochs(20_000).withSaturations(ten).withValues(ten);
        runs.prepare(large, StartingPoint.SEED, () -> {
            throw new AssertionError("a step was taken");
        });
    }

    @Test
    void aWheelThatIsKeptIsNotTrainedAgain() {
        train(ofOnePhase(240));
        for (int end = 200; end < 220; end++) {
            train(ofOnePhase(end));
        }
        int before = steps;
        train(ofOnePhase(240));

        assertThat(steps).isEqualTo(before);
    }
}
