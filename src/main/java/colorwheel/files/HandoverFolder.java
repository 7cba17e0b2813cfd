package colorwheel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of this process alone, in the system's temporary folder, with files that other programs get by drag and
 * drop. It is made when it is first needed, and removed with its files when it is closed. One thread at a time.
 */
public final class HandoverFolder implements AutoCloseable {
    private static final String NAME = "color-wheel-lab-drag-";

    private final List<Path> files = new ArrayList<>();
    private @Nullable Path folder;

    /**
     * A name that no file of the folder has, for a file that is written next.
     *
     * @param base its name without its extension, as far as that is free
     * @param extension with its dot
     * @throws IOException if the folder cannot be made
     */
    public Path fresh(String base, String extension) throws IOException {
        Path place = folder;
        if (place == null) {
            // Nobody else may read or write in it.
            place = Files.createTempDirectory(NAME);
            folder = place;
        }
        Path file = Folders.unused(place, base, extension);
        files.add(file);
        return file;
    }

    /** Removes the files and the folder; what cannot be removed is left to the system. */
    @Override
    public void close() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException leftToTheSystem) {
            System.getLogger(HandoverFolder.class.getName()).log(System.Logger.Level.DEBUG, leftToTheSystem::toString);
        }
    }
}
