package colorwheel.color;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The file that listed colors were read from, by which they are found again.
 *
 * @param place its absolute path, as the system that read it writes paths
 * @param sha256 of its content, 64 digits in lower case
 * @param weighted whether colors of a picture that occur more often are there more often
 */
public record ColorOrigin(String place, String sha256, boolean weighted) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the place is empty, or the digest is none */
    public ColorOrigin {
        if (Objects.requireNonNull(place, "place").isBlank()) {
            throw new IllegalArgumentException("colors come from a file, and its place is empty");
        }
        sha256 = sha256.toLowerCase(Locale.ROOT);
        if (!isDigest(sha256)) {
            throw new IllegalArgumentException("“" + sha256 + "” is no SHA-256");
        }
    }

    /** Whether a text is a SHA-256 as it is written here. */
    public static boolean isDigest(String text) {
        return DIGEST.matcher(text).matches();
    }
}
