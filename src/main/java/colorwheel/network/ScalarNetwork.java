package colorwheel.network;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import java.util.List;

/**
 * The network for one color at a time, in double: simple and exact, for whatever needs no speed. Holds the numbers of
 * the color that it saw last, which a backward pass reads. One thread.
 */
public final class ScalarNetwork {
    /** Added to the length of a latent point before it is divided by it. */
    public static final float EPSILON = 1e-8f;

    public final int hidden;
    public final int bottleneck;
    public final boolean normalize;

    /** Where each tensor begins in {@link #weights}, in the reference's order. */
    public final int w1;

    public final int b1;
    public final int w2;
    public final int b2;
    public final int w3;
    public final int b3;
    public final int w4;
    public final int b4;

    public final double[] weights;

    /** The last color's activations: encoder [hidden], latents before and after normalizing [bottleneck], … */
    public final double[] encoded;

    public final double[] raw;
    public final double[] latents;
    public final double[] decoded;
    public final double[] output = new double[NetworkSpec.CHANNELS];

    /** The length of the last color's {@link #raw} latents, if they are normalized. */
    public double length;

    /** A network of this shape whose weights are all 0 until some are loaded. */
    public ScalarNetwork(NetworkSpec network) {
        hidden = network.hidden();
        bottleneck = network.bottleneck();
        normalize = network.normalize();
        List<Weights.Tensor> tensors = Weights.tensors(network);
        w1 = tensors.get(0).offset();
        b1 = tensors.get(1).offset();
        w2 = tensors.get(2).offset();
        b2 = tensors.get(3).offset();
        w3 = tensors.get(4).offset();
        b3 = tensors.get(5).offset();
        w4 = tensors.get(6).offset();
        b4 = tensors.get(7).offset();
        weights = new double[Weights.count(network)];
        encoded = new double[hidden];
        raw = new double[bottleneck];
        latents = normalize ? new double[bottleneck] : raw;
        decoded = new double[hidden];
    }

    /** Takes over the weights, in the reference's order. */
    public void load(float[] from) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = from[i];
        }
    }

    /** Encodes the color at rgb[at], rgb[at + 1], rgb[at + 2] into {@link #latents}. */
    public void encode(float[] rgb, int at) {
        for (int j = 0; j < hidden; j++) {
            int w = w1 + j * NetworkSpec.CHANNELS;
            double sum = weights[b1 + j]
                    + weights[w] * rgb[at]
                    + weights[w + 1] * rgb[at + 1]
                    + weights[w + 2] * rgb[at + 2];
            encoded[j] = rectify(sum);
        }
        linear(encoded, w2, b2, raw);
        if (normalize) {
            double squares = 0;
            for (double z : raw) {
                squares += z * z;
            }
            length = Math.sqrt(squares);
            for (int c = 0; c < bottleneck; c++) {
                latents[c] = raw[c] / (length + EPSILON);
            }
        }
    }

    /** Decodes {@link #latents} into {@link #output}. */
    public void decode() {
        linear(latents, w3, b3, decoded);
        for (int j = 0; j < hidden; j++) {
            decoded[j] = rectify(decoded[j]);
        }
        linear(decoded, w4, b4, output);
        for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
            output[c] = 1 / (1 + Math.exp(-output[c]));
        }
    }

    private void linear(double[] in, int weight, int bias, double[] out) {
        for (int o = 0; o < out.length; o++) {
            double sum = weights[bias + o];
            int row = weight + o * in.length;
            for (int i = 0; i < in.length; i++) {
                sum += weights[row + i] * in[i];
            }
            out[o] = sum;
        }
    }

    // Not Math.max: a NaN must go through, and so must it in the vector kernel.
    private static double rectify(double x) {
        return x <= 0 ? 0 : x;
    }
}
