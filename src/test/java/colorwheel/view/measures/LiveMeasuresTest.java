package colorwheel.view.measures;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.Neighborhood;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.session.Lab;
import colorwheel.training.Engines;
import colorwheel.training.Trainer;
import colorwheel.view.LabWindow;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

@Timeout(60)
class LiveMeasuresTest {
    private static final Experiment EXPERIMENT =
            Experiment.REFERENCE.withEngine(EngineKind.FUSED).withHueStep(10);

    private static final long FRAME_NANOS = 16_000_000;

    private final AtomicBoolean wantsRest = new AtomicBoolean();
    private Lab lab;
    private LiveMeasures live;
    private long nanos;

    @BeforeEach
    void opens() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        lab = LabWindow.onFxThread(() -> new Lab(new Trainer(Engines::create), EXPERIMENT));
        live = new LiveMeasures(lab, wantsRest::get);
    }

    @AfterEach
    void closes() {
        LabWindow.onFxThread(() -> {
            live.close();
            lab.close();
            return null;
        });
    }

    @Test
    void measureTheRestOnlyOnceItIsShownAndThenOfTheSameEpoch() {
        awaitReading(false);
        LiveMeasures.Reading verdict = live.readingProperty().get();

        wantsRest.set(true);
        awaitReading(true);
        LiveMeasures.Reading whole = live.readingProperty().get();
        assertThat(whole.snapshot()).isSameAs(verdict.snapshot());
        assertThat(whole.measures()).isEqualTo(verdict.measures());
        LiveMeasures.Rest rest = whole.rest().orElseThrow();
        Neighborhood near = Neighborhood.of(EXPERIMENT, 0, whole.snapshot().weights());
        assertThat(rest.near()).isEqualTo(near);
        assertThat(rest.untrained().near()).isEqualTo(near);
    }

    private void awaitReading(boolean withRest) {
        LabWindow.await("a reading " + (withRest ? "with" : "without") + " the rest", () -> {
            nanos += FRAME_NANOS;
            lab.pulse(nanos);
            live.pulse();
            LiveMeasures.Reading reading = live.readingProperty().get();
            return reading != null && reading.rest().isPresent() == withRest;
        });
    }
}
