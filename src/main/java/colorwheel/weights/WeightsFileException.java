package colorwheel.weights;

/**
 * A file of weights or a model that could not be read or written. The message is for the user: which file, which tensor
 * where it is about one, why, and what to do.
 */
public final class WeightsFileException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message whole sentences for the user */
    public WeightsFileException(String message) {
        super(message);
    }

    /**
     * @param message whole sentences for the user
     * @param cause what the system said, for the log
     */
    public WeightsFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
