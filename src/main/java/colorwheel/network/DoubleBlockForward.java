package colorwheel.network;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Arrays;

/**
 * The network for a block of colors at a time, as {@link BlockForward}, but in double and with the bits of
 * {@link ScalarNetwork}: for measures, whose verdicts depend on exact numbers. One array a number of the network, so
 * that the compiler makes vector instructions of the loops over colors; {@code forward} and {@code layer}, which call
 * them, are left to Java's quick compiler as in {@link Encoder}. One thread.
 */
public final class DoubleBlockForward {
    /** Colors at a time: the arrays of a block stay in the cache. */
    public static final int BLOCK = 256;

    /** [channel][color]: what goes in, each in [0, 1]. */
    public final double[][] inputs = new double[NetworkSpec.CHANNELS][BLOCK];

    /** [coordinate][color]: the latents, normalized if the network says so. */
    public final double[][] latents;

    /** [color]: how far the latents lie from the origin before any normalization. */
    public final double[] lengths = new double[BLOCK];

    /** [channel][color]: what comes out, each in [0, 1]. */
    public final double[][] outputs = new double[NetworkSpec.CHANNELS][BLOCK];

    private final boolean normalize;
    private final ParameterLayout layout;
    private final float[] weights;
    private final ActivationFunction function;
    private final double[][] hidden;

    /** A network with these weights. */
    public DoubleBlockForward(Weights weights) {
        NetworkSpec network = weights.network();
        normalize = network.normalize();
        layout = ParameterLayout.of(network);
        function = ActivationFunction.of(network.activation());
        this.weights = weights.toArray();
        hidden = new double[network.hidden()][BLOCK];
        latents = new double[network.bottleneck()][BLOCK];
    }

    /**
     * From {@link #inputs} to all the rest.
     *
     * @param colors how many there are, from index 0, up to {@link #BLOCK}
     */
    public void forward(int colors) {
        layer(layout.encoderHidden(), inputs, hidden, function, colors);
        layer(layout.latent(), hidden, latents, ActivationFunction.IDENTITY, colors);
        measure(colors);
        if (normalize) {
            for (double[] coordinate : latents) {
                divide(coordinate, colors);
            }
        }
        layer(layout.decoderHidden(), latents, hidden, function, colors);
        layer(layout.output(), hidden, outputs, ActivationFunction.SIGMOID, colors);
    }

    private void layer(
            ParameterLayout.Layer layer, double[][] in, double[][] out, ActivationFunction function, int colors) {
        for (int o = 0; o < out.length; o++) {
            Arrays.fill(out[o], 0, colors, weights[layer.bias(o)]);
            for (int i = 0; i < in.length; i++) {
                add(in[i], weights[layer.weight(o, i)], out[o], colors);
            }
            function.values(out[o], colors);
        }
    }

    private static void add(double[] from, double factor, double[] to, int colors) {
        for (int k = 0; k < colors; k++) {
            to[k] += factor * from[k];
        }
    }

    private void measure(int colors) {
        Arrays.fill(lengths, 0, colors, 0);
        for (double[] coordinate : latents) {
            addSquares(coordinate, lengths, colors);
        }
        for (int k = 0; k < colors; k++) {
            lengths[k] = Math.sqrt(lengths[k]);
        }
    }

    private static void addSquares(double[] from, double[] to, int colors) {
        for (int k = 0; k < colors; k++) {
            to[k] += from[k] * from[k];
        }
    }

    private void divide(double[] coordinate, int colors) {
        for (int k = 0; k < colors; k++) {
            coordinate[k] /= lengths[k] + ScalarNetwork.EPSILON;
        }
    }
}
