package colorwheel.view.failure;

import colorwheel.background.Threads;
import colorwheel.experiment.Experiment;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.view.control.DialogLayer;
import colorwheel.view.control.Preparation;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Handles uncaught exceptions and errors. The first failure opens a dialog and is written to a file; failures while it
 * is open are counted in it. A failure that was shown before, or that comes after many others, is only a notice:
 * otherwise a failure in every frame would leave no time to save anything.
 */
public final class Failures implements Thread.UncaughtExceptionHandler {
    private static final int MAX_DIALOGS = 10;
    private static final int COMPARED_FRAMES = 4;

    private final Supplier<Window> owner;
    private final Lab lab;
    private final String version;
    private final Path folder;
    private final Set<List<Object>> shown = new HashSet<>();
    private @Nullable FailureDialog open;
    private int more;

    /**
     * @param owner gives the owner of the dialog
     * @param version the name and version of the program, for the report
     * @param folder the folder of the reports; made if it does not exist
     */
    public Failures(Supplier<Window> owner, Lab lab, String version, Path folder) {
        this.owner = owner;
        this.lab = lab;
        this.version = version;
        this.folder = folder;
    }

    /**
     * Adds steps that style a dialog which is thrown away, so that the first real one is quickly shown.
     *
     * @param layer where it is styled
     */
    public static void prepare(Preparation preparation, DialogLayer layer) {
        preparation.add(
                () -> new FailureDialog(null, new IllegalStateException(), () -> {}).prepare(preparation, layer));
    }

    /** May be called on any thread. */
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        ZonedDateTime time = ZonedDateTime.now();
        Platform.runLater(() -> handle(failure, thread.getName(), time));
    }

    private void handle(Throwable failure, String thread, ZonedDateTime time) {
        if (open != null) {
            more++;
            open.showLaterFailures(more);
        } else if (shown.size() < MAX_DIALOGS && shown.add(kind(failure))) {
            show(failure, thread, time);
        } else {
            lab.report(Notice.failed(
                    String.format(Locale.ROOT, "Something went wrong in the thread “%s”: %s", thread, failure)));
        }
    }

    /** Failures of one class at one place are the same, whatever their messages. */
    private static List<Object> kind(Throwable failure) {
        return List.of(
                failure.getClass(),
                Arrays.stream(failure.getStackTrace()).limit(COMPARED_FRAMES).toList());
    }

    private void show(Throwable failure, String thread, ZonedDateTime time) {
        Experiment experiment = lab.experiment();
        FailureDialog dialog = new FailureDialog(owner.get(), failure, () -> {
            open = null;
            more = 0;
        });
        open = dialog;
        dialog.show();
        // In the background, since the classes that write the report are loaded now, which takes too long for a frame.
        Threads.daemon("failure-report", () -> {
                    FailureReport report = FailureReport.of(failure, thread, version, experiment, time);
                    Platform.runLater(() -> dialog.showReport(report));
                    String sentence = report.write(time, folder);
                    Platform.runLater(() -> dialog.showFile(sentence));
                })
                .start();
    }
}
