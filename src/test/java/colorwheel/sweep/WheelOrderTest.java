package colorwheel.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.LargestGap;
import colorwheel.analysis.Measure;
import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelMeasures;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;
import colorwheel.sweep.WheelOrder.Key;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Order, filters and summary over wheels whose figures are made up. */
class WheelOrderTest {
    private static final double NONE = Double.NaN;
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final List<TrainedWheel> wheels = List.of(
            wheel(0, Verdict.FORMED, 0.008, 0.97, 60),
            wheel(1, Verdict.FOLDED, 0.03, -0.6, 130),
            TrainedWheel.failed(2, experiment(2), "It failed."),
            wheel(3, Verdict.FORMED, 0.006, -0.98, 62),
            wheel(4, Verdict.UNDEFINED, 0.2, NONE, NONE),
            wheel(5, Verdict.UNEVEN, 0.008, 0.9, 75));

    private static Experiment experiment(int index) {
        return Experiment.REFERENCE.withSeed(index);
    }

    private static TrainedWheel wheel(int index, Verdict verdict, double loss, double correlation, double gap) {
        OptionalDouble none = OptionalDouble.empty();
        WheelMeasures measures = new WheelMeasures(
                verdict,
                verdict == Verdict.FORMED ? Optional.empty() : Optional.of(FailedCondition.BACKTRACK),
                List.of(),
                OptionalInt.empty(),
                none,
                OptionalInt.empty(),
                Double.isNaN(correlation) ? none : OptionalDouble.of(correlation),
                Double.isNaN(gap) ? Optional.empty() : Optional.of(new LargestGap(gap, 149, 241)),
                none,
                none,
                none,
                none,
                none,
                none);
        Experiment experiment = experiment(index);
        Weights weights = new Weights(experiment.network(), new float[197]);
        return TrainedWheel.trained(
                index, experiment, loss, weights, measures, Optional.empty(), Neighborhood.UNDEFINED);
    }

    private int[] order(
            TrainedWheel.Outcome only, Measure measure, double low, double high, Key key, boolean descending) {
        return new WheelOrder(new WheelOrder.Words(only, null, null), measure, low, high, key, descending).of(wheels);
    }

    @Test
    void allWheelsComeInThePlansOrder() {
        assertThat(WheelOrder.ALL.of(wheels)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(order(null, Measure.LOSS, -ANY, ANY, Key.SEED, true)).containsExactly(5, 4, 3, 2, 1, 0);
    }

    @Test
    void aMeasureOrdersThemAndWhatHasNoneComesLastEitherWay() {
        Key loss = new Key("loss", Measure.LOSS);
        assertThat(order(null, Measure.LOSS, -ANY, ANY, loss, false)).containsExactly(3, 0, 5, 1, 4, 2);
        assertThat(order(null, Measure.LOSS, -ANY, ANY, loss, true)).containsExactly(4, 1, 0, 5, 3, 2);
    }

    @Test
    void correlationsAreComparedByTheirSize() {
        Key correlation = new Key("correlation", Measure.CORRELATION);
        assertThat(order(null, Measure.LOSS, -ANY, ANY, correlation, true)).containsExactly(3, 0, 5, 1, 2, 4);
        assertThat(wheels.get(3).value(Measure.CORRELATION)).isEqualTo(-0.98);
    }

    @Test
    void verdictsComeFromFormedToFailed() {
        assertThat(order(null, Measure.LOSS, -ANY, ANY, Key.VERDICT, false)).containsExactly(0, 3, 5, 1, 4, 2);
    }

    @Test
    void onlyOneOutcomeIsShown() {
        assertThat(order(TrainedWheel.Outcome.FORMED, Measure.LOSS, -ANY, ANY, Key.SEED, false))
                .containsExactly(0, 3);
        assertThat(order(TrainedWheel.Outcome.FAILED, Measure.LOSS, -ANY, ANY, Key.SEED, false))
                .containsExactly(2);
    }

    @Test
    void aRangeOfAMeasureLeavesOutWhatHasNoValue() {
        assertThat(order(null, Measure.LARGEST_GAP, 60, 75, Key.SEED, false)).containsExactly(0, 3, 5);
        assertThat(order(null, Measure.LARGEST_GAP, -ANY, 60, Key.SEED, false)).containsExactly(0);
        assertThat(order(TrainedWheel.Outcome.FOLDED, Measure.LARGEST_GAP, 100, ANY, Key.SEED, false))
                .containsExactly(1);
    }

    @Test
    void everyMeasureIsAKey() {
        assertThat(Key.all(Experiment.REFERENCE))
                .hasSize(Measure.values().length + 2)
                .extracting(Key::label)
                .startsWith("Seed", "Verdict", "Final loss")
                .doesNotHaveDuplicates();
    }

    @Test
    void theSummaryCountsUndefinedAndFailedAsNotFormed() {
        SweepSummary summary = SweepSummary.of(wheels);

        assertThat(summary.done()).isEqualTo(6);
        assertThat(summary.outcomes())
                .containsEntry(TrainedWheel.Outcome.FORMED, 2)
                .containsEntry(TrainedWheel.Outcome.UNEVEN, 1)
                .containsEntry(TrainedWheel.Outcome.FOLDED, 1)
                .containsEntry(TrainedWheel.Outcome.UNDEFINED, 1)
                .containsEntry(TrainedWheel.Outcome.FAILED, 1);
        assertThat(summary.formed()).isEqualTo(new Proportion(2, 6));
        Distribution gaps = summary.distributions().get(Measure.LARGEST_GAP);
        assertThat(gaps.size()).isEqualTo(4);
        assertThat(gaps.undefined()).isEqualTo(2);
        assertThat(gaps.median()).isEqualTo(68.5);
        assertThat(summary.sentence())
                .isEqualTo("2 of 6 seeds formed a wheel: 33.3% (Wilson 95% interval 9.7% to 70.0%).");
        assertThat(SweepSummary.of(List.of()).sentence()).isEqualTo("No seed has been trained yet.");
    }
}
