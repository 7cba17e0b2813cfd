package colorwheel.training.fused;

/**
 * One of the loops over the samples of a tile that make up an epoch. All are called from one place in
 * {@link LoopKernel}, which sees so many kinds of them that the compiler inlines none: each is compiled once, by
 * itself, as soon as it has been called often enough.
 */
interface Pass {
    /**
     * Runs over the samples.
     *
     * @param tile see {@link Tile}
     * @param weights in the order of {@link UnitLayout}
     * @param at which of the weights the pass begins with, if it needs any
     * @param samples how many there are; at most {@link Tile#CAPACITY}
     */
    void run(float[] tile, float[] weights, int at, int samples);
}
