package colorwheel.view.export;

import colorwheel.background.Job;
import colorwheel.background.Pulse;
import colorwheel.export.ExportTask;
import colorwheel.files.UserFacingException;
import colorwheel.session.Notice;
import java.util.Optional;
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
 * reported as a notice. JavaFX thread, except where a method says otherwise.
 */
public final class ExportJob implements AutoCloseable {
    private static final long CLOSE_TIMEOUT_MILLIS = 900;

    private record Step(int done, int total) {}

    private final ObjectProperty<Notice> notices;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final AtomicReference<Step> step = new AtomicReference<>();
    private final Job<Notice> job = new Job<>("export", CLOSE_TIMEOUT_MILLIS, ExportJob::failed);

    /** @param notices where the end of an export is reported */
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
        job.start(cancellation -> ended(task.run(this::hasCome, cancellation)));
        progress.set(0);
        status.set("Exporting");
        running.set(true);
        Pulse.request();
    }

    /** How far it has come, on the thread of the export. */
    private void hasCome(int done, int total) {
        step.set(new Step(done, total));
        Pulse.request();
    }

    /** Asks the export to stop; it ends within a second and keeps the files that are whole. */
    public void cancel() {
        job.cancel();
    }

    /**
     * Cancels the export, if there is one, and waits up to a second until it has ended: a program that ends sooner
     * would leave half a file behind.
     */
    @Override
    public void close() {
        job.close();
    }

    /** Takes the progress since the last frame. Called once per frame. */
    public void pulse() {
        // The end is read first: who sees it also finds the last step.
        Optional<Notice> ending = job.take();
        Step now = step.getAndSet(null);
        if (now != null) {
            progress.set(now.total() == 0 ? 0 : now.done() / (double) now.total());
            status.set("Exporting " + now.done() + " of " + now.total());
        }
        ending.ifPresent(end -> {
            running.set(false);
            notices.set(end);
        });
    }

    private static Notice ended(ExportTask.Result result) {
        return result.written() == 0
                ? Notice.done(result.sentence())
                : Notice.written(result.sentence(), result.place());
    }

    private static Notice failed(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return Notice.failed("Memory ran out during the export. Files that are whole are kept. Choose a smaller"
                    + " height or fewer epochs, or start the program with more memory (the Java option -Xmx).");
        }
        return Notice.failed(
                failure instanceof UserFacingException explained
                        ? explained.getMessage()
                        : "The export stopped: " + failure);
    }
}
