package colorwheel.files;

import java.nio.file.Path;
import java.util.Map;

/**
 * The program's folder for what it can make again at any time: whoever deletes it loses some seconds at the next start.
 * It follows the custom of the system, so that backups leave it out.
 */
public final class CacheFolder {
    private static final String NAME = "color-wheel-lab";

    private CacheFolder() {}

    /** Where it is for this user on this system; it need not exist yet. */
    public static Path path() {
        return path(System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")), System.getenv());
    }

    static Path path(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        if (system.startsWith("Windows")) {
            return named(
                            environment.get("LOCALAPPDATA"),
                            home.resolve("AppData").resolve("Local"))
                    .resolve(NAME)
                    .resolve("cache");
        }
        return named(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve(NAME);
    }

    /** The XDG rules say that a relative path is to be ignored. */
    private static Path named(String folder, Path otherwise) {
        return folder == null || folder.isBlank() || !Path.of(folder).isAbsolute() ? otherwise : Path.of(folder);
    }
}
