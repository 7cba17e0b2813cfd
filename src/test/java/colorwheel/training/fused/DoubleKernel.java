package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.network.ActivationFunction;
import colorwheel.network.ScalarNetwork;
import colorwheel.recording.Rounding;
import java.util.Arrays;

/**
 * Loss and gradient color by color, in double: what the program's kernels, which compute in float, are compared with.
 * Weights lie in the reference's order.
 */
final class DoubleKernel implements Kernel {
    private final ScalarNetwork network;
    private final ActivationFunction function;
    private final float[] rgb;
    private final double[] gradient;
    private final double[] outputGradient = new double[NetworkSpec.CHANNELS];
    private final double[] latentGradient;

    DoubleKernel(NetworkSpec spec, float[] rgb) {
        network = new ScalarNetwork(spec);
        function = ActivationFunction.of(spec.activation());
        this.rgb = rgb.clone();
        gradient = new double[network.weights.length];
        latentGradient = new double[network.raw.length];
    }

    @Override
    public int size() {
        return gradient.length;
    }

    @Override
    public Rounding rounding() {
        return Rounding.DOUBLE;
    }

    @Override
    public int place(int index) {
        return index;
    }

    @Override
    public double gradient(float[] weights, float[] into) {
        network.load(weights);
        Arrays.fill(gradient, 0);
        double squares = 0;
        for (int at = 0; at < rgb.length; at += NetworkSpec.CHANNELS) {
            squares += forward(at);
            backwardDecoder();
            if (network.spec.normalize()) {
                backwardNormalization();
            }
            backwardEncoder(at);
        }
        for (int i = 0; i < into.length; i++) {
            into[i] = (float) gradient[i];
        }
        return squares / rgb.length;
    }

    @Override
    public double loss(float[] weights) {
        network.load(weights);
        double squares = 0;
        for (int at = 0; at < rgb.length; at += NetworkSpec.CHANNELS) {
            squares += forward(at);
        }
        return squares / rgb.length;
    }

    /** The latents of the batch, shape [samples][bottleneck]. */
    float[] latents(float[] weights) {
        network.load(weights);
        int width = network.raw.length;
        float[] flat = new float[rgb.length / NetworkSpec.CHANNELS * width];
        for (int row = 0; row < rgb.length / NetworkSpec.CHANNELS; row++) {
            network.encode(rgb, row * NetworkSpec.CHANNELS);
            for (int c = 0; c < width; c++) {
                flat[row * width + c] = (float) network.latents[c];
            }
        }
        return flat;
    }

    /** One color's squared error; leaves the gradient at the inputs of the sigmoids. */
    private double forward(int at) {
        network.encode(rgb, at);
        network.decode();
        double squares = 0;
        for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
            double out = network.output[c];
            double error = out - rgb[at + c];
            squares += error * error;
            outputGradient[c] = 2.0 / rgb.length * error * out * (1 - out);
        }
        return squares;
    }

    private void backwardDecoder() {
        ScalarNetwork n = network;
        Arrays.fill(latentGradient, 0);
        for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
            gradient[n.layout.output().bias(c)] += outputGradient[c];
        }
        for (int j = 0; j < n.decoded.length; j++) {
            double slope = 0;
            for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                gradient[n.layout.output().weight(c, j)] += outputGradient[c] * n.decoded[j];
                slope += n.weights[n.layout.output().weight(c, j)] * outputGradient[c];
            }
            slope *= function.slope(n.decoderSums[j]);
            gradient[n.layout.decoderHidden().bias(j)] += slope;
            for (int c = 0; c < n.raw.length; c++) {
                gradient[n.layout.decoderHidden().weight(j, c)] += slope * n.latents[c];
                latentGradient[c] += slope * n.weights[n.layout.decoderHidden().weight(j, c)];
            }
        }
    }

    /**
     * Turns the gradient at u = z / (‖z‖ + ε) into that at z: (du − u (du·u) (‖z‖ + ε) / ‖z‖) / (‖z‖ + ε). At z = 0,
     * where the length has no derivative, it counts as constant, as in PyTorch.
     */
    private void backwardNormalization() {
        double along = 0;
        for (int c = 0; c < network.raw.length; c++) {
            along += latentGradient[c] * network.latents[c];
        }
        double whole = network.length + ScalarNetwork.EPSILON;
        double share = network.length > 0 ? along * whole / network.length : 0;
        for (int c = 0; c < network.raw.length; c++) {
            latentGradient[c] = (latentGradient[c] - network.latents[c] * share) / whole;
        }
    }

    private void backwardEncoder(int at) {
        ScalarNetwork n = network;
        for (int c = 0; c < n.raw.length; c++) {
            gradient[n.layout.latent().bias(c)] += latentGradient[c];
        }
        for (int j = 0; j < n.decoded.length; j++) {
            double slope = 0;
            for (int c = 0; c < n.raw.length; c++) {
                gradient[n.layout.latent().weight(c, j)] += latentGradient[c] * n.encoded[j];
                slope += n.weights[n.layout.latent().weight(c, j)] * latentGradient[c];
            }
            slope *= function.slope(n.encoderSums[j]);
            gradient[n.layout.encoderHidden().bias(j)] += slope;
            for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                gradient[n.layout.encoderHidden().weight(j, c)] += slope * rgb[at + c];
            }
        }
    }
}
