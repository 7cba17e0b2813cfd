package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Prediction;
import colorwheel.experiment.Remarks;
import colorwheel.recording.RunState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Drawing first, then training, then the difference. */
@Timeout(120)
class PredictingTest {
    private final SmallLab small = new SmallLab();
    private final Lab lab = small.lab;
    private final Predicting predicting = new Predicting(lab);

    @AfterEach
    void closes() {
        small.close();
    }

    /** The end of the run is painted. */
    private void paint() {
        lab.display().paintedProperty().set(lab.playhead().shown());
        small.clock.until("it is compared", () -> predicting.outcomeProperty().get() != null);
    }

    @Test
    void thePictureIsCoveredUntilWhatWasDrawnIsTrained() {
        predicting.onProperty().set(true);
        assertThat(predicting.coveredProperty().get()).isTrue();
        assertThat(lab.display().orientationLockedProperty().get()).isTrue();
        assertThat(lab.runState()).isEqualTo(RunState.IDLE);

        predicting.drawGap(159.6, 240.2);
        predicting.place(180, -10.4);
        assertThat(predicting.predictionProperty().get())
                .isEqualTo(Prediction.NONE.withGap(HueRange.of(160, 240)).withLanding(180, 350));
        assertThat(predicting.outcomeProperty().get()).isNull();

        small.trainToTheEnd();
        assertThat(predicting.coveredProperty().get()).isFalse();
        paint();
        assertThat(predicting.outcomeProperty().get().prediction())
                .isEqualTo(predicting.predictionProperty().get());
        assertThat(small.engines.created).as("nothing is trained anew").hasValue(1);

        predicting.onProperty().set(false);
        assertThat(lab.display().orientationLockedProperty().get()).isFalse();
        assertThat(predicting.outcomeProperty().get()).isNull();
        assertThat(predicting.predictionProperty().get()).isEqualTo(Prediction.NONE);
    }

    @Test
    void whereNothingIsDrawnTrainingRevealsNothing() {
        predicting.onProperty().set(true);
        small.trainToTheEnd();
        assertThat(predicting.coveredProperty().get()).isTrue();

        predicting.drawGap(10, 20);
        lab.trainOrPause();
        assertThat(predicting.coveredProperty().get()).as("a replay").isFalse();
    }

    @Test
    void anotherHoldOutIsPredictedAnewAndAnotherSeedIsNot() {
        predicting.onProperty().set(true);
        predicting.drawGap(10, 20);
        predicting.reveal();

        lab.change(before -> before.withSeed(9));
        assertThat(predicting.coveredProperty().get()).isFalse();
        assertThat(predicting.predictionProperty().get().isNone()).isFalse();

        lab.change(before -> before.withHoldOut(HueRange.of(330, 30)));
        assertThat(predicting.coveredProperty().get()).isTrue();
        assertThat(predicting.predictionProperty().get().isNone()).isTrue();

        lab.change(before -> before.withNetwork(NetworkSpec.REFERENCE.withNormalize(false)));
        assertThat(predicting.onProperty().get()).as("there is no ring").isFalse();
        assertThat(predicting.possibleProperty().get()).isFalse();
    }

    @Test
    void theHuesToBePlacedAreHeldOutAndNotRed() {
        assertThat(predicting.hues()).containsExactly(180.0, 210.0);
        lab.change(before -> Experiment.REFERENCE.withHoldOut(HueRange.of(330, 30)));
        assertThat(predicting.hues()).containsExactly(345.0, 15.0);
        lab.change(before -> Experiment.REFERENCE.withHoldOut(HueRange.of(300, 119)));
        assertThat(predicting.hues()).containsExactly(330.0, 30.0, 90.0);
        lab.change(before -> Experiment.REFERENCE.withHoldOut(HueRange.NONE));
        assertThat(predicting.hues()).isEmpty();
    }

    @Test
    void itIsKeptWithTheExperimentAndAnOpenedOneIsThereToBeCompared() {
        predicting.onProperty().set(true);
        predicting.drawGap(10, 20);
        predicting.keep();
        Prediction kept = lab.editing().remarksProperty().get().prediction();
        assertThat(kept.gap()).isEqualTo(HueRange.of(10, 20));
        predicting.onProperty().set(false);

        lab.editing().describe(Remarks.NONE);
        lab.editing().describe(Remarks.NONE.withPrediction(kept));
        assertThat(predicting.onProperty().get()).isTrue();
        assertThat(predicting.coveredProperty().get()).isTrue();
        assertThat(predicting.predictionProperty().get()).isEqualTo(kept);
    }
}
