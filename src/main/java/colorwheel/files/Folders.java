package colorwheel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Folders for files that are to be written. */
public final class Folders {
    private Folders() {}

    /** The folder of a file, absolute. A root counts as its own. */
    public static Path of(Path file) {
        Path absolute = file.toAbsolutePath();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }

    /** Makes a folder and those above it, unless it exists. */
    public static void make(Path folder) throws IOException {
        // For a symbolic link to a folder createDirectories of Java 17 throws FileAlreadyExists (JDK-8294193).
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    /** The first of base, base-2, base-3, … with an extension that does not exist in a folder. Creates nothing. */
    public static Path unused(Path parent, String base, String extension) {
        Path unused = parent.resolve(base + extension);
        for (int k = 2; Files.exists(unused, LinkOption.NOFOLLOW_LINKS); k++) {
            unused = parent.resolve(base + "-" + k + extension);
        }
        return unused;
    }
}
