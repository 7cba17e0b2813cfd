package colorwheel.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that are expected to be small. */
public final class SmallFile {
    private SmallFile() {}

    /** The file can be read, but is longer than its kind allows. */
    public static final class TooLong extends UserFacingException {
        private static final long serialVersionUID = 1;

        TooLong(int most) {
            super("it has more than " + most + " bytes. Choose another file.");
        }
    }

    /**
     * Reads a whole file. Takes no more memory than the bound, even if the file system reports another size.
     *
     * @param most the greatest number of bytes
     * @throws UserFacingException if it is missing, not a plain file, too long, or unreadable: a clause that follows a
     *     colon and ends with a period, and what to do
     */
    public static byte[] read(Path file, int most) {
        if (Files.isDirectory(file)) {
            throw new UserFacingException("it is a folder. Choose a file.");
        }
        if (!Files.exists(file)) {
            throw new UserFacingException("it is not there. Check the name, or choose another file.");
        }
        if (!Files.isRegularFile(file)) {
            // Reading a pipe would block, and a device may have no end.
            throw new UserFacingException("it is a pipe or a device. Choose a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLong(most);
            }
            return bytes;
        } catch (AccessDeniedException forbidden) {
            throw new UserFacingException(
                    "reading it is not allowed. Change its permissions, or choose another file.", forbidden);
        } catch (IOException failure) {
            throw new UserFacingException(
                    "the system says “" + failure.getMessage() + "”. Try again, or choose another file.", failure);
        }
    }
}
