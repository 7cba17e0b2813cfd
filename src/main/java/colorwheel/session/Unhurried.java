package colorwheel.session;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls back when something has changed: at once, but while it is in a hurry no more than five times a second, and then
 * once more when the hurry is over.
 */
final class Unhurried {
    private static final long PERIOD_NANOS = 200_000_000L;

    private final List<Runnable> listeners = new ArrayList<>();
    private boolean hurried;
    private boolean due;
    private long last = Long.MIN_VALUE;

    void add(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        due = true;
        if (!hurried) {
            call();
        }
    }

    void setHurried(boolean now) {
        hurried = now;
        if (!hurried && due) {
            call();
        }
    }

    /** The time goes on. */
    void tick(long nanos) {
        if (due && (last == Long.MIN_VALUE || nanos - last >= PERIOD_NANOS)) {
            last = nanos;
            call();
        }
    }

    /** Whether listeners wait for the time to pass. */
    boolean isDue() {
        return due;
    }

    private void call() {
        due = false;
        listeners.forEach(Runnable::run);
    }
}
