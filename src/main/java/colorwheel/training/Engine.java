package colorwheel.training;

import colorwheel.recording.Snapshot;

/**
 * Takes the steps of one run. Used by one thread, from its creation to {@link #close}.
 *
 * <p>Two ways lead to the snapshot of an epoch, and both give the same bits: {@link #step}, which computes the loss on
 * its way to the next state, and {@link #state}, which computes it alone.
 */
public interface Engine extends AutoCloseable {
    /** How many steps were taken: the epoch of the present state. */
    int epoch();

    /**
     * Takes one step over all training colors.
     *
     * @return the state that the step started from, so that its epoch is one less than {@link #epoch} now
     */
    Snapshot step();

    /** The present state. Changes nothing. */
    Snapshot state();

    /** Gives back what the engine holds; it is not used afterwards. */
    @Override
    void close();
}
