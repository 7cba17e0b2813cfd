package colorwheel.view.file;

import colorwheel.background.SerialWorker;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.files.UserFacingException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Reads and writes files one after another on a thread of its own, and returns to the JavaFX thread. It is no
 * {@link colorwheel.background.Latest}, because every file that is saved must be written.
 */
public final class FileWork implements AutoCloseable {
    private static final long CLOSE_TIMEOUT_MILLIS = 900;

    private final SerialWorker worker;
    private final Executor elsewhere;
    private final Executor javaFx;

    /** @param thread the name of the thread that does the work */
    public FileWork(String thread) {
        worker = new SerialWorker(thread);
        elsewhere = worker;
        // Not with the next pulse: the callback may open a dialog and wait, which JavaFX does not allow in a pulse.
        javaFx = Platform::runLater;
    }

    /**
     * @param elsewhere does the work
     * @param javaFx runs the callbacks
     */
    FileWork(Executor elsewhere, Executor javaFx) {
        this.worker = new SerialWorker("files");
        this.elsewhere = elsewhere;
        this.javaFx = javaFx;
    }

    /**
     * Does work in the background.
     *
     * @param then gets the result, on the JavaFX thread
     * @param failed gets the exception or error, on the JavaFX thread
     */
    public <T> void start(Callable<T> work, Consumer<T> then, Consumer<Throwable> failed) {
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
            // Errors too: otherwise the work would seem to go on for ever.
            javaFx.execute(() -> failed.accept(failure));
            return;
        }
        javaFx.execute(() -> then.accept(result));
    }

    /** What the user reads of a failure. */
    static String inWords(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "Memory ran out. Nothing was changed, and the file is as it was. Use fewer colors (a larger hue step,"
                    + " or fewer saturation and value levels), or start the program with more memory (the Java option"
                    + " -Xmx).";
        }
        if (failure instanceof InvalidSettingException refused) {
            return refused.getMessage();
        }
        return failure instanceof UserFacingException explained
                ? explained.getMessage()
                : "Something went wrong: " + failure;
    }

    /** Blocks for a second at most until files are written, since a program that ends sooner would lose them. */
    @Override
    public void close() {
        worker.finish(CLOSE_TIMEOUT_MILLIS);
    }
}
