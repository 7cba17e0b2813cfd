package colorwheel.weights;

import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** How files of weights, in any format, come into being. All methods block and may be called from any thread. */
public final class Output {
    private Output() {}

    /**
     * Tells before any work is done whether a file can be written without overwriting.
     *
     * @throws WeightsFileException if something of that name is there already
     */
    public static void requireFree(Path file) throws WeightsFileException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new WeightsFileException(
                    file + " exists already, and nothing is overwritten. Choose another name. Nothing was written.");
        }
    }

    /**
     * Writes a file that has to do with weights, whole or not at all. The folder is made if it is not there.
     *
     * @param what is written, as a plural: the user reads “The … could not be written”
     * @throws WeightsFileException if the file exists and may not be replaced, or cannot be written
     */
    public static void write(Path file, String what, boolean replace, WholeFile.Content content)
            throws WeightsFileException {
        Path target = file.toAbsolutePath();
        String failed = "The " + what + " could not be written to " + target + ": ";
        if (Files.isDirectory(target)) {
            throw new WeightsFileException(failed + "it is a folder. Choose another name.");
        }
        try {
            Folders.make(target.getParent());
            WholeFile.write(target, replace, WholeFile.Opener.NEW_FILE, content);
        } catch (IOException failure) {
            throw new WeightsFileException(failed + Reasons.why(failure, target.getParent()), failure);
        }
    }
}
