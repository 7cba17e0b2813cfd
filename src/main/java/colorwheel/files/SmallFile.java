package colorwheel.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that are small if they are what they should be. */
public final class SmallFile {
    private SmallFile() {}

    /** Why a file was not read: a clause that follows a colon and ends with a period, and what to do. */
    public static class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String clause, Throwable cause) {
            super(clause, cause);
        }
    }

    /** The file can be read, but has more in it than it should. */
    public static final class TooLong extends Unreadable {
        private static final long serialVersionUID = 1;

        TooLong(int most) {
            super("it has more than " + most + " bytes. Choose another file.", null);
        }
    }

    /**
     * Reads a whole file, and takes no more memory than the bound, whatever the file system says of its size.
     *
     * @param most the greatest number of bytes
     * @throws Unreadable if it is not there, no plain file, longer, or not to be read
     */
    public static byte[] read(Path file, int most) throws Unreadable {
        if (Files.isDirectory(file)) {
            throw new Unreadable("it is a folder. Choose a file.", null);
        }
        if (!Files.exists(file)) {
            throw new Unreadable("it is not there. Check the name, or choose another file.", null);
        }
        if (!Files.isRegularFile(file)) {
            // A pipe would let us wait, and a device would never end.
            throw new Unreadable("it is a pipe or a device. Choose a file.", null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new TooLong(most);
            }
            return bytes;
        } catch (AccessDeniedException forbidden) {
            throw new Unreadable(
                    "reading it is not allowed. Change its permissions, or choose another file.", forbidden);
        } catch (IOException failure) {
            throw new Unreadable(
                    "the system says “" + failure.getMessage() + "”. Try again, or choose another file.", failure);
        }
    }
}
