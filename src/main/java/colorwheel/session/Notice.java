package colorwheel.session;

/**
 * A sentence for the user about something that happened.
 *
 * @param kind how bad it is
 * @param text what happened and, if something is wrong, what to do
 */
public record Notice(Kind kind, String text) {
    /** How bad it is. */
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
