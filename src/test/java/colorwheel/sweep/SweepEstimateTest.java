package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SweepEstimateTest {
    private static final Experiment COARSE =
            Experiment.REFERENCE.withHueStep(10).withEpochs(40);

    private static double seconds(Experiment experiment, int seeds, int threads) {
        return SweepEstimate.seconds(new Seeds(experiment, 0, seeds), threads, new Cancellation());
    }

    @Test
    void theEstimateGrowsWithRunsEpochsAndColors() {
        // Compiles the code.
        seconds(COARSE.withHueStep(0.5), 100, 1);
        seconds(COARSE, 100, 1);
        double usual = seconds(COARSE, 100, 1);

        assertThat(usual).isPositive();
        // The machine may be busy, so each is far more.
        assertThat(seconds(COARSE, 10_000, 1)).isGreaterThan(10 * usual);
        assertThat(seconds(COARSE.withEpochs(4_000), 100, 1)).isGreaterThan(10 * usual);
        assertThat(seconds(COARSE.withHueStep(0.5), 100, 1)).isGreaterThan(3 * usual);
        assertThat(seconds(COARSE, 10_000, 100)).isLessThan(10 * usual);
    }

    @Test
    void aTimeIsSaidAsRoughlyAsItIsKnown() {
        assertThat(SweepEstimate.words(0.2)).isEqualTo("less than a second");
        assertThat(SweepEstimate.words(3.2)).isEqualTo("about 4 s");
        assertThat(SweepEstimate.words(33)).isEqualTo("about 35 s");
        assertThat(SweepEstimate.words(200)).isEqualTo("about 4 min");
        assertThat(SweepEstimate.words(10_000)).isEqualTo("about 3 h");
    }

    @Test
    void cancellingStopsIt() {
        Cancellation cancelled = new Cancellation();
        cancelled.request();

        assertThatThrownBy(() -> SweepEstimate.seconds(new Seeds(COARSE, 0, 5), 1, cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
