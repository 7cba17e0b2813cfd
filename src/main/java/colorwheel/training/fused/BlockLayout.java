package colorwheel.training.fused;

/**
 * How the vector kernel arranges samples in flat arrays: in blocks of as many as a vector has lanes. A block has
 * {@link #COLOR_ROWS} rows in one array and 2 L rows in another, where L is the number of latents of
 * {@link UnitLayout}; a row is one number of every sample of the block. A single index then reaches everything in a
 * block, with offsets known to the compiler. The number of blocks is even, since the forward passes take two at a time.
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

    /** What a tile of samples may take of the innermost cache (which has 32 KB or more), in floats. */
    private static final int TILE_FLOATS = 7168;

    private BlockLayout() {}

    /** How many samples fit the cache together, in blocks; even. */
    static int blocksPerTile(int latents, int lanes) {
        int floats = (COLOR_ROWS + LATENT_ROWS * latents) * lanes;
        return Math.max(2, TILE_FLOATS / floats / 2 * 2);
    }
}
