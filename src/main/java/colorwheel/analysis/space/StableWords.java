package colorwheel.analysis.space;

import colorwheel.analysis.Verdict;
import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import java.util.OptionalInt;

/** The epoch from which on a run with a bottleneck of three has the three words of its end. */
public final class StableWords {
    /** A verdict takes some milliseconds, and a run may have thousands of epochs. */
    static final int MAX_JUDGED = 240;

    private StableWords() {}

    /**
     * The first epoch from which on every epoch that is judged has the order, the shape and the stillness of the last
     * one. Judged are the recorded epochs or, of more than some hundreds, as many evenly among them: the answer is no
     * finer than that. Takes some milliseconds for each: call it off the JavaFX thread.
     *
     * @param experiment the run's
     * @param cancellation asked at each epoch
     * @return empty if nothing is recorded, the order of the hues at the end is {@link Verdict#UNDEFINED}, or the work
     *     was cancelled
     */
    public static OptionalInt of(Experiment experiment, Frames frames, Cancellation cancellation) {
        if (frames.isEmpty()) {
            return OptionalInt.empty();
        }
        int last = frames.size() - 1;
        SpaceVerdict end = verdict(experiment, frames, last);
        if (end.order() == Verdict.UNDEFINED) {
            return OptionalInt.empty();
        }
        int step = Math.max(1, (last + MAX_JUDGED - 1) / MAX_JUDGED);
        int first = last;
        for (int index = last - step; index > -step; index -= step) {
            if (cancellation.isRequested()) {
                return OptionalInt.empty();
            }
            int judged = Math.max(0, index);
            if (!verdict(experiment, frames, judged).saysTheSameAs(end)) {
                break;
            }
            first = judged;
        }
        return OptionalInt.of(frames.get(first).epoch());
    }

    private static SpaceVerdict verdict(Experiment experiment, Frames frames, int index) {
        Snapshot snapshot = frames.get(index);
        int phase = experiment.phaseUntil(snapshot.epoch());
        return SpaceVerdict.in(experiment, phase, snapshot.weights(), frames.weightsBefore(experiment, phase));
    }
}
