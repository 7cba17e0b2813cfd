package colorwheel.files;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure that is explained to the user. The message is whole sentences: what failed, with the file, field or value,
 * why, what is kept, and what to do. Code that does not know the file's name throws a clause that follows a colon; its
 * caller catches that and throws the sentence.
 *
 * <p>Unchecked: the command line, dialogs and background work show the message of this type as it is, and report
 * anything else as a fault of the program.
 */
public class UserFacingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message whole sentences for the user */
    public UserFacingException(String message) {
        super(message);
    }

    /**
     * @param message whole sentences for the user
     * @param cause what the system said, for the log; {@code null} if nothing
     */
    public UserFacingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "message");
    }
}
