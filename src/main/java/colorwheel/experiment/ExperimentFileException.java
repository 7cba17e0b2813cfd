package colorwheel.experiment;

/**
 * An experiment file that could not be read or written. The message is for the user: which file, which key where it is
 * about one, why, and what to do.
 */
public final class ExperimentFileException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * @param message whole sentences for the user
     * @param cause what the system or the settings said; {@code null} if nothing
     */
    public ExperimentFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
