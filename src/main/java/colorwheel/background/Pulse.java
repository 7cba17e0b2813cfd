package colorwheel.background;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where work beside the JavaFX thread asks for the next pulse, because it has left an outcome to be taken there. A
 * window's clock that stops when nothing moves listens here. Any thread.
 */
public final class Pulse {
    private static final List<Runnable> CLOCKS = new CopyOnWriteArrayList<>();

    private Pulse() {}

    /**
     * Asks every clock for one more pulse. Called after the outcome is published; so cheap that training may call it
     * with every epoch.
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
