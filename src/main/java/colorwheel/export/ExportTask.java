package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.files.UserFacingException;

/** An export that is ready to be carried out: everything about it is decided. */
@FunctionalInterface
public interface ExportTask {
    /**
     * Writes what was asked for; returns when all is written or cancelling was heeded. Blocks; call it off the JavaFX
     * thread.
     *
     * @throws UserFacingException if it could not begin or had to stop
     */
    ExportResult run(Progress progress, Cancellation cancellation);
}
