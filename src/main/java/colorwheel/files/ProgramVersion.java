package colorwheel.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The version that the build wrote into the program, from a resource: a jar's manifest would be missing when the
 * program is started from the build's folder.
 */
public final class ProgramVersion {
    /** For example {@code 1.0.0}. */
    public static final String TEXT = read();

    private ProgramVersion() {}

    private static String read() {
        Properties properties = new Properties();
        try (InputStream file = ProgramVersion.class.getResourceAsStream("/colorwheel/version.properties")) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version");
    }
}
