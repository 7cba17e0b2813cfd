package colorwheel.sweep;

/** A sweep whose file could not be written. The message is for the user: what is wrong, what is kept, what to do. */
public final class SweepFileException extends Exception {
    private static final long serialVersionUID = 1;

    SweepFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
