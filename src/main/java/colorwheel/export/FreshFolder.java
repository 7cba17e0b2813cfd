package colorwheel.export;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Suggests folders that do not exist yet. */
public final class FreshFolder {
    private FreshFolder() {}

    /** The first of base, base-2, base-3, … that does not exist in a folder. Creates nothing. */
    public static Path under(Path parent, String base) {
        Path fresh = parent.resolve(base);
        for (int k = 2; Files.exists(fresh, LinkOption.NOFOLLOW_LINKS); k++) {
            fresh = parent.resolve(base + "-" + k);
        }
        return fresh;
    }
}
