package colorwheel.training.fused;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * What the passes of the vector kernel work on. Samples lie in flat arrays in blocks of as many as a vector has lanes:
 * a row is one number of every sample of a block. A block of colors has {@link #COLOR_ROWS} rows, and one of a pair of
 * latents four, each latent followed by the gradient at it; the blocks of one pair lie behind those of the other. A
 * single index then reaches everything in a block, with offsets known to the compiler.
 *
 * <p>Vectors of all lengths add in the same order and so give the same bits. A sum has {@link #SUM_LANES} lanes, as
 * many as the longest vector, and its lane k adds up the samples k, k + SUM_LANES, and so on; a machine with shorter
 * vectors goes over the samples once for each part of those lanes.
 */
abstract class VectorBlocks {
    /** The lanes of a sum: those of a vector of 512 bits. */
    static final int SUM_LANES = 16;

    /** The longest of the machine, up to {@link #SUM_LANES}. */
    static final VectorSpecies<Float> SPECIES = species(FloatVector.SPECIES_PREFERRED.length());

    static final int LANES = SPECIES.length();

    /** How many vectors a sum has. */
    static final int PARTS = SUM_LANES / LANES;

    /** The rows of a block of colors: three inputs, 1 for a sample and 0 for padding, three outputs, one more. */
    static final int COLOR_ROWS = 8;

    /** The rows of a block of a pair of latents. */
    static final int LATENT_ROWS = 4;

    private static final int BESIDE_WEIGHTS = 3;

    static final int X0 = 0;
    static final int X1 = X0 + LANES;
    static final int X2 = X1 + LANES;
    static final int REAL = X2 + LANES;

    /** The outputs, later the gradients at the inputs of their sigmoids. */
    static final int Y0 = REAL + LANES;

    static final int Y1 = Y0 + LANES;
    static final int Y2 = Y1 + LANES;

    /** The length of the latent point before it is normalized. */
    static final int LENGTH = Y2 + LANES;

    static final int COLOR_BLOCK = COLOR_ROWS * LANES;
    static final int U0 = 0;
    static final int DU0 = U0 + LANES;
    static final int U1 = DU0 + LANES;
    static final int DU1 = U1 + LANES;
    static final int LATENT_BLOCK = LATENT_ROWS * LANES;

    /** How many times an index into the latents of the first pair is the index of the same block in the colors. */
    static final int COLORS = COLOR_BLOCK / LATENT_BLOCK;

    final UnitLayout layout;
    /** Whether activations and slopes are stored before they are used. */
    final boolean stored;

    final float[] colors;
    final float[] latents;

    /** From a block of latents to the same of the next pair. */
    final int pair;

    /** SUM_LANES numbers for each weight, and at the end for the squared errors and two terms on the latents. */
    final float[] sums;

    /** As {@link #sums}, of the units and of one tile: those themselves if all samples are in one. */
    final float[] tileSums;

    /** [unit, first the encoder's, then the decoder's][sample of the tile]. */
    final float[] hidden;

    final float[] slopes;

    /** From one unit to the next in those two. */
    final int row;

    /**
     * @param colors the batch in blocks, see {@link #blocks}
     * @param tile how many blocks the passes are given at most
     */
    VectorBlocks(NetworkSpec network, UnitLayout layout, float[] colors, int tile) {
        this.layout = layout;
        this.colors = colors;
        stored = network.activation() != Activation.RELU || layout.pairs > 1;
        pair = colors.length / COLORS;
        latents = new float[layout.pairs * pair];
        sums = new float[(layout.size + BESIDE_WEIGHTS) * SUM_LANES];
        tileSums = tile * COLOR_BLOCK == colors.length ? sums : new float[sums.length];
        row = tile * LANES;
        hidden = new float[stored ? 2 * network.hidden() * row : 0];
        slopes = new float[hidden.length];
    }

    private static VectorSpecies<Float> species(int lanes) {
        if (lanes >= FloatVector.SPECIES_512.length()) {
            return FloatVector.SPECIES_512;
        }
        return lanes >= FloatVector.SPECIES_256.length() ? FloatVector.SPECIES_256 : FloatVector.SPECIES_128;
    }

    /** A batch in blocks; REAL is 0 for what fills up the last one. */
    static float[] blocks(float[] rgb, int blocks) {
        float[] colors = new float[blocks * COLOR_BLOCK];
        for (int sample = 0; sample < rgb.length / NetworkSpec.CHANNELS; sample++) {
            int at = sample / LANES * COLOR_BLOCK + sample % LANES;
            for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                colors[at + c * LANES] = rgb[NetworkSpec.CHANNELS * sample + c];
            }
            colors[at + REAL] = 1;
        }
        return colors;
    }

    /** Where a unit of the encoder lies in {@link #hidden} and {@link #slopes}. */
    final int encoderRow(int unit) {
        return unit / UnitLayout.UNIT * row;
    }

    /** Where a unit of the decoder lies there. */
    final int decoderRow(int unit) {
        return hidden.length / 2 + (unit - layout.decoder) / UnitLayout.UNIT * row;
    }

    /** The stored rows of the encoder's units. */
    final VectorActivation encoderUnits() {
        return new VectorActivation(hidden, slopes, 0, row);
    }

    /** The stored rows of the decoder's units. */
    final VectorActivation decoderUnits() {
        return new VectorActivation(hidden, slopes, hidden.length / 2, row);
    }

    final void clearSums() {
        Arrays.fill(sums, 0);
    }

    /** Adds the units' sums of a tile, which the passes back have written, to those of the others. */
    final void addTileSums() {
        if (tileSums != sums) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += tileSums[i];
            }
        }
    }

    /** The lanes of a weight's sum added pairwise, always in the same order. */
    final float total(int weight) {
        int at = weight * SUM_LANES;
        float even = 0;
        float odd = 0;
        for (int lane = 0; lane < SUM_LANES; lane += 4) {
            even += sums[at + lane] + sums[at + lane + 2];
            odd += sums[at + lane + 1] + sums[at + lane + 3];
        }
        return even + odd;
    }

    /** The sum of squared errors. */
    final double squares() {
        return sum(layout.size);
    }

    /** The sum of (‖z‖ − 1)². */
    final double unitNorms() {
        return sum(layout.size + 1);
    }

    /** The sum of the squared third latent coordinate. */
    final double squaredHeights() {
        return sum(layout.size + 2);
    }

    private double sum(int place) {
        double sum = 0;
        for (int lane = 0; lane < SUM_LANES; lane++) {
            sum += sums[place * SUM_LANES + lane];
        }
        return sum;
    }

    static FloatVector load(float[] from, int index) {
        return FloatVector.fromArray(SPECIES, from, index);
    }

    static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    // Not a constant: a vector that is an object somewhere stays one.
    static FloatVector zero() {
        return FloatVector.zero(SPECIES);
    }

    /** Where that part of the sum of one weight begins to which the block belongs. */
    static int sum(int weight, int block) {
        return weight * SUM_LANES + block % PARTS * LANES;
    }

    /** Adds to that part of the sum of one weight to which the block belongs, lane by lane. */
    final void add(FloatVector vector, int weight, int block) {
        int at = sum(weight, block);
        vector.add(load(sums, at)).intoArray(sums, at);
    }
}
