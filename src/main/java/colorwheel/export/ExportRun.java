package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.export.ExportTask.Progress;
import colorwheel.files.WholeFile;
import java.util.List;

/**
 * One export while it is carried out.
 *
 * @param plan what is written
 * @param threads how many threads work, the calling one included; at least 1
 * @param progress receives the progress
 * @param cancellation asks it to stop
 * @param opener opens new files; a test puts a faulty one here
 */
public record ExportRun(
        ExportPlan plan, int threads, Progress progress, Cancellation cancellation, WholeFile.Opener opener) {
    public ExportRun(ExportPlan plan, int threads, Progress progress, Cancellation cancellation) {
        this(plan, threads, progress, cancellation, WholeFile.Opener.NEW_FILE);
    }

    /** The same export, stopped by something else. */
    ExportRun stoppedBy(Cancellation other) {
        return new ExportRun(plan, threads, progress, other, opener);
    }

    Pictures pictures() {
        return plan.pictures();
    }

    List<Integer> epochs() {
        return plan.pictures().epochs();
    }

    /** How many of the threads may paint at a time, for which there is memory. */
    int painters(int most) {
        return ExportMemory.threads(pictures().style(), plan.format(), Math.max(1, Math.min(most, epochs().size())));
    }
}
