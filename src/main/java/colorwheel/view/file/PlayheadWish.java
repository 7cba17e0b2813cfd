package colorwheel.view.file;

import colorwheel.experiment.Experiment;
import colorwheel.recording.RunState;
import colorwheel.session.Lab;

/** Moves the playhead to an epoch once its run is trained; forgotten when the experiment is changed before. */
final class PlayheadWish {
    private static final int NONE = -1;

    private final Lab lab;
    private Experiment ofExperiment;
    private int epoch = NONE;

    PlayheadWish(Lab lab) {
        this.lab = lab;
        lab.runStateProperty().addListener((property, before, now) -> check(now));
    }

    /** Wishes for an epoch of the present experiment. */
    void showWhenTrained(int wanted) {
        ofExperiment = lab.experiment();
        epoch = wanted;
        check(lab.runState());
    }

    private void check(RunState state) {
        if (epoch == NONE) {
            return;
        }
        if (!lab.experiment().equals(ofExperiment) || state == RunState.IDLE) {
            epoch = NONE;
        } else if (state == RunState.FINISHED) {
            int wanted = epoch;
            epoch = NONE;
            lab.playhead().moveTo(wanted);
        }
    }
}
