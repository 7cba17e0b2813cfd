package colorwheel.view.file;

import colorwheel.background.Cancellation;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The file that is being read and may be large, such as a picture for its colors. The newest request wins, and the user
 * may cancel. JavaFX thread.
 */
public final class FileReading {
    private final Lab lab;
    private final FileWork work;
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper(this, "file", "");
    private Cancellation current = new Cancellation();

    FileReading(Lab lab, FileWork work) {
        this.lab = lab;
        this.work = work;
    }

    /** The name of the file being read; empty if none is. */
    public ReadOnlyStringProperty fileProperty() {
        return file.getReadOnlyProperty();
    }

    /**
     * Reads a file in the background, and stops reading the one before.
     *
     * @param reading reads it, off the JavaFX thread; stops with a {@link CancellationException} soon after it is asked
     *     to
     * @param then gets what was read, unless it is no longer wanted
     * @param failed gets why it could not be read, unless it is no longer wanted
     */
    <T> void start(Path named, Function<Cancellation, T> reading, Consumer<T> then, Consumer<Throwable> failed) {
        stop();
        Cancellation mine = new Cancellation();
        current = mine;
        file.set(String.valueOf(named.getFileName()));
        work.start(
                () -> reading.apply(mine),
                read -> {
                    if (isWanted(mine)) {
                        then.accept(read);
                    }
                },
                failure -> {
                    if (isWanted(mine)) {
                        failed.accept(failure);
                    }
                });
    }

    /** Once it has ended, it is no longer shown. */
    private boolean isWanted(Cancellation ended) {
        if (ended.isRequested()) {
            return false;
        }
        file.set("");
        return true;
    }

    /** Stops as the user asks, and says so. */
    public void cancel() {
        String name = file.get();
        if (!name.isEmpty()) {
            stop();
            lab.report(Notice.done("Reading " + name + " was cancelled. Nothing was changed."));
        }
    }

    /** Stops reading, if a file is being read. */
    void stop() {
        current.request();
        file.set("");
    }
}
