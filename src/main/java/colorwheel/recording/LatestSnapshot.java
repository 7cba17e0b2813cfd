package colorwheel.recording;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A slot that holds only the newest snapshot of one run, for the screen. A newer snapshot replaces one that was not
 * taken, so neither side waits. Any thread may call.
 */
public final class LatestSnapshot {
    private final AtomicReference<Snapshot> newest = new AtomicReference<>();

    /** Puts a snapshot in place of the one before. */
    public void publish(Snapshot snapshot) {
        newest.set(snapshot);
    }

    /** Takes the newest snapshot, if one was published since the last call. */
    public Optional<Snapshot> take() {
        return Optional.ofNullable(newest.getAndSet(null));
    }
}
