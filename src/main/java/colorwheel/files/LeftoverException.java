package colorwheel.files;

import java.io.IOException;
import java.nio.file.Path;

/** An unfinished file could not be removed again. It comes beside the failure that made it useless, as suppressed. */
final class LeftoverException extends IOException {
    private static final long serialVersionUID = 1;

    /** A path can be any provider's, and need not be serializable. */
    private final transient Path file;

    LeftoverException(Path file, IOException undeletable) {
        super(file + " could not be removed", undeletable);
        this.file = file;
    }

    Path file() {
        return file;
    }
}
