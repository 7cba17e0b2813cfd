package colorwheel.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.UUID;

/**
 * A folder for a user without a home, in the temporary folder. Since everyone may write there, and libraries are loaded
 * from this folder, it must belong to the user, and nobody else may write into it.
 */
final class TemporaryHome {
    private static final String NAME = "color-wheel-lab";
    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private TemporaryHome() {}

    /**
     * Makes the folder unless it exists; the next process of the same user finds it again. If it cannot be made,
     * writing into it fails later and is explained then.
     */
    static Path in(Path temporary) {
        if (Files.getFileAttributeView(temporary, PosixFileAttributeView.class) == null) {
            // Without such permissions the temporary folder is the user's own.
            return temporary.resolve(NAME);
        }
        try {
            // Only its owner may enter it. The owner is compared by number, since the user may have no name.
            Path fresh = Files.createTempDirectory(temporary, NAME + "-");
            Object user = Files.getAttribute(fresh, "unix:uid");
            Path lasting = temporary.resolve(NAME + "-" + user);
            if (!Files.exists(lasting, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    return Files.move(fresh, lasting);
                } catch (FileAlreadyExistsException raced) {
                    // Another process has made it: check it like an existing one.
                    return theSaferOf(lasting, fresh, user);
                }
            }
            return theSaferOf(lasting, fresh, user);
        } catch (IOException refused) {
            // A name that is free.
            return temporary.resolve(NAME + "-" + UUID.randomUUID());
        }
    }

    private static Path theSaferOf(Path lasting, Path fresh, Object user) throws IOException {
        if (!isSafe(lasting, user)) {
            return fresh;
        }
        Files.delete(fresh);
        return lasting;
    }

    private static boolean isSafe(Path folder, Object user) throws IOException {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS)
                        .equals(user)
                && Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).stream()
                        .noneMatch(OF_OTHERS::contains);
    }
}
