package colorwheel.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Keeps a file that is of no use under another name. */
public final class SetAside {
    private SetAside() {}

    /**
     * Renames a file to the first of base, base-2, base-3, … that is free in its folder.
     *
     * @param extension of the new name, its dot included
     * @return where it is now
     */
    public static Path as(Path file, String base, String extension) throws IOException {
        for (int k = 1; ; k++) {
            Path aside = file.resolveSibling(base + (k == 1 ? "" : "-" + k) + extension);
            try {
                Durable.publish(file, aside);
                return aside;
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }
}
