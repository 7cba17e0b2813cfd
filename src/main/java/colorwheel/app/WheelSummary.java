package colorwheel.app;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.StableEpoch;
import colorwheel.analysis.WheelMeasures;
import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The wheel after the last epoch, for a line of JSON: {@code null} where a measure is undefined. See
 * {@link WheelMeasures} for what they mean.
 *
 * @param failing the condition that the wheel did not meet, by its key; {@code null} if it formed
 * @param firstStableEpoch see {@link StableEpoch}; no finer than the epochs that were recorded
 */
record WheelSummary(
        String verdict,
        String failing,
        Integer winding,
        Double backtrackDegrees,
        Integer reversals,
        Double circularCorrelation,
        Double gapRatio,
        Double leastRadius,
        Double radiusVariation,
        Double rmseTrained,
        Double rmseHeldOut,
        Integer firstStableEpoch) {

    static WheelSummary of(Experiment experiment, Frames frames) {
        WheelMeasures measures =
                WheelMeasures.of(experiment, frames.at(frames.lastEpoch()).weights());
        return new WheelSummary(
                measures.verdict().label(),
                measures.failing().map(FailedCondition::key).orElse(null),
                orNull(measures.winding()),
                orNull(measures.backtrackDegrees()),
                orNull(measures.reversals()),
                orNull(measures.circularCorrelation()),
                orNull(measures.gapRatio()),
                orNull(measures.leastRadius()),
                orNull(measures.radiusVariation()),
                orNull(measures.rmseTrained()),
                orNull(measures.rmseHeldOut()),
                orNull(StableEpoch.of(experiment, frames, new Cancellation())));
    }

    private static Double orNull(OptionalDouble measure) {
        return measure.isPresent() ? measure.getAsDouble() : null;
    }

    private static Integer orNull(OptionalInt measure) {
        return measure.isPresent() ? measure.getAsInt() : null;
    }
}
