package colorwheel.recording;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The state of one run. Every change is atomic and allowed by {@link RunState#successors}; any thread may ask for one.
 */
public final class RunLifecycle {
    private final AtomicReference<RunState> state = new AtomicReference<>(RunState.IDLE);

    /** Where the run is now; another thread may move it on at once. */
    public RunState state() {
        return state.get();
    }

    /**
     * Moves to another state if that is allowed from the present one.
     *
     * @return whether it moved; {@code false} leaves the state as it was
     */
    public boolean moveTo(RunState next) {
        while (true) {
            RunState present = state.get();
            if (!present.successors().contains(next)) {
                return false;
            }
            if (state.compareAndSet(present, next)) {
                return true;
            }
        }
    }
}
