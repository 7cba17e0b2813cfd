package colorwheel.view.export;

import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import colorwheel.export.ExportException;
import colorwheel.export.ExportResult;
import colorwheel.export.ExportTask;
import colorwheel.session.Notice;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The export under way, one at a time, on a thread of its own. Its progress is taken once per frame; how it ended is
 * told as a notice. JavaFX thread, except where a method says otherwise.
 */
public final class ExportJob implements AutoCloseable {
    private static final long LONGEST_GOODBYE_MILLIS = 900;

    private record Step(int done, int total) {}

    private final ObjectProperty<Notice> notices;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final AtomicReference<Step> step = new AtomicReference<>();
    private final AtomicReference<Notice> outcome = new AtomicReference<>();
    private Cancellation cancellation = new Cancellation();
    private Thread thread;

    /** @param notices where the end of an export is told */
    public ExportJob(ObjectProperty<Notice> notices) {
        this.notices = notices;
    }

    // Properties

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** From 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The progress in words. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    // Commands

    /** Starts an export. There must be none under way. */
    public void start(ExportTask task) {
        if (running.get()) {
            throw new IllegalStateException("an export is under way");
        }
        cancellation = new Cancellation();
        step.set(null);
        progress.set(0);
        status.set("Exporting");
        running.set(true);
        Cancellation mine = cancellation;
        thread = Threads.daemon("export", () -> outcome.set(carryOut(task, mine)));
        thread.start();
    }

    /** Asks the export to stop; it ends within a second and keeps the files that are whole. */
    public void cancel() {
        cancellation.request();
    }

    /**
     * Cancels the export, if there is one, and waits up to a second until it has ended: a program that ends sooner
     * would leave half a file behind.
     */
    @Override
    public void close() {
        cancel();
        try {
            if (thread != null) {
                thread.join(LONGEST_GOODBYE_MILLIS);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the progress since the last frame. Called once per frame. */
    public void pulse() {
        Step now = step.getAndSet(null);
        if (now != null) {
            progress.set(now.total() == 0 ? 0 : now.done() / (double) now.total());
            status.set("Exporting " + now.done() + " of " + now.total());
        }
        Notice end = outcome.getAndSet(null);
        if (end != null) {
            running.set(false);
            notices.set(end);
        }
    }

    private Notice carryOut(ExportTask task, Cancellation mine) {
        try {
            ExportResult result = task.run((done, total) -> step.set(new Step(done, total)), mine);
            return Notice.done(result.sentence());
        } catch (ExportException failure) {
            return Notice.failed(failure.getMessage());
        } catch (RuntimeException | Error failure) {
            // Whatever it is: an end that is not told would leave the export under way for ever.
            return Notice.failed("The export stopped: " + failure);
        }
    }
}
