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

/** What the system said when a file could not be written, in words that help. */
public final class Reasons {
    private static final List<String> FULL = List.of("no space left", "not enough space", "quota exceeded");
    private static final List<String> FORBIDDEN =
            List.of("permission denied", "access is denied", "read-only file system", "operation not permitted");

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

    /** That nothing was written, as a sentence after {@link #why}; empty if that tells of an unfinished file. */
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
        return Stream.concat(Stream.of(failure), Arrays.stream(failure.getSuppressed()))
                .filter(LeftoverException.class::isInstance)
                .map(left -> "The unfinished file " + ((LeftoverException) left).file()
                        + " could not be removed either: delete it once that is allowed.")
                .findFirst();
    }

    private static String reason(IOException failure, Path folder) {
        String said = said(failure);
        Optional<String> known = known(said);
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
        return said.isEmpty()
                ? "the system gave no reason. Choose another folder."
                : "the system says “" + said + "”. Choose another folder.";
    }

    /**
     * What the words of a system or of another program mean, and what to do, if they are of a kind that is known; as
     * {@link #why} tells it.
     */
    public static Optional<String> known(String said) {
        String lower = said.toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(lower::contains)) {
            return Optional.of("the disk is full. Free some space or choose a folder on another disk.");
        }
        return FORBIDDEN.stream().anyMatch(lower::contains) ? Optional.of(NOT_ALLOWED) : Optional.empty();
    }

    private static String said(IOException failure) {
        if (failure instanceof FileSystemException fileSystem) {
            return fileSystem.getReason() == null ? "" : fileSystem.getReason();
        }
        return failure.getMessage() == null ? "" : failure.getMessage();
    }
}
