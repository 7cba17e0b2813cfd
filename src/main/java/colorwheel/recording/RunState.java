package colorwheel.recording;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The state of a run.
 *
 * <pre>
 *   IDLE ──┬──► RUNNING ──┐
 *          │       ▲      ├──► FINISHED      every state before an end ──► FAILED, CANCELLED
 *          │       ▼      │
 *          └──► PAUSED ───┘
 * </pre>
 */
public enum RunState {
    /** Prepared or being prepared; no step was taken. */
    IDLE,
    /** Taking steps. */
    RUNNING,
    /** Between two steps, waiting for the user. */
    PAUSED,
    /** All epochs are done. */
    FINISHED,
    /** Training failed; the recorded epochs are kept. */
    FAILED,
    /** Given up for another run. */
    CANCELLED;

    /**
     * The changing state of one run. Every change is atomic and follows {@link RunState#successors}. Any thread may
     * call.
     */
    public static final class Lifecycle {
        private final AtomicReference<RunState> state = new AtomicReference<>(RunState.IDLE);

        /** The present state; another thread may change it at once. */
        public RunState state() {
            return Objects.requireNonNull(state.get(), "set from the start");
        }

        /**
         * Moves to another state if that is allowed from the present one.
         *
         * @return whether it moved; {@code false} leaves the state as it was
         */
        public boolean moveTo(RunState next) {
            while (true) {
                RunState present = state();
                if (!present.successors().contains(next)) {
                    return false;
                }
                if (state.compareAndSet(present, next)) {
                    return true;
                }
            }
        }
    }

    /** Whether no state can follow. */
    public boolean isEnd() {
        return successors().isEmpty();
    }

    /** The states that may follow directly. */
    public Set<RunState> successors() {
        return switch (this) {
            case IDLE -> EnumSet.of(RUNNING, PAUSED, FAILED, CANCELLED);
            case RUNNING -> EnumSet.of(PAUSED, FINISHED, FAILED, CANCELLED);
            case PAUSED -> EnumSet.of(RUNNING, FINISHED, FAILED, CANCELLED);
            case FINISHED, FAILED, CANCELLED -> EnumSet.noneOf(RunState.class);
        };
    }
}
