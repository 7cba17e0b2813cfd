package colorwheel.background;

/** A request to stop, set by one thread and checked by another. It cannot be withdrawn. */
public final class Cancellation {
    private volatile boolean requested;

    /** Requests that the work stop soon. */
    public void request() {
        requested = true;
    }

    /** Whether the work should stop; long work checks this at least a few times a second. */
    public boolean isRequested() {
        return requested;
    }
}
