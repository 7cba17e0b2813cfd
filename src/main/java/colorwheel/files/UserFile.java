package colorwheel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Writes files that the user has named, and explains what fails. All methods block and may be called from any thread.
 */
public final class UserFile {
    private UserFile() {}

    /**
     * Checks before any work is done that a file can be written without overwriting.
     *
     * @throws UserFacingException if something of that name exists
     */
    public static void requireFree(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UserFacingException(
                    file + " exists already, and nothing is overwritten. Choose another name. Nothing was written.");
        }
    }

    /**
     * Writes a file, whole or not at all. Makes the folder if it is missing.
     *
     * @param what what is written: the user reads “The … could not be written”
     * @param replace whether an existing file is replaced, because the user agreed
     * @throws UserFacingException if the file exists and may not be replaced, or cannot be written; no half file
     *     remains, and an old file is as it was
     */
    public static void write(Path file, String what, boolean replace, WholeFile.Content content) {
        Path target = file.toAbsolutePath();
        String failed = "The " + what + " could not be written to " + target + ": ";
        if (Files.isDirectory(target)) {
            throw new UserFacingException(failed + "it is a folder. Choose another name.");
        }
        try {
            Folders.make(Folders.of(target));
            WholeFile.write(target, replace, WholeFile.Opener.NEW_FILE, content);
        } catch (IOException failure) {
            throw new UserFacingException(failed + Reasons.why(failure, Folders.of(target)), failure);
        }
    }
}
