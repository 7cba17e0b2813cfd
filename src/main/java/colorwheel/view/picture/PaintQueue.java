package colorwheel.view.picture;

import colorwheel.background.Threads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one thread that paints for the screen. Each pane has at most one painting in it, so the queue stays short. */
public final class PaintQueue implements AutoCloseable {
    private final ExecutorService executor = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Threads.factory("paint"),
            // Whoever asks for a painting while the window closes gets none.
            new ThreadPoolExecutor.DiscardPolicy());

    void execute(Runnable painting) {
        executor.execute(painting);
    }

    /** Drops what waits; a painting under way ends by itself within milliseconds. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
