package colorwheel.session;

/**
 * A message for the user.
 *
 * @param kind whether it reports success, a refused value or a failure
 * @param text what happened and, if something is wrong, what to do
 */
public record Notice(Kind kind, String text) {
    /** Whether a notice reports success, a refused value or a failure. */
    public enum Kind {
        DONE,
        REFUSED,
        FAILED
    }

    public static Notice done(String text) {
        return new Notice(Kind.DONE, text);
    }

    public static Notice refused(String text) {
        return new Notice(Kind.REFUSED, text);
    }

    public static Notice failed(String text) {
        return new Notice(Kind.FAILED, text);
    }
}
