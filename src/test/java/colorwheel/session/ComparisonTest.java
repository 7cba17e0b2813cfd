package colorwheel.session;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.recording.RunState;
import colorwheel.recording.Snapshot;
import colorwheel.training.Trainer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The second run on the thread of the test; its engines make rings without a network. */
@Timeout(120)
class ComparisonTest {
    private static final int EPOCHS = 40;
    private static final Experiment SMALL = Experiment.REFERENCE.withHueStep(30).withEpochs(EPOCHS);

    private final Lab lab = new Lab(new Trainer(new RingEngines()), SMALL);
    private final RingEngines engines = new RingEngines();
    private final Comparison comparison = new Comparison(lab, engines);
    private final CountDownLatch gate = new CountDownLatch(1);

    @AfterEach
    void closes() {
        gate.countDown();
        comparison.close();
        lab.close();
    }

    private void until(String what, java.util.function.BooleanSupplier so) {
        new Clock(lab).until(what, () -> {
            comparison.pulse();
            return so.getAsBoolean();
        });
    }

    private void trainLab() {
        lab.train();
        until("the lab's run is finished", () -> lab.runState() == RunState.FINISHED);
    }

    private int lastEpoch() {
        return comparison.framesProperty().get().lastEpoch();
    }

    private Snapshot shown() {
        return comparison.shownProperty().get();
    }

    @Test
    void aVariantIsTrainedInTheBackgroundByTheFusedEngineAndFollowsThePlayhead() {
        trainLab();
        comparison.train(experiment -> experiment.withSeed(5));
        assertThat(comparison.other().experiment()).isEqualTo(SMALL.withSeed(5).withEngine(EngineKind.FUSED));
        until("it is trained", () -> lastEpoch() == EPOCHS);

        assertThat(shown().epoch()).isEqualTo(EPOCHS);
        lab.playhead().moveTo(7);
        comparison.pulse();
        assertThat(shown().epoch()).isEqualTo(7);
        assertThat(shown().run()).isEqualTo(comparison.other().run());
        assertThat(lab.isOfPresentRun(shown())).isFalse();
    }

    @Test
    void aKeptRunStaysAsItWasWhileTheLabGoesOn() {
        trainLab();
        comparison.keep();
        Experiment kept = comparison.other().experiment();
        lab.change(experiment -> experiment.withSeed(9).withEpochs(80));
        until("the next run is finished", () -> lab.playhead().frames().lastEpoch() == 80);

        assertThat(kept).isEqualTo(SMALL);
        assertThat(lastEpoch()).isEqualTo(EPOCHS);
        assertThat(shown().epoch()).as("no farther than it is recorded").isEqualTo(EPOCHS);
        lab.playhead().moveTo(11);
        comparison.pulse();
        assertThat(shown().epoch()).isEqualTo(11);
        assertThat(engines.created).hasValue(0);
    }

    @Test
    void nothingOfAReplacedRunIsShownAgain() {
        engines.beforeStep = epoch -> {
            if (epoch == 3) {
                Clock.wait("the gate is open", () -> gate.getCount() == 0);
            }
        };
        comparison.train(experiment -> experiment.withSeed(5));
        until("it has begun", () -> lastEpoch() >= 0 && shown() != null);
        Snapshot ofFirst = shown();

        comparison.train(experiment -> experiment.withSeed(6));
        assertThat(shown()).isNull();
        gate.countDown();
        until("the second is trained", () -> lastEpoch() == EPOCHS);
        assertThat(shown().run()).isEqualTo(comparison.other().run()).isNotEqualTo(ofFirst.run());
    }

    @Test
    void closingStopsItsTraining() {
        AtomicInteger steps = new AtomicInteger();
        engines.beforeStep = epoch -> {
            steps.incrementAndGet();
            if (epoch == 3) {
                Clock.wait("the gate is open", () -> gate.getCount() == 0);
            }
        };
        comparison.train(experiment -> experiment.withSeed(5));
        Clock.wait("it stands at the gate", () -> steps.get() == 4);
        comparison.close();
        gate.countDown();
        comparison.pulse();

        assertThat(comparison.other()).isNull();
        assertThat(shown()).isNull();
        assertThat(comparison.framesProperty().get()).isNull();
        comparison.train(experiment -> experiment.withSeed(6));
        until("another is trained", () -> lastEpoch() == EPOCHS);
        assertThat(steps.get()).as("the closed one took no step more").isEqualTo(4 + EPOCHS);
    }

    @Test
    void aRefusedVariantLeavesEverythingAsItWas() {
        comparison.train(experiment -> experiment.withSeed(-1));

        assertThat(comparison.other()).isNull();
        assertThat(lab.noticeProperty().get().kind()).isEqualTo(Notice.Kind.REFUSED);
        assertThat(lab.noticeProperty().get().text()).contains("Seed");
    }

    @Test
    void aFailureIsToldOnceAndNamesTheRunBeside() {
        engines.beforeStep = epoch -> {
            throw new IllegalStateException("broken");
        };
        comparison.train(experiment -> experiment.withSeed(5));
        until("it is told", () -> lab.noticeProperty().get() != null);
        assertThat(lab.noticeProperty().get().text())
                .startsWith("The run beside stopped.")
                .contains("broken");

        lab.noticeProperty().set(null);
        comparison.pulse();
        assertThat(lab.noticeProperty().get()).isNull();
    }
}
