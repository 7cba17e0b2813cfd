package colorwheel.session;

import colorwheel.experiment.Experiment;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The file that {@code Save} writes to: the one that was opened or saved as last.
 *
 * @param file the file; {@code null} if there is none
 * @param saved what is in the file, as far as this program has read or written it; {@code null} if there is none
 */
public record Document(Path file, Experiment saved) {
    /** No file yet. */
    public static final Document NONE = new Document(null, null);

    /** Whether there is a file. */
    public boolean hasFile() {
        return file != null;
    }

    /** Whether there is a file, and in it another experiment than this one. */
    public boolean differsFrom(Experiment experiment) {
        return hasFile() && !Objects.equals(saved, experiment);
    }

    /** The name of the file without its folder; empty if there is none. */
    public String name() {
        return hasFile() ? file.getFileName().toString() : "";
    }
}
