package colorwheel.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The system's window of a folder. */
final class FileManager {
    private static final long TIMEOUT_MILLIS = 10_000;

    private FileManager() {}

    /**
     * Shows a file or folder where it lies. Blocks; call it off the JavaFX thread.
     *
     * @throws IOException if the system has no such window, or does not open it
     */
    static void show(Path place) throws IOException {
        String system = System.getProperty("os.name");
        Process opener = new ProcessBuilder(command(system, place))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean ended = opener.waitFor(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
            // The one of Windows ends with 1 when all is well. One that goes on is the window itself.
            if (ended && opener.exitValue() != 0 && !isWindows(system)) {
                throw new IOException(command(system, place).get(0) + " ended with code " + opener.exitValue());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The words of the command of a system, by the name that Java gives it. */
    static List<String> command(String system, Path place) {
        if (isWindows(system)) {
            return List.of("explorer.exe", "/select," + place);
        }
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return List.of("open", "-R", place.toString());
        }
        // No option of it selects a file.
        Path folder = Files.isDirectory(place) ? place : Objects.requireNonNullElse(place.getParent(), place);
        return List.of("xdg-open", folder.toString());
    }

    private static boolean isWindows(String system) {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
