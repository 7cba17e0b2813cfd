package colorwheel.view.control;

import colorwheel.files.PathText;
import colorwheel.session.Notice;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file or folder that a dialog, or a drop on the window, hands over. Its name may have letters that Java cannot
 * express in the language of the system; then the user reads so, and nothing is done.
 */
public final class ChosenPath {
    private ChosenPath() {}

    /**
     * The path of what was chosen; empty if nothing was, or if the path cannot be expressed.
     *
     * @param chosen may be null, as a dialog returns it
     * @param notices gets the refusal
     */
    public static Optional<Path> of(File chosen, Consumer<Notice> notices) {
        if (chosen == null) {
            return Optional.empty();
        }
        Optional<Path> path = PathText.path(chosen.getPath());
        if (path.isEmpty()) {
            notices.accept(Notice.refused("It cannot be used: " + PathText.problem(chosen.getPath()) + "."));
        }
        return path;
    }
}
