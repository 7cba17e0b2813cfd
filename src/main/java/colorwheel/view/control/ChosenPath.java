package colorwheel.view.control;

import colorwheel.files.PathText;
import colorwheel.session.Notice;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The path of a file or folder that was chosen in a dialog or dropped on the window. A name with letters that Java
 * cannot express in the language of the system is refused with a notice.
 */
public final class ChosenPath {
    private ChosenPath() {}

    /**
     * The path of a chosen file; empty if there is none, or if the path cannot be expressed.
     *
     * @param chosen {@code null} for none, as a dialog returns it
     * @param notices gets the refusal
     */
    public static Optional<Path> of(File chosen, Consumer<Notice> notices) {
        if (chosen == null) {
            return Optional.empty();
        }
        Optional<Path> path = PathText.path(chosen.getPath());
        if (path.isEmpty()) {
            notices.accept(Notice.refused("The file cannot be used: " + PathText.problem(chosen.getPath()) + "."));
        }
        return path;
    }
}
