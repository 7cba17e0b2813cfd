package colorwheel.training;

/** The training backend cannot be used on this machine. The message is for the user: what is wrong and what to do. */
public final class BackendUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * @param message sentences for the user
     * @param cause what the backend said
     */
    public BackendUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
