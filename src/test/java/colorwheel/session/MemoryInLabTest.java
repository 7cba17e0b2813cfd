package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.MemoryBudget;
import colorwheel.color.HueRange;
import colorwheel.experiment.DescribedExperiment;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.recording.RunState;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import colorwheel.training.TrainingMemory;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lab where memory is short, and where it runs out all the same. */
@Timeout(120)
class MemoryInLabTest {
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(40);
    private static final Levels TEN = Levels.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
    private static final Experiment HUGE = SMALL.withHueStep(0.5)
            .withHoldOut(HueRange.NONE)
            .withSaturations(TEN)
            .withValues(TEN);
    private static final MemoryBudget SHORT = new MemoryBudget(4 << 20);

    private final RingEngines engines = new RingEngines();
    private final Lab lab = new Lab(new Trainer(engines), new PreviewTrainer(), SMALL, SHORT);
    private final Clock clock = new Clock(lab);

    @AfterEach
    void closes() {
        lab.close();
    }

    private void assertRefusedAndAsItWas() {
        assertThat(lab.noticeProperty().get().kind()).isEqualTo(Notice.Kind.REFUSED);
        assertThat(lab.noticeProperty().get().text())
                .startsWith("A hue step of 0.5° with 10 saturation and 10 value levels makes 72,000 colors: to train")
                .contains("but at most 4 MB may be used");
        assertThat(lab.experiment()).isEqualTo(SMALL);
        assertThat(lab.runState()).isEqualTo(RunState.FINISHED);
        assertThat(lab.playhead().frames().lastEpoch()).isEqualTo(40);
        assertThat(engines.created).hasValue(1);
    }

    private void trainToTheEnd() {
        lab.train();
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);
    }

    @Test
    void anExperimentThatDoesNotFitIsRefusedAndTheRunStays() {
        trainToTheEnd();

        assertThat(lab.changeAndTrain(before -> HUGE)).isFalse();
        clock.pulse();

        assertRefusedAndAsItWas();
        assertThat(lab.editing().undoableProperty().get()).isEmpty();
    }

    @Test
    void aFileThatDoesNotFitIsRefusedAndTheDocumentStays() {
        trainToTheEnd();

        assertThat(lab.editing().open(DescribedExperiment.plain(HUGE), Path.of("/huge.colorwheel")))
                .isFalse();
        clock.pulse();

        assertRefusedAndAsItWas();
        assertThat(lab.editing().document().hasFile()).isFalse();
    }

    @Test
    void aRunBesideMustFitTogetherWithThePresentOne() {
        trainToTheEnd();
        try (Comparison comparison = new Comparison(lab, engines)) {
            comparison.train(before -> HUGE);

            assertThat(comparison.other()).isNull();
            assertRefusedAndAsItWas();
            assertThat(lab.noticeProperty().get().text()).contains(" for both. ");
        }
    }

    @Test
    void memoryThatRunsOutIsToldInWordsAndTheLabTrainsOn() {
        engines.beforeStep = epoch -> {
            if (epoch == 3) {
                throw new OutOfMemoryError("Java heap space");
            }
        };
        lab.train();
        clock.until("it fails", () -> lab.runState() == RunState.FAILED);

        assertThat(lab.noticeProperty().get().text())
                .startsWith("Memory ran out during training. Epochs 0 to 2 are kept. Use fewer colors")
                .doesNotContain("OutOfMemoryError");
        assertThat(lab.playhead().frames().lastEpoch()).isEqualTo(2);

        engines.beforeStep = epoch -> {};
        trainToTheEnd();
        assertThat(lab.noticeProperty().get()).isNull();
        assertThat(lab.playhead().frames().lastEpoch()).isEqualTo(40);
    }

    @Test
    void aKeptComparisonCounts() {
        Experiment kept = SMALL.withEpochs(2000);
        assertThat(lab.changeAndTrain(before -> kept)).isTrue();
        clock.until("it is finished", () -> lab.runState() == RunState.FINISHED);
        // Takes nearly all of the four megabytes: more than is left beside 2,001 epochs.
        Experiment large = largest(SHORT);
        try (Comparison comparison = new Comparison(lab, engines)) {
            assertThat(lab.memory().allows(large)).isTrue();
            comparison.keep();

            assertThat(lab.changeAndTrain(before -> large)).isFalse();
            assertThat(lab.noticeProperty().get().kind()).isEqualTo(Notice.Kind.REFUSED);
            assertThat(lab.noticeProperty().get().text())
                    .contains("but at most 2 MB may be used")
                    .endsWith(" Or close the comparison, which holds about 2 MB.");
            assertThat(lab.experiment()).isEqualTo(kept);
        }
        assertThat(lab.memory().allows(large)).isTrue();
    }

    /** The experiment that takes the most memory of those that fit. */
    private static Experiment largest(MemoryBudget budget) {
        return Stream.of(0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
                .map(step -> SMALL.withHueStep(step).withHoldOut(HueRange.NONE).withEpochs(400))
                .flatMap(steps -> IntStream.rangeClosed(1, 10).boxed().flatMap(saturations -> IntStream.rangeClosed(
                                1, 10)
                        .mapToObj(values ->
                                steps.withSaturations(first(saturations)).withValues(first(values)))))
                .filter(experiment -> budget.holds(bytes(experiment, budget)))
                .max(Comparator.comparingLong(experiment -> bytes(experiment, budget)))
                .orElseThrow();
    }

    private static long bytes(Experiment experiment, MemoryBudget budget) {
        return TrainingMemory.bytes(experiment, TrainingMemory.recordingBytes(budget));
    }

    private static Levels first(int count) {
        return Levels.of(
                IntStream.rangeClosed(1, count).mapToDouble(k -> k / 10.0).toArray());
    }
}
