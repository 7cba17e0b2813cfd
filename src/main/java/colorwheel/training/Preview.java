package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;

/**
 * What became of a position of a slider, or is becoming of it.
 *
 * @param run the identity of its snapshots
 * @param experiment what was trained
 * @param frames the untrained state and the newest one
 */
public record Preview(RunId run, Experiment experiment, Frames frames) {
    /** Whether it has been trained to its end. */
    public boolean isFinished() {
        return frames.lastEpoch() == experiment.epochs();
    }
}
