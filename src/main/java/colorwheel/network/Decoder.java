package colorwheel.network;

import colorwheel.experiment.NetworkSpec;
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
        if (latents.width() != network.bottleneck()) {
            throw new IllegalArgumentException(
                    "latents of width " + latents.width() + " for a bottleneck of " + network.bottleneck());
        }
        BlockForward blocks = new BlockForward(weights);
        float[] rgb = new float[latents.size() * NetworkSpec.CHANNELS];
        for (int from = 0; from < latents.size(); from += BlockForward.BLOCK) {
            int rows = Math.min(BlockForward.BLOCK, latents.size() - from);
            for (int row = 0; row < rows; row++) {
                for (int c = 0; c < latents.width(); c++) {
                    blocks.latents[c][row] = latents.get(from + row, c);
                }
            }
            blocks.toDecoderUnits(rows);
            blocks.toOutput(rows);
            for (int row = 0; row < rows; row++) {
                for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                    rgb[(from + row) * NetworkSpec.CHANNELS + c] = blocks.output[c][row];
                }
            }
        }
        return rgb;
    }
}
