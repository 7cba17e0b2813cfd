package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Forward;
import colorwheel.recording.Latents;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Random;

/** Networks with weights of our choice, and their snapshots: what overlays are tried on. */
public final class Networks {
    private static final RunId RUN = RunId.next();

    private Networks() {}

    /** Weights as lively as those of a trained network. */
    public static Weights lively(NetworkSpec network, long seed) {
        Random random = new Random(seed);
        float[] flat = new float[Weights.count(network)];
        for (int k = 0; k < flat.length; k++) {
            flat[k] = (float) (0.9 * random.nextGaussian());
        }
        return new Weights(network, flat);
    }

    /** The state of a network with these weights. */
    public static Snapshot snapshot(Experiment experiment, Weights weights) {
        ColorTable colors = experiment.trainingColors();
        float[] latents = new Forward(weights).encode(colors.rgb());
        return new Snapshot(RUN, 7, 0.01, new Latents(weights.network().bottleneck(), latents), weights);
    }

    /** The same network with its latent plane mirrored (if asked for), then turned; what comes out stays. */
    public static Weights turned(Weights weights, double degrees, boolean mirrored) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        float[] flat = weights.toArray();
        Weights.Tensor out = Weights.tensors(weights.network()).get(2);
        Weights.Tensor bias = Weights.tensors(weights.network()).get(3);
        Weights.Tensor in = Weights.tensors(weights.network()).get(4);
        for (int k = 0; k < out.inputs(); k++) {
            turn(flat, out.offset() + k, out.offset() + out.inputs() + k, cos, sin, mirrored);
        }
        turn(flat, bias.offset(), bias.offset() + 1, cos, sin, mirrored);
        for (int row = 0; row < in.outputs(); row++) {
            turn(flat, in.offset() + 2 * row, in.offset() + 2 * row + 1, cos, sin, mirrored);
        }
        return new Weights(weights.network(), flat);
    }

    private static void turn(float[] flat, int first, int second, double cos, double sin, boolean mirrored) {
        double x = flat[first];
        double y = mirrored ? -flat[second] : flat[second];
        flat[first] = (float) (cos * x - sin * y);
        flat[second] = (float) (sin * x + cos * y);
    }
}
