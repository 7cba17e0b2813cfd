package colorwheel.experiment;

import colorwheel.files.ForeignText;
import java.util.Optional;

/**
 * A list of levels that can be set.
 *
 * @param key its name in the command line and in files
 * @param label its name in the window
 * @param initial the default
 * @param help one sentence for somebody who does not know it
 */
public record LevelsSetting(String key, String label, Levels initial, String help) {
    /**
     * Reads what somebody typed: numbers with commas between them.
     *
     * @throws InvalidSettingException if it is not one to ten rising numbers from 0 to 1
     */
    public Levels parse(String text) {
        try {
            return Levels.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw new InvalidSettingException(key, label + ": " + unreadable.getMessage() + ".");
        }
    }

    /**
     * What was read from a text that {@link #parse} takes, as a sentence for the user, if the text may be meant in
     * another way.
     */
    public Optional<String> reading(String text) {
        if (!Levels.isAmbiguous(text)) {
            return Optional.empty();
        }
        return Optional.of(label + ": " + ForeignText.shown(text.strip()) + " was read as the levels " + parse(text)
                + ". A decimal number has a point, such as 0.5.");
    }
}
