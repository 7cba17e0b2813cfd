package colorwheel.view.failure;

import colorwheel.background.Threads;
import colorwheel.experiment.Experiment;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
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

/**
 * Takes what no part of the program has caught. The first failure opens a dialog and is written to a file; those that
 * come while it is open are counted in it. One that was shown before, or comes after many, is only a notice: a failure
 * in every frame would else leave no moment to save anything.
 */
public final class Failures implements Thread.UncaughtExceptionHandler {
    private static final int MAX_DIALOGS = 10;
    private static final int FRAMES_THAT_TELL_APART = 4;

    private final Supplier<Window> owner;
    private final Lab lab;
    private final String version;
    private final Path folder;
    private final Set<List<Object>> shown = new HashSet<>();
    private FailureDialog open;
    private int more;

    /**
     * @param owner gives the window that the dialog belongs to
     * @param version the program and its version, for the report
     * @param folder where the reports are written; made if it is not there
     */
    public Failures(Supplier<Window> owner, Lab lab, String version, Path folder) {
        this.owner = owner;
        this.lab = lab;
        this.version = version;
        this.folder = folder;
    }

    /** May be called on any thread. */
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        ZonedDateTime time = ZonedDateTime.now();
        Platform.runLater(() -> take(failure, thread.getName(), time));
    }

    private void take(Throwable failure, String thread, ZonedDateTime time) {
        if (open != null) {
            more++;
            open.tellMore(more);
        } else if (shown.size() < MAX_DIALOGS && shown.add(kind(failure))) {
            show(failure, thread, time);
        } else {
            lab.report(Notice.failed(
                    String.format(Locale.ROOT, "Something went wrong in the thread “%s”: %s", thread, failure)));
        }
    }

    /** Failures of one kind at one place are the same, whatever they say. */
    private static List<Object> kind(Throwable failure) {
        return List.of(
                failure.getClass(),
                Arrays.stream(failure.getStackTrace())
                        .limit(FRAMES_THAT_TELL_APART)
                        .toList());
    }

    private void show(Throwable failure, String thread, ZonedDateTime time) {
        Experiment experiment = lab.experiment();
        FailureDialog dialog = new FailureDialog(owner.get(), failure, () -> {
            open = null;
            more = 0;
        });
        open = dialog;
        dialog.show();
        // What writes experiments and times is loaded now, which takes longer than the window may be held up.
        Threads.daemon("failure-report", () -> {
                    FailureReport report = FailureReport.of(failure, thread, version, experiment, time);
                    Platform.runLater(() -> dialog.tellReport(report));
                    String sentence = report.write(time, folder);
                    Platform.runLater(() -> dialog.tellKept(sentence));
                })
                .start();
    }
}
