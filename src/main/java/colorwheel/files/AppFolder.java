package colorwheel.files;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The program's own folders, each in the system's place for its kind: on Linux by the XDG Base Directory Specification
 * 0.8, on macOS under {@code ~/Library}, on Windows under {@code AppData}. For a user without a home they are in the
 * temporary folder. Any thread.
 */
public enum AppFolder {
    /** Files that the program can make again at any time; deleting them costs some seconds at the next start. */
    CACHE(
            "colorwheel.cache",
            new Place("XDG_CACHE_HOME", ".cache", "color-wheel-lab"),
            new Place(null, "Library/Caches", "color-wheel-lab"),
            new Place("LOCALAPPDATA", "AppData/Local", "color-wheel-lab/cache")),

    /** Reports of failures. */
    LOG(
            "colorwheel.log",
            new Place("XDG_STATE_HOME", ".local/state", "color-wheel-lab/log"),
            new Place(null, "Library/Logs", "color-wheel-lab"),
            new Place("LOCALAPPDATA", "AppData/Local", "color-wheel-lab/log")),

    /** The preferences. */
    PREFERENCES(
            "colorwheel.preferences",
            new Place("XDG_CONFIG_HOME", ".config", "color-wheel-lab"),
            new Place(null, "Library/Application Support", "Color Wheel Lab"),
            new Place("APPDATA", "AppData/Roaming", "Color Wheel Lab"));

    private final String override;
    private final Place linux;
    private final Place mac;
    private final Place windows;

    /**
     * The place of a folder on one system.
     *
     * @param variable the environment variable that names its parent, if there is one
     * @param usual its default parent, in the user's home
     * @param name its name
     */
    private record Place(@Nullable String variable, String usual, String name) {}

    AppFolder(String override, Place linux, Place mac, Place windows) {
        this.override = override;
        this.linux = linux;
        this.mac = mac;
        this.windows = windows;
    }

    /** The system property that names another folder, for tests and for a lab that leaves no trace. */
    public String override() {
        return override;
    }

    /** The path for this user on this system; the folder need not exist. */
    public Path path() {
        return path(Surroundings.PROCESS);
    }

    Path path(Surroundings around) {
        Optional<Path> named = around.named(around.property(override));
        if (named.isPresent()) {
            return named.get();
        }
        Place place = place(around.property("os.name"));
        Optional<Path> parent =
                place.variable == null ? Optional.empty() : around.absolute(around.environment(place.variable));
        return parent.map(folder -> folder.resolve(place.name))
                .or(() -> inHomes(place, around).filter(AppFolder::canBeThere).findFirst())
                .orElseGet(() -> around.temporaryHome().resolve(place.usual).resolve(place.name));
    }

    private static Stream<Path> inHomes(Place place, Surroundings around) {
        return around.homes().stream().map(home -> home.resolve(place.usual).resolve(place.name));
    }

    /** The environment variables that name the folders. */
    private static Stream<String> variables(Surroundings around) {
        Stream<String> parents = Stream.of(values())
                .map(folder -> folder.place(around.property("os.name")).variable)
                .filter(Objects::nonNull)
                .distinct();
        return Stream.concat(Stream.of("HOME"), parents);
    }

    private Place place(@Nullable String system) {
        String lower = system == null ? "" : system.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows") ? windows : lower.startsWith("mac") ? mac : linux;
    }

    /** Whether a folder exists or can be made: the home of a user without one is often the root of the system. */
    private static boolean canBeThere(Path folder) {
        if (Files.isDirectory(folder)) {
            return true;
        }
        Path there = folder;
        while (there != null && !Files.exists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        // A file in place of the folder is explained when the folder is needed.
        return there != null && (Files.isWritable(there) || !Files.isDirectory(there));
    }

    /** The user's home, or the folder in its place. */
    public static Path home() {
        return home(Surroundings.PROCESS);
    }

    static Path home(Surroundings around) {
        return around.homes().stream().findFirst().orElseGet(around::temporaryHome);
    }

    /**
     * Sentences to show once if this user has no home, or if the environment names a folder whose path cannot be
     * expressed; empty otherwise.
     */
    public static Optional<String> notice() {
        return notice(Surroundings.PROCESS);
    }

    static Optional<String> notice(Surroundings around) {
        List<Path> folders =
                Stream.of(values()).map(folder -> folder.path(around)).toList();
        Optional<String> inexpressible = variables(around)
                .flatMap(variable -> around.inexpressible(variable).stream()
                        .map(problem -> variable + " cannot be used: " + problem))
                .findFirst();
        if (inexpressible.isPresent()) {
            return inexpressible.map(problem -> problem + ". Preferences go to " + PREFERENCES.path(around)
                    + ", unpacked libraries to " + CACHE.path(around) + ", and reports to " + LOG.path(around) + ".");
        }
        return around.temporaryHomeTaken()
                .filter(home -> folders.stream().anyMatch(folder -> folder.startsWith(home)))
                .map(home -> "This user has no home folder in which files can be made, so preferences, reports and"
                        + " unpacked libraries go to " + home + ". Set HOME to have them elsewhere.");
    }
}
