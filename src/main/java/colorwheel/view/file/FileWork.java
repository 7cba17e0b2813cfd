package colorwheel.view.file;

import colorwheel.background.Threads;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Reads and writes files one after the other on a thread of its own, and comes back to the JavaFX thread. */
final class FileWork implements AutoCloseable {
    private static final long LONGEST_GOODBYE_MILLIS = 900;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Threads.factory("files"));

    /**
     * Does some work in the background.
     *
     * @param then gets its result on the JavaFX thread
     * @param failed gets what it threw on the JavaFX thread
     */
    <T> void start(Callable<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        thread.execute(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> then.accept(result));
            } catch (Throwable failure) {
                // Errors too: work whose end is not told would seem to go on for ever.
                Platform.runLater(() -> failed.accept(failure));
            }
        });
    }

    /** Waits up to a second for what is being written: a program that ends sooner would lose it. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(LONGEST_GOODBYE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
