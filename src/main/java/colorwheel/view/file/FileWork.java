package colorwheel.view.file;

import colorwheel.background.SerialWorker;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Reads and writes files one after the other on a thread of its own, and comes back to the JavaFX thread. Not the
 * latest request wins here: each file that somebody saves is to be written.
 */
final class FileWork implements AutoCloseable {
    private static final long CLOSE_TIMEOUT_MILLIS = 900;

    private final SerialWorker worker = new SerialWorker("files");
    private final Executor elsewhere;
    private final Executor javaFx;

    FileWork() {
        elsewhere = worker;
        // Not with the next pulse: what comes after may ask in a dialog, for which JavaFX allows no waiting in a pulse.
        javaFx = Platform::runLater;
    }

    /** Both the work and what comes after it are done by these. */
    FileWork(Executor elsewhere, Executor javaFx) {
        this.elsewhere = elsewhere;
        this.javaFx = javaFx;
    }

    /**
     * Does some work in the background.
     *
     * @param then gets its result on the JavaFX thread
     * @param failed gets what it threw on the JavaFX thread
     */
    <T> void start(Callable<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        try {
            elsewhere.execute(() -> carryOut(work, then, failed));
        } catch (OutOfMemoryError noThread) {
            failed.accept(noThread);
        }
    }

    private <T> void carryOut(Callable<T> work, Consumer<T> then, Consumer<Throwable> failed) {
        T result;
        try {
            result = work.call();
        } catch (Throwable failure) {
            // Errors too: work whose end is not told would seem to go on for ever.
            javaFx.execute(() -> failed.accept(failure));
            return;
        }
        javaFx.execute(() -> then.accept(result));
    }

    /** Waits up to a second for what is being written: a program that ends sooner would lose it. */
    @Override
    public void close() {
        worker.finish(CLOSE_TIMEOUT_MILLIS);
    }
}
