package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.color.HueRange;
import colorwheel.experiment.Activation;
import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.PhaseEdits;
import colorwheel.experiment.Settings;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.Trainer;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Undo and redo of settings, starting from weights, and which file is open. */
@Timeout(120)
class EditingTest {
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(40);
    private static final Path FILE = Path.of("seven.json");

    private final Lab lab = new Lab(new Trainer(new RingEngines()), SMALL);
    private final Editing editing = lab.editing();
    private final Clock clock = new Clock(lab);

    @AfterEach
    void closes() {
        lab.close();
    }

    private static Weights weights(float each) {
        float[] flat = new float[ParameterLayout.of(NetworkSpec.REFERENCE).size()];
        Arrays.fill(flat, each);
        return new Weights(NetworkSpec.REFERENCE, flat);
    }

    private void hold(double start, double end) {
        lab.change(experiment -> experiment.withHoldOut(HueRange.of(start, end)));
    }

    private Weights shownWeights() {
        clock.until("epoch 0 is there", () -> lab.preparedProperty().get());
        return lab.playhead().shown().weights();
    }

    // Undo

    @Test
    void aDragIsOneStepNamedByAllThatItChanged() {
        lab.setAdjusting(true);
        lab.change(experiment -> experiment.withSeed(7));
        assertThat(editing.undoableProperty().get()).isEqualTo("seed");
        lab.change(experiment -> experiment.withSeed(SMALL.seed()).withEpochs(50));
        lab.change(experiment -> experiment.withEpochs(60));
        lab.setAdjusting(false);
        assertThat(editing.undoableProperty().get()).isEqualTo("epochs");

        editing.undo();
        assertThat(lab.experiment()).isEqualTo(SMALL);
        assertThat(editing.undoableProperty().get()).isEmpty();
    }

    @Test
    void stepsAreTakenBackAndTakenAgainInOrder() {
        lab.change(experiment -> experiment.withSeed(7));
        lab.change(experiment -> experiment.withEpochs(50));
        assertThat(editing.undoableProperty().get()).isEqualTo("epochs");

        editing.undo();
        assertThat(lab.experiment()).isEqualTo(SMALL.withSeed(7));
        assertThat(editing.undoableProperty().get()).isEqualTo("seed");
        assertThat(editing.redoableProperty().get()).isEqualTo("epochs");
        editing.undo();
        assertThat(lab.experiment()).isEqualTo(SMALL);
        assertThat(editing.undoableProperty().get()).isEmpty();
        editing.undo();
        assertThat(lab.experiment()).isEqualTo(SMALL);

        editing.redo();
        editing.redo();
        assertThat(lab.experiment()).isEqualTo(SMALL.withSeed(7).withEpochs(50));
        editing.redo();
        assertThat(editing.redoableProperty().get()).isEmpty();
    }

    @Test
    void aStepOfPhasesSaysSo() {
        lab.change(experiment -> PhaseEdits.duplicated(experiment, 0));
        assertThat(editing.undoableProperty().get()).isEqualTo("phases");
        lab.change(experiment -> Settings.PHASE_NAME.replace(experiment, 1, "Again"));
        assertThat(editing.undoableProperty().get()).isEqualTo("name");
        lab.change(experiment -> Settings.ANCHOR_AFTER.replace(experiment, 1.0));
        lab.change(experiment -> PhaseEdits.added(experiment, 1));
        lab.change(experiment -> PhaseEdits.moved(experiment, 0, 1));
        assertThat(editing.undoableProperty().get())
                .as("the number that the hues are held from followed")
                .isEqualTo("phases");
        lab.change(experiment -> PhaseEdits.removed(experiment, 2).withSeed(7));
        assertThat(editing.undoableProperty().get()).isEqualTo("several settings");
    }

    @Test
    void aNewChangeForgetsWhatWasTakenBack() {
        lab.change(experiment -> experiment.withSeed(7));
        editing.undo();
        lab.change(experiment -> experiment.withEpochs(50));

        assertThat(editing.redoableProperty().get()).isEmpty();
        editing.redo();
        assertThat(lab.experiment()).isEqualTo(SMALL.withEpochs(50));
    }

    @Test
    void aRefusedChangeAndOneThatChangesNothingAreNoSteps() {
        lab.change(experiment -> experiment.withEpochs(0));
        lab.change(experiment -> experiment.withEpochs(40));
        editing.replace(SMALL);

        assertThat(editing.undoableProperty().get()).isEmpty();
    }

    @Test
    void aDragIsOneStep() {
        lab.setAdjusting(true);
        for (int end = 120; end < 200; end++) {
            hold(30, end);
        }
        lab.setAdjusting(false);
        lab.setAdjusting(true);
        hold(40, 199);
        hold(50, 199);
        lab.setAdjusting(false);

        editing.undo();
        assertThat(lab.experiment().holdOut()).isEqualTo(HueRange.of(30, 199));
        editing.undo();
        assertThat(lab.experiment()).isEqualTo(SMALL);
        editing.redo();
        assertThat(lab.experiment().holdOut()).isEqualTo(HueRange.of(30, 199));
    }

    @Test
    void aDragThatEndsWhereItBeganIsNoStep() {
        lab.setAdjusting(true);
        hold(150, 200);
        hold(150, 240);
        lab.setAdjusting(false);
        assertThat(editing.undoableProperty().get()).isEmpty();

        lab.setAdjusting(true);
        hold(150, 200);
        hold(150, 240);
        hold(150, 210);
        lab.setAdjusting(false);
        editing.undo();
        assertThat(lab.experiment()).isEqualTo(SMALL);
    }

    @Test
    void nothingIsTakenBackInTheMiddleOfADrag() {
        lab.change(experiment -> experiment.withSeed(7));
        lab.setAdjusting(true);
        hold(150, 200);
        editing.undo();
        editing.redo();

        assertThat(lab.experiment()).isEqualTo(SMALL.withSeed(7).withHoldOut(HueRange.of(150, 200)));
    }

    @Test
    void afterARunThatWasTrainedTakingBackTrainsToo() {
        lab.change(experiment -> experiment.withSeed(7));
        lab.train();
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);
        editing.undo();

        clock.until("it is finished again", () -> lab.runState() == RunState.FINISHED);
        assertThat(lab.shownExperiment()).isEqualTo(SMALL);
    }

    @Test
    void theHistoryIsBounded() {
        for (int seed = 1; seed <= History.MAX_STEPS + 50; seed++) {
            long next = seed;
            lab.change(experiment -> experiment.withSeed(next));
        }
        for (int k = 0; k < History.MAX_STEPS + 50; k++) {
            editing.undo();
        }

        assertThat(lab.experiment().seed()).isEqualTo(50);
    }

    @Test
    void aStepIsNamedByWhatItChanges() {
        lab.change(experiment -> experiment.withEngine(EngineKind.FUSED));
        assertThat(editing.undoableProperty().get()).isEqualTo("engine");
        lab.change(experiment -> experiment.withNetwork(NetworkSpec.REFERENCE.withNormalize(false)));
        assertThat(editing.undoableProperty().get()).isEqualTo("normalization");
        editing.replace(Experiment.REFERENCE);
        assertThat(editing.undoableProperty().get()).isEqualTo("several settings");
        editing.startFrom(weights(0), "w.safetensors");
        assertThat(editing.undoableProperty().get()).isEqualTo("starting weights");
    }

    // Weights

    @Test
    void theRunStartsFromGivenWeightsUntilTheSeedIsChanged() {
        editing.startFrom(weights(0.25f), "quarter.safetensors");
        assertThat(lab.start().name()).isEqualTo("quarter.safetensors");
        assertThat(shownWeights()).isEqualTo(weights(0.25f));

        lab.change(experiment -> experiment.withEpochs(50));
        assertThat(lab.start().isSeed()).isFalse();
        assertThat(shownWeights()).isEqualTo(weights(0.25f));

        lab.change(experiment -> experiment.withSeed(7));
        assertThat(lab.start().isSeed()).isTrue();
        assertThat(shownWeights()).isNotEqualTo(weights(0.25f));

        editing.undo();
        assertThat(lab.start().name()).isEqualTo("quarter.safetensors");
        assertThat(shownWeights()).isEqualTo(weights(0.25f));
        editing.startFromSeed();
        assertThat(lab.start().isSeed()).isTrue();
    }

    @Test
    void aDragGoesOnFromGivenWeights() {
        try (Lab dragged = new Lab(new Trainer(new RingEngines()), SMALL)) {
            dragged.editing().startFrom(weights(0.25f), "quarter.safetensors");
            dragged.setAdjusting(true);
            dragged.changeAndTrain(experiment -> experiment.withHoldOut(HueRange.of(10, 50)));
            new Clock(dragged).until("the preview is shown", () -> dragged.shownExperiment()
                    .holdOut()
                    .equals(HueRange.of(10, 50)));

            assertThat(dragged.playhead().frames().at(0).weights()).isEqualTo(weights(0.25f));
        }
    }

    @Test
    void weightsOfOtherWidthsLeaveEverythingAsItIs() {
        clock.until("it is prepared", () -> lab.preparedProperty().get());
        NetworkSpec wide = new NetworkSpec(16, Activation.RELU, 3, true);
        Weights other = new Weights(wide, new float[ParameterLayout.of(wide).size()]);

        assertThatThrownBy(() -> editing.startFrom(other, "wide")).isInstanceOf(IllegalArgumentException.class);

        assertThat(lab.start().isSeed()).isTrue();
        assertThat(lab.isOfPresentRun(lab.playhead().shown())).isTrue();
        assertThat(editing.undoableProperty().get()).isEmpty();
    }

    // Documents

    @Test
    void aDocumentIsChangedWhenTheExperimentIsAnotherThanInTheFile() {
        lab.change(experiment -> experiment.withSeed(1));
        assertThat(editing.hasUnsavedChanges()).as("nothing was ever in a file").isFalse();

        editing.open(DescribedExperiment.plain(SMALL.withSeed(7)), FILE);
        assertThat(lab.experiment().seed()).isEqualTo(7);
        assertThat(editing.document().name()).isEqualTo("seven.json");
        assertThat(editing.hasUnsavedChanges()).isFalse();

        lab.change(experiment -> experiment.withSeed(8));
        assertThat(editing.hasUnsavedChanges()).isTrue();
        editing.saved(DescribedExperiment.plain(lab.experiment()), FILE);
        assertThat(editing.hasUnsavedChanges()).isFalse();
        editing.undo();
        assertThat(editing.hasUnsavedChanges()).isTrue();
    }

    @Test
    void openingIsAStepAndTakesTheDocumentBackWithIt() {
        lab.change(experiment -> experiment.withSeed(1));
        editing.open(DescribedExperiment.plain(SMALL.withSeed(7)), FILE);
        editing.open(SMALL.withSeed(9));
        assertThat(editing.document()).isEqualTo(Editing.Document.NONE);

        editing.undo();
        assertThat(editing.document().file()).isEqualTo(FILE);
        assertThat(lab.experiment().seed()).isEqualTo(7);
        assertThat(editing.undoableProperty().get()).isEqualTo("opening");
        editing.undo();
        assertThat(editing.document()).isEqualTo(Editing.Document.NONE);
        assertThat(lab.experiment().seed()).isEqualTo(1);
        editing.redo();
        assertThat(editing.document().file()).isEqualTo(FILE);
    }

    @Test
    void anOpeningTakenAgainKnowsWhatIsInItsFileByNow() {
        editing.open(DescribedExperiment.plain(SMALL.withSeed(7)), FILE);
        lab.change(experiment -> experiment.withSeed(8));
        editing.saved(DescribedExperiment.plain(lab.experiment()), FILE);
        editing.undo();
        editing.undo();
        editing.redo();

        assertThat(lab.experiment().seed()).isEqualTo(7);
        assertThat(editing.document().saved().experiment().seed()).isEqualTo(8);
        assertThat(editing.hasUnsavedChanges()).isTrue();
    }

    @Test
    void takingBackAnOpeningThatChangedNothingKeepsTheFinishedRun() {
        lab.train();
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);
        Snapshot end = lab.playhead().shown();
        editing.open(DescribedExperiment.plain(SMALL), FILE);
        assertThat(editing.undoableProperty().get()).isEqualTo("opening");

        editing.undo();
        assertThat(editing.document()).isEqualTo(Editing.Document.NONE);
        editing.redo();
        assertThat(editing.document().file()).isEqualTo(FILE);
        clock.pulse();
        assertThat(lab.playhead().shown()).isSameAs(end);
        assertThat(lab.runState()).isEqualTo(RunState.FINISHED);

        editing.open(DescribedExperiment.plain(SMALL), FILE);
        editing.undo();
        assertThat(editing.undoableProperty().get())
                .as("opening what is open and in force is no step")
                .isEmpty();
    }

    @Test
    void openingWhatIsInForceAlreadyDoesNotStartAnew() {
        clock.until("it is prepared", () -> lab.preparedProperty().get());
        editing.open(DescribedExperiment.plain(SMALL), FILE);

        assertThat(lab.isOfPresentRun(lab.playhead().shown())).isTrue();
        assertThat(editing.document().file()).isEqualTo(FILE);
    }
}
