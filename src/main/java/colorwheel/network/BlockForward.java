package colorwheel.network;

import colorwheel.color.ColorTable;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import java.util.Optional;

/**
 * A network for a block of colors at a time in float32, step by step and with every number on the way, but without
 * gradients: where more than latents or colors is asked, or only what comes after a change. Arrays are [number][row];
 * see {@link AffineLayer}. What a step reads may be changed before it. One thread.
 */
public final class BlockForward {
    /** Rows at a time. */
    public static final int BLOCK = AffineLayer.BLOCK;

    /** The colors that go in. */
    public final float[][] colors = AffineLayer.columns(NetworkSpec.CHANNELS);

    /** The activations of the encoder's hidden units. */
    public final float[][] encoded;

    /** The latents before normalization. */
    public final float[][] raw;

    /** What the decoder gets: the same arrays as {@link #raw} if the network does not normalize. */
    public final float[][] latents;

    /** The activations of the decoder's hidden units. */
    public final float[][] decoded;

    /** The colors that come out. */
    public final float[][] output;

    private final AffineLayer encoderHidden;
    private final AffineLayer latent;
    private final Optional<UnitLength> normalization;
    private final AffineLayer decoderHidden;
    private final AffineLayer out;

    public BlockForward(Weights weights) {
        NetworkSpec network = weights.network();
        ParameterLayout layout = ParameterLayout.of(network);
        ActivationFunction activation = ActivationFunction.of(network.activation());
        float[] flat = weights.toArray();
        encoderHidden = layer(colors, layout.encoderHidden(), activation, flat);
        encoded = encoderHidden.out;
        latent = layer(encoded, layout.latent(), ActivationFunction.IDENTITY, flat);
        raw = latent.out;
        normalization = network.normalize() ? Optional.of(new UnitLength(raw)) : Optional.empty();
        latents = normalization.map(unit -> unit.out).orElse(raw);
        decoderHidden = layer(latents, layout.decoderHidden(), activation, flat);
        decoded = decoderHidden.out;
        out = layer(decoded, layout.output(), ActivationFunction.SIGMOID, flat);
        output = out.out;
    }

    private static AffineLayer layer(
            float[][] in, ParameterLayout.Layer layout, ActivationFunction function, float[] flat) {
        AffineLayer layer = new AffineLayer(in, layout.outputs(), function);
        System.arraycopy(flat, layout.offset(), layer.parameters, 0, layer.parameters.length);
        return layer;
    }

    /** The activations of a hidden layer. */
    public float[][] units(HiddenLayer layer) {
        return layer == HiddenLayer.ENCODER ? encoded : decoded;
    }

    /**
     * Takes the colors of a block.
     *
     * @param from the first row of the table
     * @return how many rows there are: those that are left, at most {@link #BLOCK}
     */
    public int load(ColorTable table, int from) {
        int rows = Math.min(BLOCK, table.size() - from);
        for (int channel = 0; channel < colors.length; channel++) {
            for (int row = 0; row < rows; row++) {
                colors[channel][row] = table.component(from + row, channel);
            }
        }
        return rows;
    }

    /** From colors to the encoder's hidden units. */
    public void toEncoderUnits(int rows) {
        encoderHidden.forward(rows);
    }

    /** From the encoder's hidden units to the latents. */
    public void toLatents(int rows) {
        latent.forward(rows);
        normalization.ifPresent(unit -> unit.forward(rows));
    }

    /** From the latents to the decoder's hidden units. */
    public void toDecoderUnits(int rows) {
        decoderHidden.forward(rows);
    }

    /** From the decoder's hidden units to the colors that come out. */
    public void toOutput(int rows) {
        out.forward(rows);
    }

    /** All four steps. */
    public void run(int rows) {
        toEncoderUnits(rows);
        toLatents(rows);
        toDecoderUnits(rows);
        toOutput(rows);
    }

    /** The squared differences between the colors that go in and those that come out, summed over rows and channels. */
    public double squaredErrors(int rows) {
        double squares = 0;
        for (int channel = 0; channel < output.length; channel++) {
            for (int row = 0; row < rows; row++) {
                double error = (double) output[channel][row] - colors[channel][row];
                squares += error * error;
            }
        }
        return squares;
    }
}
