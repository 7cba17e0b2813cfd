package colorwheel.preferences;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where this platform keeps the settings of programs. */
public final class PreferencesFolder {
    /** A system property that names another folder: for tests, and for a lab that leaves no trace. */
    public static final String OVERRIDE = "colorwheel.preferences";

    private PreferencesFolder() {}

    /** The folder of this program's preferences; it need not exist. */
    public static Path find() {
        return find(System::getProperty, System::getenv);
    }

    /**
     * @param property gives a system property
     * @param environment gives an environment variable, {@code null} if it is not set
     */
    static Path find(UnaryOperator<String> property, UnaryOperator<String> environment) {
        String override = property.apply(OVERRIDE);
        if (isSet(override)) {
            return Path.of(override);
        }
        String system = property.apply("os.name").toLowerCase(Locale.ROOT);
        Path home = Path.of(property.apply("user.home"));
        if (system.startsWith("windows")) {
            String roaming = environment.apply("APPDATA");
            Path folder =
                    isSet(roaming) ? Path.of(roaming) : home.resolve("AppData").resolve("Roaming");
            return folder.resolve("Color Wheel Lab");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Color Wheel Lab");
        }
        String configuration = environment.apply("XDG_CONFIG_HOME");
        // The specification says that a path that is not absolute is to be ignored.
        boolean usable = isSet(configuration) && Path.of(configuration).isAbsolute();
        return (usable ? Path.of(configuration) : home.resolve(".config")).resolve("color-wheel-lab");
    }

    private static boolean isSet(String text) {
        return text != null && !text.isBlank();
    }
}
