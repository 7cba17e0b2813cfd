package colorwheel.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the system said when a file could not be written, in words that help. */
public final class Reasons {
    private static final List<String> FULL = List.of("no space left", "not enough space", "quota exceeded");
    private static final List<String> FORBIDDEN =
            List.of("permission denied", "access is denied", "read-only file system", "operation not permitted");

    private Reasons() {}

    /**
     * Why a file could not be written, and what to do: a clause that follows a colon and ends with a period.
     *
     * @param folder where it should have been written
     */
    public static String why(IOException failure, Path folder) {
        String said = said(failure);
        String lower = said.toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(lower::contains)) {
            return "the disk is full. Free some space or choose a folder on another disk.";
        }
        if (failure instanceof AccessDeniedException || FORBIDDEN.stream().anyMatch(lower::contains)) {
            return "writing is not allowed there. Choose another folder.";
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            return folder + " is a file, not a folder. Choose another folder.";
        }
        if (!Files.exists(folder)) {
            return "the folder " + folder + " is not there. Choose a folder that exists or can be made.";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a file of this name exists and was left as it is. Choose another name or folder.";
        }
        return said.isEmpty()
                ? "the system gave no reason. Choose another folder."
                : "the system says “" + said + "”. Choose another folder.";
    }

    private static String said(IOException failure) {
        if (failure instanceof FileSystemException fileSystem) {
            return fileSystem.getReason() == null ? "" : fileSystem.getReason();
        }
        return failure.getMessage() == null ? "" : failure.getMessage();
    }
}
