package colorwheel.view.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Questions to the user about files; each blocks until it is answered. JavaFX thread. */
public interface FileQuestions {
    /** Answers on unsaved changes. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /**
     * A file to save to.
     *
     * @param file the file
     * @param replace whether the user agreed to replace an existing file
     */
    record Target(Path file, boolean replace) {}

    /**
     * Asks which file to open.
     *
     * @param kinds the kinds that may be chosen; the first is the default
     */
    Optional<Path> toOpen(String title, List<FileKind> kinds);

    /** Asks where to save; the answer has the extension of the kind. */
    Optional<Target> toSave(String title, FileKind kind, String suggestedName);

    /** Asks what to do with unsaved changes of a file before they would be lost. */
    Unsaved unsaved(String name);
}
