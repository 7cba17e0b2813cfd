package colorwheel.background;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Requests for the next pulse of the window's clock, made by work beside the JavaFX thread that has an outcome to be
 * taken there. The clock, which stops when nothing moves, listens here. Any thread.
 */
public final class Pulse {
    private static final List<Runnable> CLOCKS = new CopyOnWriteArrayList<>();

    private Pulse() {}

    /**
     * Requests one more pulse from every clock. Called after the outcome is published; cheap enough to be called after
     * every epoch.
     */
    public static void request() {
        CLOCKS.forEach(Runnable::run);
    }

    /**
     * Adds a clock until the result is closed.
     *
     * @param clock called on any thread, often; must return at once and must not throw
     */
    public static Clock listen(Runnable clock) {
        // A wrapper, so that closing removes this one and not an equal one.
        Runnable mine = clock::run;
        CLOCKS.add(mine);
        return () -> CLOCKS.remove(mine);
    }

    /** A clock that listens. */
    @FunctionalInterface
    public interface Clock extends AutoCloseable {
        @Override
        void close();
    }
}
