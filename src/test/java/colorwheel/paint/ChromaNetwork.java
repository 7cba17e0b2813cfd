package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;

/**
 * A network whose wheel is known: it projects red, green and blue along the gray axis, so that red, yellow, green,
 * cyan, blue and magenta lie at 0°, 60°, 120°, 180°, 240° and 300°; and whatever goes in, middle gray comes out.
 */
public final class ChromaNetwork {
    private ChromaNetwork() {}

    /** @param network at least three hidden units and a bottleneck of two numbers or more; the rest stays 0 */
    public static Weights weights(NetworkSpec network) {
        float[] flat = new float[Weights.count(network)];
        int pass = Weights.tensors(network).get(0).offset();
        for (int channel = 0; channel < 3; channel++) {
            flat[pass + 3 * channel + channel] = 1;
        }
        int project = Weights.tensors(network).get(2).offset();
        for (int channel = 0; channel < 3; channel++) {
            double angle = Math.toRadians(120 * channel);
            flat[project + channel] = (float) Math.cos(angle);
            flat[project + network.hidden() + channel] = (float) Math.sin(angle);
        }
        return new Weights(network, flat);
    }

    public static Snapshot snapshot(Experiment experiment) {
        return Networks.snapshot(experiment, weights(experiment.network()));
    }
}
