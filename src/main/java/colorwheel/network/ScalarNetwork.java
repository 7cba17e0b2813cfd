package colorwheel.network;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;

/**
 * The network for one color at a time, in double: simple and exact, where speed does not matter. Holds the numbers of
 * the color that it saw last, which a backward pass reads. One thread.
 */
public final class ScalarNetwork {
    /** Added to the length of a latent point before it is divided by it. */
    public static final float EPSILON = 1e-8f;

    public final NetworkSpec spec;

    /** Where each number lies in {@link #weights}. */
    public final ParameterLayout layout;

    public final double[] weights;

    /** The sums of the last color's hidden units, before their function. */
    public final double[] encoderSums;

    public final double[] decoderSums;

    /** The last color's activations: encoder [hidden], latents before and after normalizing [bottleneck], … */
    public final double[] encoded;

    public final double[] raw;
    public final double[] latents;
    public final double[] decoded;
    public final double[] output = new double[NetworkSpec.CHANNELS];

    /** The length of the last color's {@link #raw} latents, if they are normalized. */
    public double length;

    private final double[] color = new double[NetworkSpec.CHANNELS];
    private final ActivationFunction function;

    /** A network of this shape whose weights are all 0 until some are loaded. */
    public ScalarNetwork(NetworkSpec network) {
        spec = network;
        layout = ParameterLayout.of(network);
        function = ActivationFunction.of(network.activation());
        weights = new double[layout.size()];
        encoderSums = new double[network.hidden()];
        decoderSums = new double[network.hidden()];
        encoded = new double[network.hidden()];
        raw = new double[network.bottleneck()];
        latents = network.normalize() ? new double[network.bottleneck()] : raw;
        decoded = new double[network.hidden()];
    }

    /** Takes over the weights, in the order of the layout. */
    public void load(float[] from) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = from[i];
        }
    }

    /** Encodes the color at rgb[at], rgb[at + 1], rgb[at + 2] into {@link #latents}. */
    public void encode(float[] rgb, int at) {
        for (int c = 0; c < color.length; c++) {
            color[c] = rgb[at + c];
        }
        affine(layout.encoderHidden(), color, encoderSums);
        activate(encoderSums, encoded);
        affine(layout.latent(), encoded, raw);
        if (spec.normalize()) {
            double squares = 0;
            for (double z : raw) {
                squares += z * z;
            }
            length = Math.sqrt(squares);
            for (int c = 0; c < raw.length; c++) {
                latents[c] = raw[c] / (length + EPSILON);
            }
        }
    }

    /** Decodes {@link #latents} into {@link #output}. */
    public void decode() {
        affine(layout.decoderHidden(), latents, decoderSums);
        activate(decoderSums, decoded);
        affine(layout.output(), decoded, output);
        for (int c = 0; c < output.length; c++) {
            output[c] = ActivationFunction.SIGMOID.value(output[c]);
        }
    }

    private void affine(ParameterLayout.Layer layer, double[] in, double[] out) {
        for (int o = 0; o < out.length; o++) {
            double sum = weights[layer.bias(o)];
            int row = layer.weight(o, 0);
            for (int i = 0; i < in.length; i++) {
                sum += weights[row + i] * in[i];
            }
            out[o] = sum;
        }
    }

    private void activate(double[] sums, double[] activations) {
        for (int unit = 0; unit < sums.length; unit++) {
            activations[unit] = function.value(sums[unit]);
        }
    }
}
