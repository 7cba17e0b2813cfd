package colorwheel.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where this platform keeps what programs note about their own running. */
public final class LogFolder {
    /** A system property that names another folder: for tests, and for a lab that leaves no trace. */
    public static final String OVERRIDE = "colorwheel.log";

    private static final String NAME = "color-wheel-lab";

    private LogFolder() {}

    /** Where it is for this user on this system; it need not exist yet. */
    public static Path path() {
        return path(System::getProperty, System::getenv);
    }

    /**
     * @param property gives a system property
     * @param environment gives an environment variable, {@code null} if it is not set
     */
    static Path path(UnaryOperator<String> property, UnaryOperator<String> environment) {
        String override = property.apply(OVERRIDE);
        if (override != null && !override.isBlank()) {
            return Path.of(override);
        }
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(property.apply("user.home"));
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Logs").resolve(NAME);
        }
        if (system.startsWith("windows")) {
            Path local = absolute(
                    environment.apply("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"));
            return local.resolve(NAME).resolve("log");
        }
        Path state = absolute(
                environment.apply("XDG_STATE_HOME"), home.resolve(".local").resolve("state"));
        return state.resolve(NAME).resolve("log");
    }

    /** The XDG rules say that a relative path is to be ignored. */
    private static Path absolute(String folder, Path otherwise) {
        return folder == null || folder.isBlank() || !Path.of(folder).isAbsolute() ? otherwise : Path.of(folder);
    }
}
