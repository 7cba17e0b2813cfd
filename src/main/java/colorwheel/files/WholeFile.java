package colorwheel.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file under a temporary name beside it and renames it when it is whole, so that no half file is ever seen.
 */
public final class WholeFile {
    private WholeFile() {}

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Makes a file of a name that is given to it. */
    @FunctionalInterface
    public interface Maker {
        void make(Path file) throws IOException;
    }

    /** Creates a file that must not exist yet; a test puts a full disk here. */
    @FunctionalInterface
    public interface Opener {
        Opener NEW_FILE = file -> Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

        OutputStream create(Path file) throws IOException;
    }

    /**
     * Writes a file. If that fails in any way, neither it nor the temporary one is there afterwards, and an old file is
     * as it was. Where the system does not let the temporary one be removed, {@link Reasons#leftover} of what is thrown
     * tells where it is.
     *
     * @param replace whether an existing file gives way; otherwise it is left as it is
     * @throws FileAlreadyExistsException if the file exists and may not be replaced
     * @throws FileSystemException if what is to be replaced is no plain file
     */
    public static void write(Path target, boolean replace, Opener opener, Content content) throws IOException {
        requireFree(target, replace);
        Path temporary = temporaryBeside(target);
        OutputStream out = opener.create(temporary);
        renamed(temporary, target, replace, () -> {
            try (out) {
                content.write(out);
            }
        });
    }

    /**
     * Has a file written by somebody who opens it himself, such as another program, with the same promise.
     *
     * @param maker is given the temporary name, under which there is nothing yet
     * @throws FileAlreadyExistsException if the file exists and may not be replaced
     */
    public static void make(Path target, boolean replace, Maker maker) throws IOException {
        requireFree(target, replace);
        Path temporary = temporaryBeside(target);
        renamed(temporary, target, replace, () -> maker.make(temporary));
    }

    private static void requireFree(Path target, boolean replace) throws FileSystemException {
        if (!replace && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        if (replace && Files.exists(target) && !Files.isRegularFile(target)) {
            // An administrator could replace even a device.
            throw new FileSystemException(target.toString(), null, "not a file but a folder or a device");
        }
    }

    @FunctionalInterface
    private interface Making {
        void run() throws IOException;
    }

    private static void renamed(Path temporary, Path target, boolean replace, Making making) throws IOException {
        try {
            making.run();
            rename(temporary, target, replace);
        } catch (Throwable failure) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException undeletable) {
                failure.addSuppressed(new LeftoverException(temporary, undeletable));
            }
            throw failure;
        }
    }

    /** A name that is free: a file left over by a program that was killed is somebody else's. */
    private static Path temporaryBeside(Path target) {
        String base = "." + target.getFileName() + ".part";
        Path free = target.resolveSibling(base);
        for (int k = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); k++) {
            free = target.resolveSibling(base + k);
        }
        return free;
    }

    private static void rename(Path temporary, Path target, boolean replace) throws IOException {
        if (!replace) {
            Files.move(temporary, target);
            return;
        }
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException onlyInTwoSteps) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
