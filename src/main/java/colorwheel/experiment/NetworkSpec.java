package colorwheel.experiment;

import java.util.Objects;

/**
 * The shape of the autoencoder: Linear 3→hidden, activation, Linear hidden→bottleneck, optional normalization, Linear
 * bottleneck→hidden, activation, Linear hidden→3, sigmoid.
 *
 * @param hidden the width of both hidden layers, at least 1
 * @param activation the function of both hidden layers
 * @param bottleneck the number of latent coordinates, at least 1
 * @param normalize whether each latent point is divided by its length (plus 1e-8), so that it lies on the unit sphere
 */
public record NetworkSpec(int hidden, Activation activation, int bottleneck, boolean normalize) {
    /** The number of color components that go in and come out. */
    public static final int CHANNELS = 3;

    /** Experiment 1.2: hidden layers of 16 with ReLU, a bottleneck of two numbers, normalized. */
    public static final NetworkSpec REFERENCE = new NetworkSpec(16, Activation.RELU, 2, true);

    public NetworkSpec {
        Objects.requireNonNull(activation, "activation");
        if (hidden < 1 || bottleneck < 1) {
            throw new IllegalArgumentException("layer widths must be positive, not " + hidden + " and " + bottleneck);
        }
    }

    /** The same layers of another width. */
    public NetworkSpec withHidden(int width) {
        return new NetworkSpec(width, activation, bottleneck, normalize);
    }

    /** The same layers with another function. */
    public NetworkSpec withActivation(Activation function) {
        return new NetworkSpec(hidden, function, bottleneck, normalize);
    }

    /** The same layers with another number of latent coordinates. */
    public NetworkSpec withBottleneck(int width) {
        return new NetworkSpec(hidden, activation, width, normalize);
    }

    /** The same layers, normalized or not. */
    public NetworkSpec withNormalize(boolean on) {
        return new NetworkSpec(hidden, activation, bottleneck, on);
    }
}
