package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * A run at a glance: its wheel at a few epochs, all on the same axes. The places depend on the length of the run alone,
 * so that a wheel stays where it is while others join it.
 *
 * @param epochs of the places, rising
 * @param wheels the snapshots of the first places, as far as the run has come; of a thinned recording the last one that
 *     is not after the epoch
 * @param colors those whose latent points are shown
 * @param axes the same for all
 * @param unitCircle whether the circle of radius 1 is drawn
 * @param current the place whose wheel is nearest before the playhead; −1 marks none
 */
public record HistoryStrip(
        List<Integer> epochs,
        List<Snapshot> wheels,
        ColorTable colors,
        AxisScale axes,
        boolean unitCircle,
        int current) {
    /** How many wheels there are at most. */
    public static final int MAX_WHEELS = 10;

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
     */
    public static HistoryStrip of(Experiment experiment, Frames frames, int playheadEpoch) {
        List<Integer> epochs = epochs(experiment.epochs(), MAX_WHEELS);
        List<Snapshot> wheels = new ArrayList<>();
        int current = -1;
        for (int epoch : epochs) {
            if (epoch <= frames.lastEpoch()) {
                Snapshot wheel = frames.at(epoch);
                if (wheel.epoch() <= playheadEpoch) {
                    current = wheels.size();
                }
                wheels.add(wheel);
            }
        }
        return new HistoryStrip(
                epochs,
                wheels,
                experiment.trainingColors(),
                AxisScale.of(experiment, frames),
                experiment.network().normalize(),
                current);
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
