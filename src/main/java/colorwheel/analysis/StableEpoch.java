package colorwheel.analysis;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import java.util.OptionalInt;

/** The epoch from which on a run has the verdict of its end. */
public final class StableEpoch {
    private StableEpoch() {}

    /**
     * The first recorded epoch from which on every recorded epoch has the verdict of the last one. Epochs that were not
     * recorded are not asked, so that the answer is no finer than the recording's stride. Takes about a third of a
     * millisecond for each epoch since then: call it off the JavaFX thread.
     *
     * @param experiment the run's
     * @param cancellation asked at each epoch
     * @return empty if nothing is recorded, the last verdict is {@link Verdict#UNDEFINED}, or the work was cancelled
     */
    public static OptionalInt of(Experiment experiment, Frames frames, Cancellation cancellation) {
        if (frames.isEmpty()) {
            return OptionalInt.empty();
        }
        int last = frames.size() - 1;
        Verdict end = verdict(experiment, frames, last);
        if (end == Verdict.UNDEFINED) {
            return OptionalInt.empty();
        }
        int first = last;
        while (first > 0 && verdict(experiment, frames, first - 1) == end) {
            if (cancellation.isRequested()) {
                return OptionalInt.empty();
            }
            first--;
        }
        return OptionalInt.of(frames.get(first).epoch());
    }

    private static Verdict verdict(Experiment experiment, Frames frames, int index) {
        return WheelMeasures.of(experiment, frames.get(index).weights()).verdict();
    }
}
