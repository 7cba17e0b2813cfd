package colorwheel.session;

import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import java.util.stream.IntStream;

/**
 * Moves the playhead from the end of a phase to the next: its stops are epoch 0 and the last epoch of each phase, as
 * far as they are recorded. JavaFX thread.
 */
public final class PhaseSteps {
    private final Lab lab;

    public PhaseSteps(Lab lab) {
        this.lab = lab;
    }

    /** Shows the end of a phase after the epoch shown; beyond the last recorded one the newest epoch. */
    public void next() {
        if (lab.playhead().hasNothing()) {
            return;
        }
        int shown = lab.playhead().shown().epoch();
        stops().filter(stop -> stop > shown)
                .findFirst()
                .ifPresentOrElse(lab.playhead()::moveTo, lab.playhead()::toLast);
    }

    /** Shows the end of a phase before the epoch shown, or the untrained network. */
    public void previous() {
        if (lab.playhead().hasNothing()) {
            return;
        }
        int shown = lab.playhead().shown().epoch();
        lab.playhead().moveTo(stops().filter(stop -> stop < shown).max().orElse(0));
    }

    /** What a thinned recording has of an end is the epoch before it. */
    private IntStream stops() {
        Experiment experiment = lab.shownExperiment();
        Frames frames = lab.playhead().frames();
        return IntStream.concat(
                        IntStream.range(0, experiment.phases().size()).map(experiment::firstEpoch),
                        IntStream.of(experiment.epochs()))
                .filter(end -> end <= frames.lastEpoch())
                .map(end -> frames.at(end).epoch());
    }
}
