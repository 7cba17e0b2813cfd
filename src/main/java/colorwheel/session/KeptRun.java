package colorwheel.session;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.training.TrainingMemory;

/**
 * A run that the user keeps under a name, as far as it was recorded then. Immutable.
 *
 * @param name the user's
 * @param run the identity of its snapshots
 * @param experiment what was trained
 * @param start where it started from
 * @param frames the recorded epochs, at least one
 */
public record KeptRun(String name, RunId run, Experiment experiment, Start start, Frames frames) {
    /** The last recorded epoch. */
    public Snapshot last() {
        return frames.newest().orElseThrow();
    }

    KeptRun named(String other) {
        return new KeptRun(other, run, experiment, start, frames);
    }

    /** What it takes, in bytes: its snapshots, and a loss for each epoch. */
    long bytes() {
        return frames.size() * TrainingMemory.bytesPerEpoch(experiment) + (long) Double.BYTES * frames.lastEpoch();
    }
}
