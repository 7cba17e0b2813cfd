package colorwheel.network;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import java.util.Set;

/**
 * The forward pass once more, in plain doubles, from the definition of the network and with places counted out by hand,
 * to compare the program's own with. The activations of the units that are off are 0.
 */
public final class PlainForward {
    private final NetworkSpec network;
    private final float[] weights;
    private final Set<HiddenUnit> off;

    public PlainForward(Weights weights, Set<HiddenUnit> off) {
        this.network = weights.network();
        this.weights = weights.toArray();
        this.off = off;
    }

    /** The activations of the encoder's hidden units. */
    public double[] encoderUnits(double... rgb) {
        return layer(0, rgb, network.hidden(), HiddenLayer.ENCODER);
    }

    /** The latents before they are normalized. */
    public double[] raw(double... rgb) {
        return layer(4 * network.hidden(), encoderUnits(rgb), network.bottleneck(), null);
    }

    /** What the decoder gets. */
    public double[] latents(double... rgb) {
        double[] z = raw(rgb);
        if (network.normalize()) {
            double squares = 0;
            for (double each : z) {
                squares += each * each;
            }
            for (int k = 0; k < z.length; k++) {
                z[k] /= Math.sqrt(squares) + 1e-8;
            }
        }
        return z;
    }

    /** The activations of the decoder's hidden units. */
    public double[] decoderUnits(double... latents) {
        int before = 4 * network.hidden() + (network.hidden() + 1) * network.bottleneck();
        return layer(before, latents, network.hidden(), HiddenLayer.DECODER);
    }

    /** What the whole network makes of a color. */
    public double[] output(double... rgb) {
        int before = 4 * network.hidden()
                + (network.hidden() + 1) * network.bottleneck()
                + (network.bottleneck() + 1) * network.hidden();
        double[] out = layer(before, decoderUnits(latents(rgb)), 3, null);
        for (int k = 0; k < out.length; k++) {
            out[k] = 1 / (1 + Math.exp(-out[k]));
        }
        return out;
    }

    /** The mean squared error over colors of shape [n][3] and their channels. */
    public double error(float[] rgb) {
        double squares = 0;
        for (int at = 0; at < rgb.length; at += 3) {
            double[] color = {rgb[at], rgb[at + 1], rgb[at + 2]};
            double[] made = output(color);
            for (int channel = 0; channel < 3; channel++) {
                squares += (made[channel] - color[channel]) * (made[channel] - color[channel]);
            }
        }
        return squares / rgb.length;
    }

    private double[] layer(int from, double[] in, int outputs, HiddenLayer hidden) {
        double[] out = new double[outputs];
        for (int o = 0; o < outputs; o++) {
            out[o] = weights[from + outputs * in.length + o];
            for (int i = 0; i < in.length; i++) {
                out[o] += (double) weights[from + o * in.length + i] * in[i];
            }
            if (hidden != null) {
                out[o] = off.contains(new HiddenUnit(hidden, o)) ? 0 : activation(out[o]);
            }
        }
        return out;
    }

    private double activation(double x) {
        return switch (network.activation()) {
            case RELU -> Math.max(0, x);
            case TANH -> (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
            case GELU -> x * (1 + erf(x / Math.sqrt(2))) / 2;
        };
    }

    /** Abramowitz and Stegun 7.1.6, whose terms all have the same sign. */
    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 200; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }
}
