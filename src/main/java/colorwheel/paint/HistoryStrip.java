package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import colorwheel.paint.space.SpaceCamera;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run at a glance: its wheel at a few epochs, all on the same axes. The places depend on the length of the run alone,
 * so that a wheel stays where it is while others join it.
 *
 * @param epochs of the places, rising
 * @param wheels those of the first places, as far as the run has come; of a thinned recording the last ones that are
 *     not after the epochs
 * @param axes the same for all
 * @param unitCircle whether the circle of radius 1 is drawn
 * @param space what all wheels share where the bottleneck has three numbers, without points; none in the plane
 * @param current the place whose wheel is nearest before the playhead; −1 marks none
 */
public record HistoryStrip(
        List<Integer> epochs,
        List<Wheel> wheels,
        AxisScale axes,
        boolean unitCircle,
        @Nullable SpaceScatter space,
        int current) {
    /** The most wheels, unless the ends of the phases are more. */
    static final int USUAL_WHEELS = 10;

    /**
     * An epoch with the colors of the phase that led to it.
     *
     * @param colors those whose latent points are shown
     */
    public record Wheel(Snapshot snapshot, ColorTable colors) {
        /** Its epoch. */
        public int epoch() {
            return snapshot.epoch();
        }
    }

    public HistoryStrip {
        epochs = List.copyOf(epochs);
        wheels = List.copyOf(wheels);
        if (wheels.size() > epochs.size()) {
            throw new IllegalArgumentException(wheels.size() + " wheels have no " + epochs.size() + " places");
        }
    }

    /**
     * The strip of a recording.
     *
     * @param playheadEpoch the epoch that is shown elsewhere; −1 for none
     * @param camera from where a space is seen; its zoom is left out, so that every wheel is whole
     */
    public static HistoryStrip of(Experiment experiment, Frames frames, int playheadEpoch, SpaceCamera camera) {
        List<Integer> epochs = epochs(experiment);
        List<Wheel> wheels = new ArrayList<>();
        int current = -1;
        for (int epoch : epochs) {
            if (epoch <= frames.lastEpoch()) {
                Snapshot snapshot = frames.at(epoch);
                int phase = experiment.phaseUntil(snapshot.epoch());
                Wheel wheel = new Wheel(snapshot, experiment.trainingColors(phase));
                if (wheel.epoch() <= playheadEpoch) {
                    current = wheels.size();
                }
                wheels.add(wheel);
            }
        }
        return new HistoryStrip(
                epochs,
                wheels,
                AxisScale.of(experiment, frames),
                experiment.network().normalize(),
                SpacePicture.shows(experiment) ? SpacePicture.empty(experiment, frames, camera.withZoom(1)) : null,
                current);
    }

    /**
     * The ends of the phases, and as many epochs of the first phase as make {@link #USUAL_WHEELS} together: there the
     * wheel forms.
     */
    static List<Integer> epochs(Experiment experiment) {
        List<Phase> phases = experiment.phases();
        int most = Math.max(2, USUAL_WHEELS - (phases.size() - 1));
        List<Integer> epochs = new ArrayList<>(epochs(phases.get(0).epochs(), most));
        for (Phase phase : phases.subList(1, phases.size())) {
            epochs.add(epochs.get(epochs.size() - 1) + phase.epochs());
        }
        return epochs;
    }

    /**
     * Epochs that show how a run went, close together at the beginning, where much changes, and wider apart later:
     * epoch 0, the last one, and between them epochs in geometric progression from 1.
     *
     * @param last the last epoch of the run, at least 0
     * @param most how many there may be, at least 2; there are fewer if the run has fewer
     * @return rising
     */
    static List<Integer> epochs(int last, int most) {
        List<Integer> epochs = new ArrayList<>();
        epochs.add(0);
        int places = most - 1;
        for (int place = 0; place < places && epochs.get(epochs.size() - 1) < last; place++) {
            double ideal = places == 1 ? last : Math.pow(last, place / (places - 1.0));
            // Where the progression is narrower than an epoch, it goes on by one.
            int next = Math.max(epochs.get(epochs.size() - 1) + 1, (int) Math.round(ideal));
            epochs.add(Math.min(last, next));
        }
        return List.copyOf(epochs);
    }

    /** The place at an x of a picture of this width, in the same unit; always one of the places. */
    public int placeAt(double x, double width) {
        return (int) Math.max(0, Math.min(epochs.size() - 1, Math.floor(x / width * epochs.size())));
    }
}
