package colorwheel.network;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;

/** Latents to colors in float32 and in blocks, for many of them: as {@link Encoder} is to {@link Forward}. */
public final class Decoder {
    private Decoder() {}

    /**
     * The colors that latent points stand for. The points are taken as they are, never normalized.
     *
     * @return RGB of shape [size][3], row-major, each in [0, 1]; within 1e-5 of {@link Forward#decode}
     */
    public static float[] decode(Weights weights, Latents latents) {
        NetworkSpec network = weights.network();
        ParameterLayout layout = ParameterLayout.of(network);
        if (latents.width() != network.bottleneck()) {
            throw new IllegalArgumentException(
                    "latents of width " + latents.width() + " for a bottleneck of " + network.bottleneck());
        }
        float[] flat = weights.toArray();
        AffineLayer hidden = layer(
                AffineLayer.columns(network.bottleneck()),
                layout.decoderHidden(),
                ActivationFunction.of(network.activation()),
                flat);
        AffineLayer output = layer(hidden.out, layout.output(), ActivationFunction.SIGMOID, flat);
        float[] rgb = new float[latents.size() * NetworkSpec.CHANNELS];
        for (int from = 0; from < latents.size(); from += AffineLayer.BLOCK) {
            int rows = Math.min(AffineLayer.BLOCK, latents.size() - from);
            for (int row = 0; row < rows; row++) {
                for (int c = 0; c < latents.width(); c++) {
                    hidden.in[c][row] = latents.get(from + row, c);
                }
            }
            hidden.forward(rows, 0);
            output.forward(rows, 0);
            for (int row = 0; row < rows; row++) {
                for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                    rgb[(from + row) * NetworkSpec.CHANNELS + c] = output.out[c][row];
                }
            }
        }
        return rgb;
    }

    private static AffineLayer layer(
            float[][] in, ParameterLayout.Layer layout, ActivationFunction function, float[] flat) {
        AffineLayer layer = new AffineLayer(in, layout.outputs(), function);
        System.arraycopy(flat, layout.offset(), layer.parameters, 0, layer.parameters.length);
        return layer;
    }
}
