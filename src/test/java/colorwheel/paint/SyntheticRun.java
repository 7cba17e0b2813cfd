package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Levels;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Recording;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.function.IntToDoubleFunction;

/** Snapshots without training, of weights that put colors where a test wants them: what is painted and exported. */
public final class SyntheticRun {
    private static final RunId RUN = RunId.next();
    private static final float HUGE = 1e30f;

    private SyntheticRun() {}

    /** Three colors, red, green and blue, of an experiment that is quick to paint. */
    public static Experiment threeColors() {
        return Experiment.REFERENCE.withHoldOut(HueRange.NONE).withHueStep(120).withValues(Levels.of(1));
    }

    public static Experiment notNormalized(Experiment experiment) {
        return experiment.withNetwork(experiment.network().withNormalize(false));
    }

    /**
     * The colors exactly at these points, finite or not, which are not normalized. There may be a few colors, none of
     * which is a mixture of the others.
     */
    public static Snapshot snapshot(Experiment experiment, int epoch, double loss, float... latents) {
        ColorTable colors = experiment.trainingColors();
        int width = latents.length / colors.size();
        NetworkSpec network = experiment.network().withBottleneck(width).withNormalize(false);
        ParameterLayout layout = ParameterLayout.of(network);
        float[] flat = new float[layout.size()];
        int unit = 0;
        for (int row = 0; row < colors.size(); row++) {
            float[] finite = new float[width];
            float[] infinite = new float[width];
            float[] opposite = new float[width];
            boolean any = false;
            for (int c = 0; c < width; c++) {
                float coordinate = latents[row * width + c];
                if (Float.isFinite(coordinate)) {
                    finite[c] = coordinate;
                } else {
                    any = true;
                    infinite[c] = coordinate < 0 ? -HUGE : HUGE;
                    opposite[c] = Float.isNaN(coordinate) ? -HUGE : 0;
                }
            }
            selectColor(layout, flat, unit++, colors, row, 1, finite);
            if (any) {
                // Their products overflow; the sum of an infinity and its opposite is not a number.
                selectColor(layout, flat, unit++, colors, row, HUGE, infinite);
                selectColor(layout, flat, unit++, colors, row, HUGE, opposite);
            }
        }
        return new Snapshot(RUN, epoch, loss, new Weights(network, flat), Rounding.LAYERS);
    }

    /**
     * Makes a hidden unit that is as high as asked for at one color and 0 at all others, and its way to the latents.
     */
    private static void selectColor(
            ParameterLayout layout, float[] flat, int unit, ColorTable colors, int row, float height, float[] out) {
        double at = alongFromGray(colors, row, row);
        double others = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < colors.size(); other++) {
            others = other == row ? others : Math.max(others, alongFromGray(colors, row, other));
        }
        if (!(at > others)) {
            throw new IllegalArgumentException("no unit tells color " + row + " from the others");
        }
        double slope = height / (at - others);
        double bias = -slope * others;
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            double direction = colors.component(row, channel) - 0.5;
            flat[layout.encoderHidden().weight(unit, channel)] = (float) (slope * direction);
            bias -= slope * direction / 2;
        }
        flat[layout.encoderHidden().bias(unit)] = (float) bias;
        for (int c = 0; c < out.length; c++) {
            flat[layout.latent().weight(c, unit)] = out[c];
        }
    }

    /** How far a color lies from gray in the direction of another. */
    private static double alongFromGray(ColorTable colors, int direction, int row) {
        double sum = 0;
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            sum += (colors.component(direction, channel) - 0.5) * (colors.component(row, channel) - 0.5);
        }
        return sum;
    }

    /**
     * Every color about at the angle of its hue, turned a little: on the unit circle if the network normalizes, else on
     * a hexagon with corners at the radius.
     */
    public static Snapshot ring(Experiment experiment, int epoch, double loss, double radius) {
        NetworkSpec network = experiment.network();
        ParameterLayout layout = ParameterLayout.of(network);
        float[] flat = new float[layout.size()];
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            flat[layout.encoderHidden().weight(channel, channel)] = 1;
            double angle = Math.toRadians(120 * channel + epoch);
            flat[layout.latent().weight(0, channel)] = (float) (radius * Math.cos(angle));
            flat[layout.latent().weight(1, channel)] = (float) (radius * Math.sin(angle));
        }
        return new Snapshot(RUN, epoch, loss, new Weights(network, flat), Rounding.LAYERS);
    }

    /** Records a snapshot with the reach of its points. */
    public static void record(Recording recording, Experiment experiment, Snapshot snapshot) {
        recording.add(snapshot, Latents.reach(snapshot, experiment.trainingColors()));
    }

    /** Rings of epochs 0 to last, with losses that fall. */
    public static Frames frames(Experiment experiment, int last) {
        return frames(experiment, last, epoch -> 0.2 / (1 + epoch));
    }

    public static Frames frames(Experiment experiment, int last, IntToDoubleFunction loss) {
        Recording recording = new Recording(Math.max(2, last + 1));
        for (int epoch = 0; epoch <= last; epoch++) {
            record(recording, experiment, ring(experiment, epoch, loss.applyAsDouble(epoch), 1));
        }
        return recording.frames();
    }
}
