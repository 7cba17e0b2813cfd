package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.background.MemoryBudget;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.Levels;
import colorwheel.recording.Heap;
import colorwheel.training.StartingPoint;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
class SweepMemoryTest {
    private static final long MB = 1 << 20;
    private static final Levels TEN = Levels.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1);
    private static final Experiment HUGE = Experiment.REFERENCE
            .withHueStep(0.5)
            .withHoldOut(HueRange.NONE)
            .withSaturations(TEN)
            .withValues(TEN);

    @Test
    void theWheelsTakeWhatIsEstimated() throws Exception {
        Seeds plan = new Seeds(Experiment.REFERENCE.withHueStep(30).withEpochs(1), 0, 4_000);
        double measured = Heap.takenBy(() -> {
            SweepResults results = new SweepResults(plan);
            Sweep.run(plan, 1, results::add, new Cancellation());
            assertThat(results.count()).isEqualTo(4_000);
            return results;
        });

        assertThat(measured / SweepMemory.wheelBytes(plan)).isBetween(0.6, 1.25);
    }

    @Test
    void aThreadTakesNoMoreThanIsEstimated() throws Exception {
        Seeds plan = new Seeds(HUGE.withEpochs(1), 0, 1);
        double measured = Heap.takenBy(() -> {
            WheelTraining training = new WheelTraining(StartingPoint.SEED);
            TrainedWheel wheel =
                    training.train(0, plan.experiment(0), new Cancellation()).orElseThrow();
            assertThat(wheel.index()).isZero();
            return List.of(training, wheel);
        });

        // The rings are there only while a wheel is measured; they are counted all the same.
        assertThat(measured / SweepMemory.bytesPerThread(plan)).isBetween(0.2, 1.0);
    }

    @Test
    void thereAreNoMoreThreadsThanFit() {
        Seeds plan = new Seeds(HUGE, 0, 100);
        long each = SweepMemory.bytesPerThread(plan);

        assertThat(SweepMemory.threads(plan, 64, new MemoryBudget(3 * each + SweepMemory.wheelBytes(plan))))
                .isEqualTo(3);
        assertThat(SweepMemory.threads(plan, 2, new MemoryBudget(100 * each))).isEqualTo(2);
    }

    @Test
    void whatFitsNoThreadIsRefusedInWords() {
        assertThatThrownBy(() -> SweepMemory.threads(new Seeds(HUGE, 0, 100), 4, new MemoryBudget(5 * MB)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("A sweep of 100 runs. A hue step of 0.5° with 10 saturation and 10 value levels"
                        + " makes 72,000 colors: that takes about ")
                .hasMessageContaining(" MB of memory, but at most 5 MB may be used. Sweep over fewer");
    }
}
