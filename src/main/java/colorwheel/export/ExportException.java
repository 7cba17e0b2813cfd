package colorwheel.export;

/**
 * An export that could not begin or had to stop. The message is for the user: which file, why, what was kept, and what
 * to do.
 */
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message whole sentences for the user */
    public ExportException(String message) {
        super(message);
    }

    /**
     * @param message whole sentences for the user
     * @param cause what the system said, for the log
     */
    public ExportException(String message, Throwable cause) {
        super(message, cause);
    }
}
