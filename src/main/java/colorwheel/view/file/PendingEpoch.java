package colorwheel.view.file;

import colorwheel.experiment.Experiment;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;
import colorwheel.session.Playhead;
import colorwheel.session.Start;
import org.jspecify.annotations.Nullable;

/**
 * Moves the playhead to an epoch of the present run as soon as that epoch is recorded, unless before that the playhead
 * is moved, another run takes the place of the present one, or the run ends.
 */
final class PendingEpoch {
    private static final int NONE = -1;

    private final Lab lab;
    private @Nullable Experiment ofExperiment;
    private @Nullable Start ofStart;
    private int epoch = NONE;

    PendingEpoch(Lab lab) {
        this.lab = lab;
        lab.playhead().framesProperty().addListener((property, before, now) -> check());
        lab.playhead().followingProperty().addListener((property, before, now) -> check());
        lab.runStateProperty().addListener((property, before, now) -> check());
        lab.experimentProperty().addListener((property, before, now) -> check());
        lab.startProperty().addListener((property, before, now) -> check());
    }

    /** Shows an epoch of the present run as soon as it is recorded. */
    void showWhenRecorded(int wanted) {
        ofExperiment = lab.experiment();
        ofStart = lab.start();
        epoch = wanted;
        check();
    }

    private void check() {
        if (epoch == NONE) {
            return;
        }
        Playhead playhead = lab.playhead();
        int wanted = epoch;
        if (isOfAnotherRun() || !playhead.followingProperty().get()) {
            epoch = NONE;
        } else if (playhead.frames().lastEpoch() >= wanted) {
            // First, since moving the playhead calls this again.
            epoch = NONE;
            playhead.stayAt(wanted);
        } else if (lab.runState().isEnd()) {
            epoch = NONE;
        }
    }

    private boolean isOfAnotherRun() {
        // A run that was reset is another run, too.
        return !lab.experiment().equals(ofExperiment)
                || !lab.start().equals(ofStart)
                || lab.runState() == RunState.IDLE;
    }
}
