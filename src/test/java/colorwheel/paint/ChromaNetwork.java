package colorwheel.paint;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
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
        ParameterLayout layout = ParameterLayout.of(network);
        float[] flat = new float[layout.size()];
        for (int channel = 0; channel < 3; channel++) {
            flat[layout.encoderHidden().weight(channel, channel)] = 1;
        }
        for (int channel = 0; channel < 3; channel++) {
            double angle = Math.toRadians(120 * channel);
            flat[layout.latent().weight(0, channel)] = (float) Math.cos(angle);
            flat[layout.latent().weight(1, channel)] = (float) Math.sin(angle);
        }
        return new Weights(network, flat);
    }

    public static Snapshot snapshot(Experiment experiment) {
        return Networks.snapshot(experiment, weights(experiment.network()));
    }
}
