package colorwheel.export;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Suggests folders and files that do not exist yet. */
public final class FreshFolder {
    private FreshFolder() {}

    /** The first of base, base-2, base-3, … that does not exist in a folder. Creates nothing. */
    public static Path under(Path parent, String base) {
        return under(parent, base, "");
    }

    /** The same of files that end with an extension, its dot included. */
    public static Path under(Path parent, String base, String extension) {
        Path fresh = parent.resolve(base + extension);
        for (int k = 2; Files.exists(fresh, LinkOption.NOFOLLOW_LINKS); k++) {
            fresh = parent.resolve(base + "-" + k + extension);
        }
        return fresh;
    }
}
