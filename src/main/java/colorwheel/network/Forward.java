package colorwheel.network;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;

/**
 * The trained network applied to colors and latent points that it was not trained on: held-out hues, a grid over the
 * latent plane. Not made for speed (about a microsecond a color). One thread.
 */
public final class Forward {
    private final ScalarNetwork scalar;

    public Forward(Weights weights) {
        this(weights.network(), weights.toArray());
    }

    /**
     * @param weights in the order of {@link Weights}; copied
     * @throws IllegalArgumentException if there are not as many as the network has
     */
    public Forward(NetworkSpec network, float[] weights) {
        scalar = new ScalarNetwork(network);
        if (weights.length != scalar.weights.length) {
            throw new IllegalArgumentException(
                    weights.length + " weights were given, but the network has " + scalar.weights.length);
        }
        scalar.load(weights);
    }

    /**
     * The latent points of colors, normalized if the network says so.
     *
     * @param rgb shape [n][3], row-major, each in [0, 1]
     * @return shape [n][bottleneck]
     */
    public float[] encode(float[] rgb) {
        int width = scalar.spec.bottleneck();
        int rows = rows(rgb, NetworkSpec.CHANNELS);
        float[] latents = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            scalar.encode(rgb, row * NetworkSpec.CHANNELS);
            store(scalar.latents, latents, row);
        }
        return latents;
    }

    /**
     * The colors that latent points stand for. The points are taken as they are, never normalized.
     *
     * @param latents shape [n][bottleneck], row-major
     * @return RGB of shape [n][3], each in [0, 1]
     */
    public float[] decode(float[] latents) {
        int width = scalar.spec.bottleneck();
        int rows = rows(latents, width);
        float[] rgb = new float[rows * NetworkSpec.CHANNELS];
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < width; c++) {
                scalar.latents[c] = latents[row * width + c];
            }
            scalar.decode();
            store(scalar.output, rgb, row);
        }
        return rgb;
    }

    /**
     * What the whole network makes of colors.
     *
     * @param rgb shape [n][3], row-major, each in [0, 1]
     * @return RGB of the same shape
     */
    public float[] reconstruct(float[] rgb) {
        int rows = rows(rgb, NetworkSpec.CHANNELS);
        float[] result = new float[rgb.length];
        for (int row = 0; row < rows; row++) {
            scalar.encode(rgb, row * NetworkSpec.CHANNELS);
            scalar.decode();
            store(scalar.output, result, row);
        }
        return result;
    }

    private static int rows(float[] numbers, int width) {
        if (numbers.length % width != 0) {
            throw new IllegalArgumentException(numbers.length + " numbers are not rows of " + width);
        }
        return numbers.length / width;
    }

    private static void store(double[] from, float[] into, int row) {
        for (int c = 0; c < from.length; c++) {
            into[row * from.length + c] = (float) from[c];
        }
    }
}
