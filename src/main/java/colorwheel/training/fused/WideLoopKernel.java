package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import java.util.Arrays;

/**
 * The loop kernel for a bottleneck of any width. The tile has room for two latents and the gradients at them; all pairs
 * lie in a store of their own, and one is copied to the tile when its turn comes.
 */
final class WideLoopKernel extends LoopKernel {
    private static final int PAIR = 2 * Tile.ROW;

    private final int pairs;
    private final float[] latents;
    private final float[] gradients;

    WideLoopKernel(NetworkSpec network, float[] rgb) {
        super(network, rgb);
        pairs = layout.latents / 2;
        latents = new float[pairs * PAIR];
        gradients = new float[pairs * PAIR];
    }

    @Override
    void encode(float[] weights, boolean normalize) {
        for (int latent = 0; latent < layout.latents; latent++) {
            int row = latent * Tile.ROW;
            Arrays.fill(latents, row, row + samples, weights[layout.latentBias + latent]);
        }
        for (int unit = 0; unit < layout.latentBias; unit += layout.unit) {
            run(WideLoopPass.ENCODER_ACTIVATION, weights, unit);
            for (int pair = 0; pair < pairs; pair++) {
                take(latents, pair, Tile.U0);
                run(WideLoopPass.ENCODE, weights, weightsOf(pair, unit));
                put(latents, pair, Tile.U0);
            }
        }
        if (normalize) {
            normalize(weights);
        }
    }

    private void normalize(float[] weights) {
        fill(Tile.LENGTH, 0);
        for (int pair = 0; pair < pairs; pair++) {
            take(latents, pair, Tile.U0);
            run(WideLoopPass.SQUARES, weights, 0);
        }
        run(WideLoopPass.ROOT, weights, 0);
        for (int pair = 0; pair < pairs; pair++) {
            take(latents, pair, Tile.U0);
            run(WideLoopPass.DIVIDE, weights, 0);
            put(latents, pair, Tile.U0);
        }
    }

    @Override
    void decode(float[] weights) {
        for (int unit = layout.decoder; unit < layout.outputBias; unit += layout.unit) {
            decoderInput(weights, unit);
            run(WideLoopPass.DECODE, weights, unit);
        }
    }

    private void decoderInput(float[] weights, int unit) {
        fill(Tile.H, weights[unit]);
        for (int pair = 0; pair < pairs; pair++) {
            take(latents, pair, Tile.U0);
            run(WideLoopPass.DECODER_INPUT, weights, weightsOf(pair, unit));
        }
    }

    @Override
    void decodeBack(float[] weights, float[] gradient) {
        Arrays.fill(gradients, 0);
        for (int unit = layout.decoder; unit < layout.outputBias; unit += layout.unit) {
            decoderInput(weights, unit);
            run(WideLoopPass.DECODER_SLOPE, weights, unit);
            run(WideLoopPass.DECODER_SUMS, weights, unit);
            collect(gradient, unit, Tile.SUM0, UnitLayout.UNIT_CHANNELS);
            for (int pair = 0; pair < pairs; pair++) {
                take(latents, pair, Tile.U0);
                take(gradients, pair, Tile.G0);
                run(WideLoopPass.DECODER_PAIR, weights, weightsOf(pair, unit));
                put(gradients, pair, Tile.G0);
                collect(gradient, weightsOf(pair, unit), Tile.SUM4, 2);
            }
        }
    }

    @Override
    void normalizeBack(float[] weights) {
        fill(Tile.D, 0);
        for (int pair = 0; pair < pairs; pair++) {
            take(latents, pair, Tile.U0);
            take(gradients, pair, Tile.G0);
            run(WideLoopPass.ALONG, weights, 0);
        }
        for (int pair = 0; pair < pairs; pair++) {
            take(latents, pair, Tile.U0);
            take(gradients, pair, Tile.G0);
            run(WideLoopPass.NORMALIZE_BACK, weights, 0);
            put(gradients, pair, Tile.G0);
        }
    }

    @Override
    void encodeBack(float[] weights, float[] gradient) {
        for (int pair = 0; pair < pairs; pair++) {
            take(gradients, pair, Tile.G0);
            run(LoopPass.LATENT_BIAS, weights, 0);
            collect(gradient, layout.latentBias + 2 * pair, Tile.SUM0, 2);
        }
        for (int unit = 0; unit < layout.latentBias; unit += layout.unit) {
            fill(Tile.D, 0);
            for (int pair = 0; pair < pairs; pair++) {
                take(gradients, pair, Tile.G0);
                run(WideLoopPass.ENCODER_OUTPUT, weights, weightsOf(pair, unit));
            }
            run(WideLoopPass.ENCODER_SLOPE, weights, unit);
            run(WideLoopPass.ENCODER_SUMS, weights, unit);
            collect(gradient, unit, Tile.SUM0, UnitLayout.UNIT_CHANNELS);
            for (int pair = 0; pair < pairs; pair++) {
                take(gradients, pair, Tile.G0);
                run(WideLoopPass.ENCODER_PAIR, weights, 0);
                collect(gradient, weightsOf(pair, unit), Tile.SUM4, 2);
            }
        }
    }

    @Override
    void latent(int latent, float[] into, int from, int step) {
        for (int i = 0; i < samples; i++) {
            into[from + i * step] = latents[latent * Tile.ROW + i];
        }
    }

    /** Where the two weights between a unit and a pair begin. */
    private static int weightsOf(int pair, int unit) {
        return unit + UnitLayout.UNIT_CHANNELS + 2 * pair;
    }

    private void take(float[] store, int pair, int row) {
        System.arraycopy(store, pair * PAIR, tile, row, Tile.ROW + samples);
    }

    private void put(float[] store, int pair, int row) {
        System.arraycopy(tile, row, store, pair * PAIR, Tile.ROW + samples);
    }
}
