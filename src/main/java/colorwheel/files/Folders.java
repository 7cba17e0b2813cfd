package colorwheel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders for files that are to be written. */
public final class Folders {
    private Folders() {}

    /** Makes a folder and those above it, unless it exists. */
    public static void make(Path folder) throws IOException {
        // For a symbolic link to a folder createDirectories of Java 17 throws FileAlreadyExists (JDK-8294193).
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }
}
