package colorwheel.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * The system's messages for a full disk and for a missing permission, in the language of this process. Java passes on
 * the messages of such failures, but not their numbers, so each failure is caused once where it does no harm.
 *
 * @param full empty where a full disk cannot be imitated, as on Windows and macOS
 * @param notPermitted empty where the system permits what is tried
 */
record SystemWords(Optional<String> full, Optional<String> notPermitted) {
    private static final Path FULL_DEVICE = Path.of("/dev/full");

    /** The messages for this process, made when a file fails for the first time. */
    private static final class OfThisProcess {
        static final SystemWords WORDS = new SystemWords(
                askAFullDevice(FULL_DEVICE), askForALinkToAFolder(Path.of(System.getProperty("java.io.tmpdir"))));
    }

    /** The messages for this process. The first call writes to a device and to the temporary folder, and cleans up. */
    static SystemWords ofThisProcess() {
        return OfThisProcess.WORDS;
    }

    /** Linux has a device that is always full. */
    private static Optional<String> askAFullDevice(Path device) {
        if (!Files.exists(device) || Files.isRegularFile(device)) {
            return Optional.empty();
        }
        try (OutputStream out = Files.newOutputStream(device, StandardOpenOption.WRITE)) {
            out.write(0);
            return Optional.empty();
        } catch (IOException full) {
            return Optional.ofNullable(full.getMessage());
        }
    }

    /** POSIX permits no hard link to a folder, not even for an administrator. */
    private static Optional<String> askForALinkToAFolder(Path folder) {
        Path link = folder.resolve("color-wheel-lab-" + UUID.randomUUID());
        try {
            Files.createLink(link, folder);
            Files.delete(link);
            return Optional.empty();
        } catch (FileSystemException refused) {
            return Optional.ofNullable(refused.getReason());
        } catch (IOException | UnsupportedOperationException other) {
            return Optional.empty();
        }
    }
}
