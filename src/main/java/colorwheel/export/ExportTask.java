package colorwheel.export;

import colorwheel.background.Cancellation;
import java.nio.file.Path;

/** An export that is ready to be carried out: everything about it is decided. */
@FunctionalInterface
public interface ExportTask {
    /**
     * Writes what was asked for. Returns when everything is written, or soon after cancelling was requested. Blocks;
     * call it off the JavaFX thread.
     *
     * @throws colorwheel.files.UserFacingException if it cannot begin or has to stop
     */
    Result run(Progress progress, Cancellation cancellation);

    /** Receives the progress of an export, on the exporting threads, one call at a time, with rising numbers. */
    @FunctionalInterface
    interface Progress {
        /** Does nothing. */
        Progress IGNORED = (done, total) -> {};

        /**
         * @param done how many pieces are finished and on disk
         * @param total how many were asked for
         */
        void at(int done, int total);
    }

    /**
     * The outcome of an export that did not fail.
     *
     * @param place the folder or file that was written to
     * @param written how many frames or epochs are there now
     * @param asked how many were asked for
     * @param cancelled whether it stopped early because it was cancelled
     * @param sentence the same in words for the user
     */
    record Result(Path place, int written, int asked, boolean cancelled, String sentence) {}
}
