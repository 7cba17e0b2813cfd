package colorwheel.recording;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a run is in its life.
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
    /** Something went wrong; what was recorded before is kept. */
    FAILED,
    /** Given up for another run. */
    CANCELLED;

    /** Whether nothing can follow. */
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
