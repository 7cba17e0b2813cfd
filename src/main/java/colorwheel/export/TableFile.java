package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/**
 * A table of epochs that is written whole or not at all. What it is called, its columns and rows come from elsewhere.
 */
final class TableFile {
    private TableFile() {}

    /** Writes the rows; tells progress, and flushes now and then with {@link #flush}. */
    @FunctionalInterface
    interface Rows {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes a table. Blocks. The folder is made if it is not there.
     *
     * @param what what is in it, such as {@code latents}
     * @param epochs how many epochs it has
     * @param replace whether an existing file gives way, because the user said so
     * @throws UserFacingException if the file exists and may not be replaced, or it cannot be written; nothing is left
     *     of a half file
     */
    static ExportResult write(Path file, boolean replace, String what, int epochs, Rows rows) {
        Path target = file.toAbsolutePath();
        try {
            Folders.make(target.getParent());
            WholeFile.write(target, replace, WholeFile.Opener.NEW_FILE, rows::write);
        } catch (CancellationException asked) {
            return new ExportResult(target, 0, epochs, true, "The export was cancelled. " + Reasons.left(asked));
        } catch (IOException failure) {
            throw new UserFacingException(
                    "The " + what + " could not be written to " + target + ": "
                            + Reasons.why(failure, target.getParent()),
                    failure);
        }
        String sentence = "The " + what + " of " + epochs + (epochs == 1 ? " epoch were" : " epochs were")
                + " written to " + target + ".";
        return new ExportResult(target, epochs, epochs, false, sentence);
    }

    /**
     * Puts finished text into the file, and empties it.
     *
     * @throws CancellationException if that was asked for
     */
    static void flush(StringBuilder text, OutputStream out, Cancellation cancellation) throws IOException {
        if (cancellation.isRequested()) {
            throw new CancellationException();
        }
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        text.setLength(0);
    }
}
