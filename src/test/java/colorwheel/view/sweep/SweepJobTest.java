package colorwheel.view.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.patience.Patience;
import colorwheel.sweep.Seeds;
import colorwheel.view.sweep.SweepJob.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The job on the thread of the test: its properties need no toolkit. */
@Timeout(120)
class SweepJobTest {
    private static final Experiment COARSE =
            Experiment.REFERENCE.withHueStep(10).withEpochs(20);
    private static final Experiment ENDLESS =
            Experiment.REFERENCE.withHueStep(0.5).withEpochs(20_000);

    private final SweepJob job = new SweepJob();

    @AfterEach
    void closes() {
        job.close();
    }

    private void pulseUntil(String what, BooleanSupplier so) {
        Patience.until(what, () -> {
            job.pulse();
            return so.getAsBoolean();
        });
    }

    @Test
    void beginsWithNothing() {
        assertThat(job.stateProperty().get()).isEqualTo(State.EMPTY);
        assertThat(job.resultsProperty().get()).isNull();
        assertThat(job.progress()).isZero();
        assertThat(job.timeLeft()).isEmpty();
        job.cancel();
        job.pulse();
        assertThat(job.stateProperty().get()).isEqualTo(State.EMPTY);
    }

    @Test
    void theWheelsComeAndTheEndIsTold() {
        List<Number> counts = new ArrayList<>();
        job.countProperty().addListener((property, before, now) -> counts.add(now));

        job.start(new Seeds(COARSE, 0, 30));
        assertThat(job.isRunning()).isTrue();
        assertThatThrownBy(() -> job.start(new Seeds(COARSE, 0, 1))).isInstanceOf(IllegalStateException.class);
        pulseUntil("it has ended", () -> !job.isRunning());

        assertThat(job.stateProperty().get()).isEqualTo(State.FINISHED);
        assertThat(job.resultsProperty().get().count()).isEqualTo(30);
        assertThat(job.progress()).isEqualTo(1);
        assertThat(counts).isNotEmpty().last().isEqualTo(30);
    }

    @Test
    void whoHearsOfTheNextSweepFindsAsManyWheelsAsAreCounted() {
        job.start(new Seeds(COARSE, 0, 3));
        pulseUntil("it has ended", () -> !job.isRunning());
        List<Integer> missing = new ArrayList<>();
        job.resultsProperty()
                .addListener((property, before, now) ->
                        missing.add(job.countProperty().get() - now.count()));

        job.start(new Seeds(COARSE, 3, 3));

        // None has come by then, or one came just now, but none is counted that has not.
        assertThat(missing).hasSize(1).allMatch(count -> count <= 0);
    }

    @Test
    void cancellingEndsItInTheMiddleOfARunAndKeepsWhatThereIs() {
        job.start(new Seeds(ENDLESS, 0, 100));
        job.cancel();
        pulseUntil("it has ended", () -> !job.isRunning());

        assertThat(job.stateProperty().get()).isEqualTo(State.CANCELLED);
        assertThat(job.resultsProperty().get().count())
                .as("a run takes minutes")
                .isZero();

        job.start(new Seeds(COARSE, 5, 2));
        pulseUntil("the next has ended", () -> !job.isRunning());
        assertThat(job.stateProperty().get()).isEqualTo(State.FINISHED);
        assertThat(job.resultsProperty().get().plan().coordinate(0)).isEqualTo(5);
    }

    @Test
    void whatThereIsNotMemoryEnoughForIsRefusedAndTheResultsBeforeStay() {
        SweepJob small = new SweepJob(new MemoryBudget(1 << 20));

        assertThatThrownBy(() -> small.start(new Seeds(ENDLESS, 0, 1_000)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("but at most 1 MB may be used");
        assertThat(small.stateProperty().get()).isEqualTo(State.EMPTY);
        assertThat(small.resultsProperty().get()).isNull();
    }
}
