package colorwheel.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A message for the user.
 *
 * @param kind whether it reports success, a refused value or a failure
 * @param text what happened and, if something is wrong, what to do
 * @param place the file or folder that was written, if the message is about one that the user may want to see
 */
public record Notice(Kind kind, String text, @Nullable Path place) {
    /** Whether a notice reports success, a refused value or a failure. */
    public enum Kind {
        DONE,
        REFUSED,
        FAILED
    }

    public static Notice done(String text) {
        return new Notice(Kind.DONE, text, null);
    }

    /** A success that left something at a place. */
    public static Notice written(String text, Path place) {
        return new Notice(Kind.DONE, text, place);
    }

    public static Notice refused(String text) {
        return new Notice(Kind.REFUSED, text, null);
    }

    public static Notice failed(String text) {
        return new Notice(Kind.FAILED, text, null);
    }
}
