package colorwheel.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a file could not be written, in words that help. A full disk and a missing permission are recognized in every
 * language of the system: by the type of the failure, by what the system says of such a failure (see
 * {@link SystemWords}), and by the state of the folder.
 */
public final class Reasons {
    private static final List<String> FULL = List.of("no space left", "not enough space", "quota exceeded");
    private static final List<String> FORBIDDEN =
            List.of("permission denied", "access is denied", "read-only file system", "operation not permitted");

    /** A disk with less room is full for every file of this program; what was unfinished has been removed by then. */
    private static final long MIN_BYTES = 1 << 20;

    private static final String FULL_DISK = "the disk is full. Free some space or choose a folder on another disk.";
    private static final String NOT_ALLOWED = "writing is not allowed there. Choose another folder.";

    private Reasons() {}

    /**
     * Why a file could not be written, and what to do: a clause that follows a colon and ends with a period. Tells also
     * of an unfinished file that is left.
     *
     * @param folder where it should have been written
     */
    public static String why(IOException failure, Path folder) {
        return reason(failure, folder)
                + leftover(failure).map(sentence -> " " + sentence).orElse("");
    }

    /**
     * That nothing was written, as a sentence after {@link #why}; empty if that sentence is about an unfinished file.
     */
    public static String nothingWritten(IOException failure) {
        return leftover(failure).isPresent() ? "" : " Nothing was written.";
    }

    /**
     * What is left of a file that was given up: which unfinished one could not be removed, else that there is nothing.
     */
    public static String left(Throwable failure) {
        return leftover(failure).orElse("Nothing was written.");
    }

    /** Which unfinished file could not be removed, and what to do: a sentence, if there is one. */
    public static Optional<String> leftover(Throwable failure) {
        return suppressed(failure)
                .filter(UserFacingException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    /** What is added as suppressed to the failure that made an unfinished file useless: it could not be removed. */
    static UserFacingException leftover(Path file, IOException undeletable) {
        return new UserFacingException(
                "The unfinished file " + file + " could not be removed either: delete it once that is allowed.",
                undeletable);
    }

    private static Stream<Throwable> suppressed(Throwable failure) {
        return Arrays.stream(failure.getSuppressed()).flatMap(each -> Stream.concat(Stream.of(each), suppressed(each)));
    }

    private static String reason(IOException failure, Path folder) {
        return reason(failure, folder, SystemWords.ofThisProcess());
    }

    static String reason(IOException failure, Path folder, SystemWords words) {
        String said = said(failure);
        Optional<String> known = known(said, words);
        if (known.isPresent()) {
            return known.get();
        }
        if (failure instanceof AccessDeniedException) {
            return NOT_ALLOWED;
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
        if (!Files.isWritable(folder) || isReadOnly(folder)) {
            return NOT_ALLOWED;
        }
        if (usableBytes(folder) < MIN_BYTES) {
            return FULL_DISK;
        }
        return said.isEmpty()
                ? "the system gave no reason. Choose another folder."
                : "the system says “" + said + "”. Choose another folder.";
    }

    /**
     * What the words of a system or of another program mean, and what to do, if they are of a kind that is known; as
     * {@link #why} tells it.
     */
    public static Optional<String> known(String said) {
        return known(said, SystemWords.ofThisProcess());
    }

    static Optional<String> known(String said, SystemWords words) {
        if (contains(said, FULL, words.full())) {
            return Optional.of(FULL_DISK);
        }
        return contains(said, FORBIDDEN, words.notPermitted()) ? Optional.of(NOT_ALLOWED) : Optional.empty();
    }

    private static boolean contains(String said, List<String> english, Optional<String> translated) {
        String lower = said.toLowerCase(Locale.ROOT);
        return english.stream().anyMatch(lower::contains)
                || translated.filter(said::contains).isPresent();
    }

    private static boolean isReadOnly(Path folder) {
        try {
            return Files.getFileStore(folder).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }

    private static long usableBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private static String said(IOException failure) {
        if (failure instanceof FileSystemException fileSystem) {
            return fileSystem.getReason() == null ? "" : fileSystem.getReason();
        }
        return failure.getMessage() == null ? "" : failure.getMessage();
    }
}
