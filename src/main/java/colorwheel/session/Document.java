package colorwheel.session;

import colorwheel.experiment.Experiment;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The file that {@code Save} writes to: the one opened or saved last.
 *
 * @param file the file; {@code null} if there is none
 * @param saved the experiment in the file, as this program last read or wrote it; {@code null} if there is no file
 */
public record Document(Path file, Experiment saved) {
    /** No file yet. */
    public static final Document NONE = new Document(null, null);

    /** Whether there is a file. */
    public boolean hasFile() {
        return file != null;
    }

    /** Whether there is a file whose experiment is not this one. */
    public boolean differsFrom(Experiment experiment) {
        return hasFile() && !Objects.equals(saved, experiment);
    }

    /** The name of the file without its folder; empty if there is none. */
    public String name() {
        return hasFile() ? file.getFileName().toString() : "";
    }
}
