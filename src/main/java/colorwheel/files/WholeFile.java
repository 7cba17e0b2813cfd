package colorwheel.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file under a temporary name beside it, flushes it to the disk, and renames it when it is whole: under its
 * name there is never a half file, not even after a power failure.
 *
 * <p>The new file gets the permissions, owner, group, access list and extended attributes of the file that it replaces,
 * as far as the system permits. A symbolic link stays, and the file that it leads to is replaced. Other hard links of
 * that file keep the old content, since writing into the file itself could leave it half written. For the same reason a
 * file in a folder that takes no new files is refused, even if the file itself could be written.
 */
public final class WholeFile {
    private static final int MAX_LINKS = 40;

    private WholeFile() {}

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes into a file of the given name. */
    @FunctionalInterface
    public interface Maker {
        void make(Path file) throws IOException;
    }

    /** Opens the new file, which exists and is empty; a test uses a faulty stream here. */
    @FunctionalInterface
    public interface Opener {
        Opener NEW_FILE = file -> Files.newOutputStream(file, StandardOpenOption.WRITE);

        OutputStream open(Path file) throws IOException;
    }

    /**
     * Writes a file. If that fails, the temporary file is removed and an old file is unchanged. If the temporary file
     * cannot be removed, {@link Reasons#leftover} of the exception names it.
     *
     * @param replace whether an existing file is replaced; otherwise it stays, even if it appears while this one is
     *     written
     * @throws FileAlreadyExistsException if the file exists and may not be replaced
     * @throws FileSystemException if the file to be replaced is no plain file, or may not be written
     */
    public static void write(Path target, boolean replace, Opener opener, Content content) throws IOException {
        make(target, replace, temporary -> {
            try (OutputStream out = opener.open(temporary)) {
                content.write(out);
            }
        });
    }

    /**
     * Writes a file by code that opens it itself, such as another program, with the same guarantees.
     *
     * @param maker gets the temporary name of an empty file
     * @throws FileAlreadyExistsException if the file exists and may not be replaced
     */
    public static void make(Path target, boolean replace, Maker maker) throws IOException {
        Path place = replace ? behindLinks(target) : target;
        requireFree(place, replace);
        Path temporary = TemporaryFile.beside(place);
        try {
            maker.make(temporary);
            Durable.force(temporary);
            if (replace) {
                Durable.replace(temporary, place);
            } else {
                Durable.publish(temporary, place);
            }
            TemporaryFile.finished(temporary);
        } catch (Throwable failure) {
            TemporaryFile.remove(temporary, failure);
            throw failure;
        }
    }

    /**
     * Renames a file to the first of base, base-2, base-3, … that is free in its folder.
     *
     * @param extension of the new name, its dot included
     * @return where it is now
     */
    public static Path setAside(Path file, String base, String extension) throws IOException {
        for (int k = 1; ; k++) {
            Path aside = file.resolveSibling(base + (k == 1 ? "" : "-" + k) + extension);
            try {
                Durable.publish(file, aside);
                return aside;
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    /**
     * Removes the temporary files of this process, so that writing them fails: for a program that ends at once on a
     * signal.
     */
    public static void removeUnfinished() {
        TemporaryFile.removeAll();
    }

    /** The path that a symbolic link finally leads to, existing or not; the path itself if it is no link. */
    private static Path behindLinks(Path target) throws IOException {
        Path place = target;
        for (int k = 0; k < MAX_LINKS; k++) {
            if (!Files.isSymbolicLink(place)) {
                Path folder = place.toAbsolutePath().getParent();
                if (k > 0 && folder != null && !Files.isDirectory(folder)) {
                    throw new FileSystemException(
                            target.toString(),
                            null,
                            "a symbolic link into the folder " + folder + ", which is not there");
                }
                return place;
            }
            place = place.resolveSibling(Files.readSymbolicLink(place));
        }
        throw new FileSystemException(target.toString(), null, "a symbolic link that leads to itself");
    }

    private static void requireFree(Path place, boolean replace) throws FileSystemException {
        if (!replace) {
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(place.toString());
            }
            return;
        }
        if (!Files.exists(place)) {
            return;
        }
        if (!Files.isRegularFile(place)) {
            // An administrator could replace even a device.
            throw new FileSystemException(place.toString(), null, "not a file but a folder or a device");
        }
        if (!Files.isWritable(place)) {
            // Renaming needs only the permission of the folder, but a file is protected for a reason.
            throw new FileSystemException(
                    place.toString(), null, "the file is protected from being written: change its permissions");
        }
    }
}
