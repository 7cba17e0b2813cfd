package colorwheel.experiment;

import colorwheel.files.ForeignText;
import java.util.Objects;

/**
 * A value that a setting does not take. The message is a sentence for the user: the field, the value, what is allowed.
 */
public class InvalidSettingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String key;

    /**
     * @param key the key of the setting, as in the command line and in files
     * @param message a sentence for the user; made one line, also where it quotes line breaks
     */
    public InvalidSettingException(String key, String message) {
        super(ForeignText.line(message));
        this.key = key;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "message");
    }

    /** The key of the setting that refused its value, for example {@code learning-rate}. */
    public final String key() {
        return key;
    }
}
