package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
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
        float[] flat = new float[ParameterLayout.of(network).size()];
        for (int k = 0; k < flat.length; k++) {
            flat[k] = (float) (0.9 * random.nextGaussian());
        }
        return new Weights(network, flat);
    }

    /** The state of a network with these weights. */
    public static Snapshot snapshot(Experiment experiment, Weights weights) {
        return new Snapshot(RUN, 7, 0.01, weights, Rounding.DOUBLE);
    }

    /** The same network with its latent plane mirrored (if asked for), then turned; what comes out stays. */
    public static Weights turned(Weights weights, double degrees, boolean mirrored) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        float[] flat = weights.toArray();
        ParameterLayout.Layer into = ParameterLayout.of(weights.network()).latent();
        ParameterLayout.Layer from = ParameterLayout.of(weights.network()).decoderHidden();
        for (int unit = 0; unit < into.inputs(); unit++) {
            turn(flat, into.weight(0, unit), into.weight(1, unit), cos, sin, mirrored);
        }
        turn(flat, into.bias(0), into.bias(1), cos, sin, mirrored);
        for (int unit = 0; unit < from.outputs(); unit++) {
            turn(flat, from.weight(unit, 0), from.weight(unit, 1), cos, sin, mirrored);
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
