package colorwheel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.Fixture;
import colorwheel.training.InitialWeights;
import org.junit.jupiter.api.Test;

class StableEpochTest {
    private static final Experiment EXPERIMENT = Experiment.REFERENCE;
    private static final Weights FORMED =
            Fixture.all().findFirst().orElseThrow().weights("params_after");
    private static final Weights FOLDED = InitialWeights.of(NetworkSpec.REFERENCE, 0);
    private static final Weights UNDEFINED = new Weights(NetworkSpec.REFERENCE, new float[197]);

    private static Frames frames(int stride, Weights... epochs) {
        Recording recording = new Recording(100, stride);
        RunId run = RunId.next();
        for (int epoch = 0; epoch < epochs.length; epoch++) {
            recording.add(new Snapshot(run, epoch, 0.1, epochs[epoch], Rounding.LAYERS), 1);
        }
        return recording.frames();
    }

    private static Verdict verdict(Weights weights) {
        return WheelMeasures.of(EXPERIMENT, weights).verdict();
    }

    @Test
    void isTheFirstOneOfTheLastUnbrokenStretch() {
        assertThat(verdict(FORMED)).isEqualTo(Verdict.FORMED);
        assertThat(verdict(FOLDED)).isEqualTo(Verdict.FOLDED);

        assertThat(StableEpoch.of(EXPERIMENT, frames(1, FORMED, FOLDED, FOLDED, FORMED, FORMED), new Cancellation()))
                .hasValue(3);
        assertThat(StableEpoch.of(EXPERIMENT, frames(1, FORMED, FORMED, FOLDED), new Cancellation()))
                .as("a fold can be stable too")
                .hasValue(2);
        assertThat(StableEpoch.of(EXPERIMENT, frames(1, FORMED, FORMED), new Cancellation()))
                .hasValue(0);
    }

    @Test
    void isARecordedEpoch() {
        assertThat(StableEpoch.of(EXPERIMENT, frames(3, FOLDED, FOLDED, FORMED, FORMED, FORMED), new Cancellation()))
                .hasValue(3);
    }

    @Test
    void isEmptyWithoutAVerdictWithoutEpochsAndWhenCancelled() {
        Cancellation cancelled = new Cancellation();
        cancelled.request();

        assertThat(verdict(UNDEFINED)).isEqualTo(Verdict.UNDEFINED);
        assertThat(StableEpoch.of(EXPERIMENT, frames(1, FORMED, UNDEFINED), new Cancellation()))
                .isEmpty();
        assertThat(StableEpoch.of(EXPERIMENT, frames(1), new Cancellation())).isEmpty();
        assertThat(StableEpoch.of(EXPERIMENT, frames(1, FORMED, FORMED), cancelled))
                .isEmpty();
    }
}
