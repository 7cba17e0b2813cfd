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
 * Explains to the user why a file could not be written. A full disk and a missing permission are recognized in every
 * language of the system: by the type of the failure, by the system's message for such a failure (see
 * {@link SystemWords}), and by the state of the folder.
 */
public final class Reasons {
    private static final List<String> FULL = List.of("no space left", "not enough space", "quota exceeded");
    private static final List<String> FORBIDDEN =
            List.of("permission denied", "access is denied", "read-only file system", "operation not permitted");

    /** A disk with less space counts as full; unfinished files have been removed by then. */
    private static final long MIN_BYTES = 1 << 20;

    private static final String FULL_DISK = "the disk is full. Free some space or choose a folder on another disk.";
    private static final String NOT_ALLOWED = "writing is not allowed there. Choose another folder.";

    private Reasons() {}

    /**
     * Why a file could not be written, and what to do: a clause that follows a colon and ends with a period. Also names
     * an unfinished file that is left.
     *
     * @param folder the folder of the file
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

    /** What is left of a file that could not be finished: the unfinished file that could not be removed, or nothing. */
    public static String left(Throwable failure) {
        return leftover(failure).orElse("Nothing was written.");
    }

    /** A sentence on the unfinished file that could not be removed, and what to do; empty if there is none. */
    public static Optional<String> leftover(Throwable failure) {
        return suppressed(failure)
                .filter(UserFacingException.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
    }

    /** The exception that is added as suppressed if an unfinished file could not be removed. */
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
     * The meaning of a known message of the system or of another program, and what to do, in the form of {@link #why};
     * empty if the message is unknown.
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
