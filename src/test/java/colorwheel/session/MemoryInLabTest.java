package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.MemoryBudget;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.recording.RunState;
import colorwheel.training.PreviewTrainer;
import colorwheel.training.Trainer;
import java.nio.file.Path;
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
    private static final MemoryBudget SHORT = new MemoryBudget(10 << 20);

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
                .contains("but at most 10 MB may be used");
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

        assertThat(lab.editing().open(HUGE, Path.of("/huge.colorwheel"))).isFalse();
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
}
