package colorwheel.network;

import colorwheel.color.ColorTable;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
import colorwheel.recording.Weights;
import java.util.Arrays;

/**
 * Colors to latents in float32, with the bits that an engine computed in training. Works on columns of a block of
 * colors, one array a number of the network, so that the compiler makes vector instructions of the loops. They are
 * compiled one by one: {@code encode}, which calls them, is left to Java's quick compiler
 * ({@code packaging/jvm/compiler-directives.json}). One thread.
 */
final class Encoder {
    /** Colors at a time: the arrays of a block stay in the cache. */
    private static final int MAX_BLOCK = 1024;

    private final ColorTable colors;
    private final NetworkSpec network;
    private final ActivationFunction activation;
    private final Rounding rounding;
    private final float[] weights;
    private final ParameterLayout layout;
    private final int block;
    private final float[][] inputs;
    private final float[] hidden;
    private final float[] lengths;
    private final float[][] latents;

    /** @param rounding of an engine, not {@link Rounding#DOUBLE} */
    Encoder(Weights weights, Rounding rounding, ColorTable colors) {
        this.colors = colors;
        network = weights.network();
        activation = ActivationFunction.of(network.activation());
        this.rounding = rounding;
        this.weights = weights.toArray();
        layout = ParameterLayout.of(network);
        block = Math.min(MAX_BLOCK, colors.size());
        inputs = new float[NetworkSpec.CHANNELS][block];
        hidden = new float[block];
        lengths = new float[block];
        latents = new float[network.bottleneck()][block];
    }

    /** The latents of the colors, normalized if the network says so; shape [size][bottleneck], row-major. */
    float[] encode() {
        float[] flat = new float[colors.size() * latents.length];
        for (int from = 0; from < colors.size(); from += block) {
            int rows = Math.min(block, colors.size() - from);
            load(from, rows);
            encode(rows);
            store(rows, flat, from);
        }
        return flat;
    }

    private void load(int from, int rows) {
        for (int channel = 0; channel < inputs.length; channel++) {
            for (int row = 0; row < rows; row++) {
                inputs[channel][row] = colors.component(from + row, channel);
            }
        }
    }

    private void store(int rows, float[] flat, int from) {
        int width = latents.length;
        for (int c = 0; c < width; c++) {
            for (int row = 0; row < rows; row++) {
                flat[(from + row) * width + c] = latents[c][row];
            }
        }
    }

    private void encode(int rows) {
        for (int c = 0; c < latents.length; c++) {
            Arrays.fill(latents[c], 0, rows, weights[layout.latent().bias(c)]);
        }
        for (int unit = 0; unit < network.hidden(); unit++) {
            unit(unit, rows);
            for (int c = 0; c < latents.length; c++) {
                float weight = weights[layout.latent().weight(c, unit)];
                if (rounding == Rounding.VECTORS) {
                    addFused(hidden, weight, latents[c], rows);
                } else {
                    add(hidden, weight, latents[c], rows);
                }
            }
        }
        if (network.normalize()) {
            normalize(rows);
        }
    }

    /** The activations of a hidden unit. */
    private void unit(int unit, int rows) {
        int at = layout.encoderHidden().weight(unit, 0);
        float w0 = weights[at];
        float w1 = weights[at + 1];
        float w2 = weights[at + 2];
        float bias = weights[layout.encoderHidden().bias(unit)];
        switch (rounding) {
            case LAYERS -> sumUp(inputs[0], inputs[1], inputs[2], w0, w1, w2, bias, hidden, rows);
            case LOOPS -> sumDown(inputs[0], inputs[1], inputs[2], w0, w1, w2, bias, hidden, rows);
            case VECTORS -> sumFused(inputs[0], inputs[1], inputs[2], w0, w1, w2, bias, hidden, rows);
            case DOUBLE -> throw new IllegalStateException("Forward computes in double");
        }
        activation.values(hidden, 0, rows);
    }

    private static void sumUp(
            float[] x0, float[] x1, float[] x2, float w0, float w1, float w2, float bias, float[] sums, int rows) {
        for (int row = 0; row < rows; row++) {
            sums[row] = bias + w0 * x0[row] + w1 * x1[row] + w2 * x2[row];
        }
    }

    private static void sumDown(
            float[] x0, float[] x1, float[] x2, float w0, float w1, float w2, float bias, float[] sums, int rows) {
        for (int row = 0; row < rows; row++) {
            sums[row] = w0 * x0[row] + (w1 * x1[row] + (w2 * x2[row] + bias));
        }
    }

    private static void sumFused(
            float[] x0, float[] x1, float[] x2, float w0, float w1, float w2, float bias, float[] sums, int rows) {
        for (int row = 0; row < rows; row++) {
            sums[row] = Math.fma(w0, x0[row], Math.fma(w1, x1[row], Math.fma(w2, x2[row], bias)));
        }
    }

    private static void add(float[] from, float factor, float[] to, int rows) {
        for (int row = 0; row < rows; row++) {
            to[row] += factor * from[row];
        }
    }

    private static void addFused(float[] from, float factor, float[] to, int rows) {
        for (int row = 0; row < rows; row++) {
            to[row] = Math.fma(factor, from[row], to[row]);
        }
    }

    private void normalize(int rows) {
        Arrays.fill(lengths, 0, rows, 0);
        if (rounding == Rounding.VECTORS) {
            for (int c = latents.length - 1; c >= 0; c--) {
                addSquaresFused(latents[c], lengths, rows);
            }
        } else {
            for (float[] latent : latents) {
                addSquares(latent, lengths, rows);
            }
        }
        root(lengths, rows);
        for (float[] latent : latents) {
            divide(latent, lengths, rows);
        }
    }

    private static void addSquares(float[] from, float[] to, int rows) {
        for (int row = 0; row < rows; row++) {
            to[row] += from[row] * from[row];
        }
    }

    private static void addSquaresFused(float[] from, float[] to, int rows) {
        for (int row = 0; row < rows; row++) {
            to[row] = Math.fma(from[row], from[row], to[row]);
        }
    }

    private static void root(float[] lengths, int rows) {
        for (int row = 0; row < rows; row++) {
            lengths[row] = (float) Math.sqrt(lengths[row]) + ScalarNetwork.EPSILON;
        }
    }

    private static void divide(float[] latent, float[] lengths, int rows) {
        for (int row = 0; row < rows; row++) {
            latent[row] /= lengths[row];
        }
    }
}
