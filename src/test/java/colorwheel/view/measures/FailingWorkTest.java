package colorwheel.view.measures;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.FailsOnce;
import colorwheel.background.Latest;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.session.Speed;
import colorwheel.training.Engines;
import colorwheel.training.Trainer;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

/**
 * What measures and what trains the baseline, when a piece of work fails or is canceled: the next one is done all the
 * same.
 */
@Timeout(60)
class FailingWorkTest {
    private static final Experiment SHORT =
            Experiment.REFERENCE.withEngine(EngineKind.FUSED).withHueStep(10).withEpochs(40);

    private static final long FRAME_NANOS = 16_000_000;

    private Lab lab;
    private long nanos;

    @BeforeEach
    void aFinishedRun() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        lab = LabWindow.onFxThread(() -> new Lab(new Trainer(Engines::create), SHORT));
        LabWindow.onFxThread(() -> {
            lab.speedProperty().set(Speed.UNLIMITED);
            return null;
        });
        train();
    }

    @AfterEach
    void closes() {
        LabWindow.onFxThread(() -> {
            lab.close();
            return null;
        });
    }

    private void train() {
        LabWindow.onFxThread(() -> {
            lab.train();
            return null;
        });
        awaitWith(() -> {}, "it is finished", () -> lab.runState() == RunState.FINISHED);
    }

    private void change(UnaryOperator<Experiment> change) {
        LabWindow.onFxThread(() -> {
            lab.change(change);
            return null;
        });
    }

    /** Waits while the lab and one more part of the window have their frames. */
    private void awaitWith(Runnable pulse, String what, BooleanSupplier so) {
        LabWindow.await(what, () -> {
            nanos += FRAME_NANOS;
            lab.pulse(nanos);
            pulse.run();
            return so.getAsBoolean();
        });
    }

    private String notice() {
        Notice notice = LabWindow.onFxThread(() -> lab.noticeProperty().get());
        assertThat(notice.kind()).isEqualTo(Notice.Kind.FAILED);
        return notice.text();
    }

    @Test
    void afterAnErrorTheNextEpochIsMeasured() {
        LiveMeasures live =
                new LiveMeasures(lab, () -> false, new Latest<>(new FailsOnce(new OutOfMemoryError("no room"))));
        awaitWith(
                live::pulse, "the failure is shown", () -> lab.noticeProperty().get() != null);
        assertThat(notice()).contains("could not be measured", "no room");
        assertThat(live.readingProperty().get()).isNull();

        LabWindow.onFxThread(() -> {
            lab.playhead().toFirst();
            return null;
        });
        awaitWith(
                live::pulse,
                "the next epoch is measured",
                () -> live.readingProperty().get() != null);
        assertThat(live.readingProperty().get().snapshot().epoch()).isZero();
    }

    @Test
    void afterAnErrorTheNextControlIsTrained() {
        BaselineRun baseline = new BaselineRun(lab, new Latest<>(new FailsOnce(new OutOfMemoryError("no room"))));
        awaitWith(
                baseline::pulse,
                "the failure is shown",
                () -> lab.noticeProperty().get() != null);
        assertThat(notice()).contains("The baseline with nothing held out stopped", "no room");
        assertThat(baseline.isTraining()).isFalse();

        change(experiment -> experiment.withSeed(2));
        awaitWith(
                baseline::pulse,
                "the next baseline is trained",
                () -> baseline.baselineProperty().get() != null);
        assertThat(baseline.baselineProperty().get().epoch()).isEqualTo(40);
    }

    @Test
    void aControlThatIsCanceledUnderWayTakesNothingFromTheNext() {
        change(experiment -> experiment.withEpochs(20_000));
        train();
        BaselineRun baseline = new BaselineRun(lab);
        LabWindow.onFxThread(() -> {
            baseline.pulse();
            assertThat(baseline.isTraining()).isTrue();
            return null;
        });

        change(experiment -> experiment.withSeed(2).withEpochs(40));
        awaitWith(
                baseline::pulse,
                "the next baseline is trained",
                () -> baseline.baselineProperty().get() != null);
        assertThat(baseline.baselineProperty().get().epoch()).isEqualTo(40);
        LabWindow.onFxThread(() -> {
            baseline.close();
            return null;
        });
    }
}
