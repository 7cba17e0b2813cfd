package colorwheel.view.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the user is asked about files; each question waits for its answer. JavaFX thread. */
public interface FileQuestions {
    /** What to do with changes that are in no file. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /**
     * A file to save to.
     *
     * @param file the file
     * @param replace whether the user agreed that a file of this name gives way
     */
    record Target(Path file, boolean replace) {}

    /**
     * Which file to open.
     *
     * @param kinds what may be chosen; the first is suggested
     */
    Optional<Path> toOpen(String title, List<FileKind> kinds);

    /** Where to save; the answer has the extension of the kind. */
    Optional<Target> toSave(String title, FileKind kind, String suggestedName);

    /** What to do with the changes to a file before something else takes their place. */
    Unsaved unsaved(String name);
}
