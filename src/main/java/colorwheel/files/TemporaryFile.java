package colorwheel.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The temporary file in which another file is written until it is whole. */
final class TemporaryFile {
    /** The name does not contain that of the other file, which may have the greatest length. */
    private static final String PREFIX =
            ".color-wheel-lab-" + ProcessHandle.current().pid() + "-";

    private static final String SUFFIX = ".part";
    private static final AtomicLong COUNT = new AtomicLong();
    /** The unfinished files of this process. */
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    private TemporaryFile() {}

    /**
     * Creates an empty file in the folder of another file, which it will become. If the other file exists, the new one
     * has its permissions from the beginning, so that private content is never readable by others.
     */
    static Path beside(Path target) throws IOException {
        while (true) {
            Path file = target.resolveSibling(PREFIX + COUNT.incrementAndGet() + SUFFIX);
            UNFINISHED.add(file);
            try {
                if (Files.exists(target)) {
                    createLike(target, file);
                } else {
                    Files.createFile(file);
                }
                return file;
            } catch (FileAlreadyExistsException taken) {
                // Left by a killed process of the same number: use the next name.
                UNFINISHED.remove(file);
            } catch (Throwable failure) {
                UNFINISHED.remove(file);
                throw failure;
            }
        }
    }

    /**
     * In Java only a copy keeps access lists and extended attributes. The files that this program replaces are small.
     */
    private static void createLike(Path model, Path file) throws IOException {
        Files.copy(model, file, StandardCopyOption.COPY_ATTRIBUTES);
        try {
            keepGroup(model, file);
            Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                    .close();
        } catch (Throwable failure) {
            remove(file, failure);
            throw failure;
        }
    }

    /** A copy whose owner could not be kept has lost its group, too. */
    private static void keepGroup(Path model, Path file) throws IOException {
        PosixFileAttributeView of = Files.getFileAttributeView(model, PosixFileAttributeView.class);
        PosixFileAttributeView now = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (of == null || now == null) {
            return;
        }
        GroupPrincipal group = of.readAttributes().group();
        if (now.readAttributes().group().equals(group)) {
            return;
        }
        Set<PosixFilePermission> permissions = of.readAttributes().permissions();
        try {
            now.setGroup(group);
        } catch (IOException notOfThatGroup) {
            // The permissions were those of another group.
            permissions = withoutGroup(permissions);
        }
        now.setPermissions(permissions);
    }

    /** The permissions if the group cannot be kept: those of all others. */
    private static Set<PosixFilePermission> withoutGroup(Set<PosixFilePermission> permissions) {
        Set<PosixFilePermission> left = EnumSet.noneOf(PosixFilePermission.class);
        left.addAll(permissions);
        if (!permissions.contains(PosixFilePermission.OTHERS_READ)) {
            left.remove(PosixFilePermission.GROUP_READ);
        }
        if (!permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
            left.remove(PosixFilePermission.GROUP_WRITE);
        }
        return left;
    }

    /** Called when the file has its name and must not be removed any more. */
    static void finished(Path file) {
        UNFINISHED.remove(file);
    }

    /** Removes all unfinished files of this process, which ends. */
    static void removeAll() {
        UNFINISHED.forEach(file -> remove(file, new CancellationException()));
    }

    /** Removes it; if that fails, the failure that made it useless is what the user sees. */
    static void remove(Path file, Throwable failure) {
        try {
            Files.deleteIfExists(file);
            UNFINISHED.remove(file);
        } catch (IOException undeletable) {
            failure.addSuppressed(Reasons.leftover(file, undeletable));
        }
    }
}
