package colorwheel.background;

/** A wish to stop, set by one thread and heeded by another. Once set it stays. */
public final class Cancellation {
    private volatile boolean requested;

    /** Asks the work to stop soon. */
    public void request() {
        requested = true;
    }

    /** Whether the work should stop; long work asks this at least a few times a second. */
    public boolean isRequested() {
        return requested;
    }
}
