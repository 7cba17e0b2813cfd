package colorwheel.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Paths that are written as text. Java can express a path only in the characters of the system's language: with LANG=C
 * those are the ones of ASCII, and a path with others, which is sound in another language, cannot be opened.
 */
public final class PathText {
    /** Since Java 17; what Java really asks has no public name. */
    private static final String ENCODING = "native.encoding";

    private PathText() {}

    /** A path, if a text names one that this system can express. */
    public static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException inexpressible) {
            return Optional.empty();
        }
    }

    /**
     * Why a text is no path, as a clause for the user.
     *
     * @param text which {@link #path} does not take
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
