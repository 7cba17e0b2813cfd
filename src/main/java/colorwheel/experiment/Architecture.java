package colorwheel.experiment;

/**
 * The shape of the autoencoder: Linear 3→hidden, ReLU, Linear hidden→bottleneck, optional normalization, Linear
 * bottleneck→hidden, ReLU, Linear hidden→3, sigmoid.
 *
 * @param hidden the width of both hidden layers, at least 1
 * @param bottleneck the number of latent coordinates, at least 1
 * @param normalize whether each latent point is divided by its length (plus 1e-8), so that it lies on the unit sphere
 */
public record Architecture(int hidden, int bottleneck, boolean normalize) {
    /** The number of color components that go in and come out. */
    public static final int CHANNELS = 3;

    /** Experiment 1.2: hidden layers of 16, a bottleneck of two numbers, normalized. */
    public static final Architecture REFERENCE = new Architecture(16, 2, true);

    public Architecture {
        if (hidden < 1 || bottleneck < 1) {
            throw new IllegalArgumentException("layer widths must be positive, not " + hidden + " and " + bottleneck);
        }
    }

    /** The same layers, normalized or not. */
    public Architecture withNormalize(boolean on) {
        return new Architecture(hidden, bottleneck, on);
    }
}
