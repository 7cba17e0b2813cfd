package colorwheel.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Paths written as text. Java can express a path only in the characters of the system's language: with LANG=C those of
 * ASCII. A path with other characters, which is valid in another language, cannot be opened then.
 */
public final class PathText {
    /** Since Java 17. The property that Java itself uses for paths is not public. */
    private static final String ENCODING = "native.encoding";

    private PathText() {}

    /** The path that a text names; empty if this system cannot express it. */
    public static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException inexpressible) {
            return Optional.empty();
        }
    }

    /**
     * Why a text is no path: a clause for the user.
     *
     * @param text for which {@link #path} is empty
     */
    public static String problem(String text) {
        boolean ascii = text.chars().allMatch(sign -> sign < 0x80);
        return ascii
                ? "no file can have the name " + ForeignText.shown(text)
                : "the name " + ForeignText.shown(text)
                        + " has letters that cannot be expressed in the language of this system, whose encoding is "
                        + System.getProperty(ENCODING) + "; set LC_ALL=C.UTF-8 to use it";
    }
}
