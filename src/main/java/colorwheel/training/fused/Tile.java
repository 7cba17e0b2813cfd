package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;

/**
 * How the kernels of plain loops lay out a tile of samples: one array of rows, each with one number of every sample.
 * Whole rows lie at offsets that the compiler knows and that are multiples of 64 bytes from each other; JDK 17 makes no
 * vector instructions of a loop over rows that do not.
 *
 * <p>A sum over the samples is kept as a row, too: {@code sum[i] = term[i] + sum[i - LANES]}. Its last {@link #LANES}
 * numbers are then {@link #LANES} independent sums, which {@link #total} adds up. So the order of the additions is
 * fixed however the loop is compiled, and the compiler can take any power of two of samples up to {@link #LANES} at a
 * time. Before each row lie {@link #LANES} zeros, where such a sum begins.
 */
final class Tile {
    /** The most samples in a tile: two rings of hues. Their rows take 57 KB. */
    static final int CAPACITY = 720;

    /** How many independent sums a sum over the samples consists of. */
    static final int LANES = 32;

    /** From one row to the next; not a multiple of 4 KB, which would put all rows into the same places of the cache. */
    static final int ROW = CAPACITY + LANES;

    /** The three input channels. */
    static final int X0 = LANES;

    static final int X1 = X0 + ROW;
    static final int X2 = X1 + ROW;

    /** Two latents, the gradients at them, and the length of the latent point before it is normalized. */
    static final int U0 = X2 + ROW;

    static final int U1 = U0 + ROW;
    static final int G0 = U1 + ROW;
    static final int G1 = G0 + ROW;
    static final int LENGTH = G1 + ROW;

    /** The three outputs, later the gradients at the inputs of their sigmoids. */
    static final int Y0 = LENGTH + ROW;

    static final int Y1 = Y0 + ROW;
    static final int Y2 = Y1 + ROW;

    /** Twice the activation of one hidden unit, and the gradient at its input. */
    static final int H = Y2 + ROW;

    static final int D = H + ROW;

    /** Six sums over the samples. */
    static final int SUM0 = D + ROW;

    static final int SUM1 = SUM0 + ROW;
    static final int SUM2 = SUM1 + ROW;
    static final int SUM3 = SUM2 + ROW;
    static final int SUM4 = SUM3 + ROW;
    static final int SUM5 = SUM4 + ROW;

    /** One more sum, the third latent and the gradient at it: for a bottleneck of three. */
    static final int SUM6 = SUM5 + ROW;

    static final int U2 = SUM6 + ROW;
    static final int G2 = U2 + ROW;

    static final int SIZE = G2 + ROW;

    private Tile() {}

    /** How many tiles a batch is divided into. */
    static int count(int samples) {
        return (samples + CAPACITY - 1) / CAPACITY;
    }

    /** Arranges a batch as the input rows of its tiles, of which all but the last hold equally many samples. */
    static float[][] inputs(float[] rgb, int samplesPerTile) {
        int samples = rgb.length / NetworkSpec.CHANNELS;
        float[][] inputs = new float[(samples + samplesPerTile - 1) / samplesPerTile][NetworkSpec.CHANNELS * ROW];
        for (int sample = 0; sample < samples; sample++) {
            for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                inputs[sample / samplesPerTile][c * ROW + sample % samplesPerTile] =
                        rgb[NetworkSpec.CHANNELS * sample + c];
            }
        }
        return inputs;
    }

    /** Adds what the first rows of sums come to after this many samples to adjacent gradients. */
    static void addTotals(float[] tile, int count, int samples, float[] gradient, int at) {
        for (int k = 0; k < count; k++) {
            gradient[at + k] += total(tile, SUM0 + k * ROW, samples);
        }
    }

    /** What a row of sums comes to after this many samples. */
    static float total(float[] tile, int row, int samples) {
        int end = row + samples;
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        float sum4 = 0;
        float sum5 = 0;
        float sum6 = 0;
        float sum7 = 0;
        for (int i = end - LANES; i < end; i += 8) {
            sum0 += tile[i];
            sum1 += tile[i + 1];
            sum2 += tile[i + 2];
            sum3 += tile[i + 3];
            sum4 += tile[i + 4];
            sum5 += tile[i + 5];
            sum6 += tile[i + 6];
            sum7 += tile[i + 7];
        }
        return ((sum0 + sum4) + (sum2 + sum6)) + ((sum1 + sum5) + (sum3 + sum7));
    }
}
