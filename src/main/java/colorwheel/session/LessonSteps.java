package colorwheel.session;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.Preset;
import colorwheel.recording.RunState;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Goes through a lesson with one key forward and one back. For each experiment of {@link Preset#ALL} the steps are the
 * untrained network, training to the end, and then the next experiment; once it is trained, its steps are the start, a
 * quarter, the half and the end of its epochs. Where the lesson is follows from what the lab shows, so that everything
 * else may be done in between. JavaFX thread.
 */
public final class LessonSteps {
    private static final int STOPS = 4;

    private final Lab lab;

    public LessonSteps(Lab lab) {
        this.lab = lab;
    }

    /** Trains, or moves on to a later epoch, or at the end to the next experiment; while it trains, nothing. */
    public void next() {
        if (lab.runState() == RunState.RUNNING) {
            lab.playhead().toLast();
        } else if (lab.runState() != RunState.FINISHED) {
            lab.train();
        } else {
            int shown = shownEpoch();
            IntStream later = stops().filter(stop -> stop > shown);
            later.findFirst().ifPresentOrElse(lab.playhead()::moveTo, () -> toExperiment(place() + 1));
        }
    }

    /** Moves back to an earlier epoch, or from the start to the experiment before. */
    public void previous() {
        int shown = shownEpoch();
        IntStream earlier = stops().filter(stop -> stop < shown);
        earlier.max().ifPresentOrElse(lab.playhead()::moveTo, () -> toExperiment(place() - 1));
    }

    private int shownEpoch() {
        return lab.playhead().shown() == null ? 0 : lab.playhead().shown().epoch();
    }

    private IntStream stops() {
        int epochs = lab.experiment().epochs();
        return IntStream.rangeClosed(0, STOPS)
                .filter(quarter -> quarter != STOPS - 1)
                .map(quarter -> (int) Math.round(epochs * (double) quarter / STOPS));
    }

    /** The place of the present experiment among the presets; before the first if it is another one. */
    private int place() {
        Experiment present = lab.experiment();
        return Preset.ALL.stream().map(Preset::experiment).toList().indexOf(present);
    }

    /** Puts a preset in force, untrained; beyond both ends nothing happens. */
    private void toExperiment(int place) {
        List<Preset> presets = Preset.ALL;
        if (place >= 0 && place < presets.size()) {
            lab.editing().replace(presets.get(place).experiment());
            lab.reset();
        }
    }
}
