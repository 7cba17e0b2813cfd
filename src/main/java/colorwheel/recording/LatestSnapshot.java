package colorwheel.recording;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A slot that holds only the newest snapshot of one run: the way to the screen. What the screen has no time for is
 * replaced, so neither side waits. Any thread may call.
 */
public final class LatestSnapshot {
    private final AtomicReference<Snapshot> newest = new AtomicReference<>();

    /** Puts a snapshot in place of the one before. */
    public void publish(Snapshot snapshot) {
        newest.set(snapshot);
    }

    /** Takes the newest snapshot out, if one came since the last time. */
    public Optional<Snapshot> take() {
        return Optional.ofNullable(newest.getAndSet(null));
    }
}
