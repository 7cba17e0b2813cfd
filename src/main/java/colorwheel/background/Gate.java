package colorwheel.background;

/**
 * Pauses work in the background while something else needs the processor, unlike a {@link Cancellation}, which ends it.
 * Open at first. Any thread.
 */
public final class Gate {
    private volatile boolean closed;
    private volatile boolean ended;

    /** Pauses the work at its next {@link #pass}. */
    public void close() {
        closed = true;
    }

    /** Resumes the work. */
    public synchronized void open() {
        closed = false;
        notifyAll();
    }

    /** Ends the work at its next {@link #pass}, or where it waits. This cannot be undone. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Waits while the gate is closed. The work calls this at least a few times a second.
     *
     * @return whether to go on; false once the work is ended or its thread interrupted
     */
    public boolean pass() {
        return !closed && !ended || await();
    }

    private synchronized boolean await() {
        while (closed && !ended) {
            try {
                wait();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return !ended;
    }
}
