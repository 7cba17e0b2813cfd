package colorwheel.session;

import java.util.ArrayList;
import java.util.List;

/** Listeners that are called at once when something changes or, while throttled, at most five times a second. */
final class ThrottledListeners {
    private static final long PERIOD_NANOS = 200_000_000L;

    private final List<Runnable> listeners = new ArrayList<>();
    private boolean throttled;
    private boolean due;
    private long last = Long.MIN_VALUE;

    void add(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        due = true;
        if (!throttled) {
            call();
        }
    }

    /** Ending the throttle reports a change that is still due. */
    void setThrottled(boolean now) {
        throttled = now;
        if (!throttled && due) {
            call();
        }
    }

    /** Called once per tick of the screen's clock. */
    void tick(long nanos) {
        if (due && (last == Long.MIN_VALUE || nanos - last >= PERIOD_NANOS)) {
            last = nanos;
            call();
        }
    }

    /** Whether a change was not reported yet. */
    boolean isDue() {
        return due;
    }

    private void call() {
        due = false;
        listeners.forEach(Runnable::run);
    }
}
