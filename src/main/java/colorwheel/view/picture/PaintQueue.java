package colorwheel.view.picture;

import colorwheel.background.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The one thread that paints for the screen. Each pane has at most one painting in it, so the queue stays short. */
public final class PaintQueue implements AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(Threads.factory("paint"));

    void execute(Runnable painting) {
        executor.execute(painting);
    }

    /** Drops what waits; a painting under way ends by itself within milliseconds. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
