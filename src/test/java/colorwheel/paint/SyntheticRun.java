package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Frames;
import colorwheel.recording.Latents;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Recording;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.function.IntToDoubleFunction;

/** Snapshots without training: what painters and exports are tried on. */
public final class SyntheticRun {
    private static final RunId RUN = RunId.next();

    private SyntheticRun() {}

    /** Three colors, red, green and blue, of an experiment that is quick to paint. */
    public static Experiment threeColors() {
        return Experiment.REFERENCE.withHoldOut(HueRange.NONE).withHueStep(120).withValues(Levels.of(1));
    }

    public static Experiment notNormalized(Experiment experiment) {
        return experiment.withNetwork(experiment.network().withNormalize(false));
    }

    public static Snapshot snapshot(Experiment experiment, int epoch, double loss, float... latents) {
        NetworkSpec network = experiment.network();
        int width = latents.length / experiment.trainingColors().size();
        int count = ParameterLayout.of(network).size();
        return new Snapshot(RUN, epoch, loss, new Latents(width, latents), new Weights(network, new float[count]));
    }

    /** Every color on a circle at the angle of its hue, turned a little. */
    public static Snapshot ring(Experiment experiment, int epoch, double loss, double radius) {
        ColorTable colors = experiment.trainingColors();
        float[] latents = new float[2 * colors.size()];
        for (int row = 0; row < colors.size(); row++) {
            double angle = Math.toRadians(colors.hue(row) + epoch);
            latents[2 * row] = (float) (radius * Math.cos(angle));
            latents[2 * row + 1] = (float) (radius * Math.sin(angle));
        }
        return snapshot(experiment, epoch, loss, latents);
    }

    /** Rings of epochs 0 to last, with losses that fall. */
    public static Frames frames(Experiment experiment, int last) {
        return frames(experiment, last, epoch -> 0.2 / (1 + epoch));
    }

    public static Frames frames(Experiment experiment, int last, IntToDoubleFunction loss) {
        Recording recording = new Recording(Math.max(2, last + 1));
        for (int epoch = 0; epoch <= last; epoch++) {
            recording.add(ring(experiment, epoch, loss.applyAsDouble(epoch), 1));
        }
        return recording.frames();
    }
}
