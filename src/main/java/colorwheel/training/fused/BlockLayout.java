package colorwheel.training.fused;

/**
 * How the vector kernel arranges samples in flat arrays: in blocks of as many as a vector has lanes. A block has
 * {@link #COLOR_ROWS} rows in one array and 2 L rows in another, where L is the number of latents of
 * {@link UnitLayout}; a row is one number of every sample of the block. A single index then reaches everything in a
 * block, with offsets known to the compiler.
 *
 * <p>Vectors of all lengths add in the same order and so give the same bits. A sum has {@link #SUM_LANES} lanes, as
 * many as the longest vector, and its lane k adds up the samples k, k + SUM_LANES, and so on; a machine with shorter
 * vectors goes over the samples once for each part of those lanes.
 */
final class BlockLayout {
    /** The rows of a block of colors, in lanes: the three inputs, … */
    static final int INPUT = 0;

    /** … 1 for a sample and 0 for padding, … */
    static final int REAL = 3;

    /** … the three outputs, later the gradients at the inputs of their sigmoids, … */
    static final int OUTPUT = 4;

    /** … and the length of the latent point before it is normalized. */
    static final int LENGTH = 7;

    static final int COLOR_ROWS = 8;

    /** The rows of a block of latents, in lanes: each latent is followed by the gradient at it. */
    static final int LATENT_ROWS = 2;

    /** The lanes of a sum: those of a vector of 512 bits. */
    static final int SUM_LANES = 16;

    /** Samples are padded to a multiple of this: the forward passes take two blocks of the longest vector at a time. */
    private static final int SAMPLES_TOGETHER = 2 * SUM_LANES;

    /** What a tile of samples may take of the innermost cache (which has 32 KB or more), in floats. */
    private static final int TILE_FLOATS = 7168;

    private BlockLayout() {}

    /** How many samples there are with their padding. */
    static int padded(int samples) {
        return (samples + SAMPLES_TOGETHER - 1) / SAMPLES_TOGETHER * SAMPLES_TOGETHER;
    }

    /**
     * How many samples fit the cache together. The same for vectors of every length, since sums are added tile by tile.
     */
    static int samplesPerTile(int latents) {
        int fitting = TILE_FLOATS / (COLOR_ROWS + LATENT_ROWS * latents);
        return Math.max(SAMPLES_TOGETHER, fitting / SAMPLES_TOGETHER * SAMPLES_TOGETHER);
    }
}
