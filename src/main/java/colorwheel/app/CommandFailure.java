package colorwheel.app;

/** Ends a command with a sentence for the user. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private CommandFailure(int exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    CommandFailure(String sentence) {
        this(Program.FAILED, sentence, null);
    }

    CommandFailure(String sentence, Throwable cause) {
        this(Program.FAILED, sentence, cause);
    }

    /** The arguments cannot be carried out, and nothing was done. */
    static CommandFailure refused(String sentence) {
        return new CommandFailure(Program.REFUSED, sentence, null);
    }

    int exitCode() {
        return exitCode;
    }
}
