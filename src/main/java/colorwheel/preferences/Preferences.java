package colorwheel.preferences;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered from one start to the next. Immutable.
 *
 * @param window where the window was; {@code null} before it was first closed
 * @param theme the key of the theme chosen: {@code light}, {@code dark} or {@code system}
 * @param systemWasDark whether the system was dark when it was last asked: the first frame cannot wait for its answer
 * @param lastFolder the folder of the last file opened or saved; {@code null} if there was none
 * @param recentFiles the last experiment files, the newest first, each once
 * @param hintSeen whether the hint of the first run was dismissed
 */
public record Preferences(
        WindowPlace window,
        String theme,
        boolean systemWasDark,
        Path lastFolder,
        List<Path> recentFiles,
        boolean hintSeen) {
    /** How many recent files are remembered. */
    public static final int MAX_RECENT_FILES = 10;

    /** What a first start has. */
    public static final Preferences DEFAULT = new Preferences(null, "system", false, null, List.of(), false);

    public Preferences {
        recentFiles = recentFiles.stream().distinct().limit(MAX_RECENT_FILES).toList();
    }

    public Preferences withWindow(WindowPlace place) {
        return new Preferences(place, theme, systemWasDark, lastFolder, recentFiles, hintSeen);
    }

    public Preferences withTheme(String key) {
        return new Preferences(window, key, systemWasDark, lastFolder, recentFiles, hintSeen);
    }

    public Preferences withSystemWasDark(boolean dark) {
        return new Preferences(window, theme, dark, lastFolder, recentFiles, hintSeen);
    }

    public Preferences withLastFolder(Path folder) {
        return new Preferences(window, theme, systemWasDark, folder, recentFiles, hintSeen);
    }

    /** With a file as the newest of the recent ones. */
    public Preferences withRecentFile(Path file) {
        List<Path> files = new ArrayList<>(recentFiles);
        files.remove(file);
        files.add(0, file);
        return withRecentFiles(files);
    }

    public Preferences withRecentFiles(List<Path> files) {
        return new Preferences(window, theme, systemWasDark, lastFolder, files, hintSeen);
    }

    public Preferences withHintSeen(boolean seen) {
        return new Preferences(window, theme, systemWasDark, lastFolder, recentFiles, seen);
    }
}
