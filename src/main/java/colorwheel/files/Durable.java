package colorwheel.files;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Gives a whole file its name so that it is still there after a power failure. */
final class Durable {
    private Durable() {}

    /** Waits until the content of a file is on the disk, even if another process has written it. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Gives a file the name of another file, which it replaces; at any time one of them has the name. */
    static void replace(Path file, Path name) throws IOException {
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(name);
    }

    /**
     * Gives a file a free name.
     *
     * @throws FileAlreadyExistsException if the name is taken; nothing has changed then
     */
    static void publish(Path file, Path name) throws IOException {
        try {
            // A rename would replace a file that has appeared meanwhile; a second name is given or refused.
            Files.createLink(name, file);
        } catch (FileAlreadyExistsException taken) {
            throw new FileAlreadyExistsException(name.toString());
        } catch (FileSystemException | UnsupportedOperationException noHardLinks) {
            publishReserved(file, name);
            return;
        }
        try {
            Files.delete(file);
        } catch (IOException undeletable) {
            takeBack(name, undeletable);
            throw undeletable;
        }
        forceFolder(name);
    }

    /** For file systems without hard links: an empty file reserves the name, and is replaced. */
    private static void publishReserved(Path file, Path name) throws IOException {
        Files.createFile(name);
        try {
            replace(file, name);
        } catch (IOException failure) {
            takeBack(name, failure);
            throw failure;
        }
    }

    private static void takeBack(Path name, IOException failure) {
        try {
            Files.deleteIfExists(name);
        } catch (IOException undeletable) {
            failure.addSuppressed(Reasons.leftover(name, undeletable));
        }
    }

    /** Waits until the names in the folder of a file are on the disk. */
    private static void forceFolder(Path file) {
        if (File.separatorChar != '/') {
            // Windows cannot open a folder as a file, and keeps names in a journal.
            return;
        }
        try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notPossibleHere) {
            // Some network file systems refuse it. The file itself is whole and on the disk; only its name may be
            // written later.
            return;
        }
    }
}
