package colorwheel.benchmark;

import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The file into which a command writes what it measured: whole or not at all, in place of an older one. */
public record ReportFile(Path path) {
    public ReportFile {
        path = path.toAbsolutePath();
    }

    /** The option that names the file. */
    static final class Choice {
        @Option(
                names = "--report",
                required = true,
                paramLabel = "FILE.json",
                description = "Where the report goes; replaced if it is there.")
        private Path path;

        /**
         * The file that was named.
         *
         * @throws UserFacingException if none was, or one in a folder that does not exist
         */
        ReportFile file() {
            if (path.toString().isBlank()) {
                throw new UserFacingException("Name a file for the report with --report FILE.json.");
            }
            ReportFile file = new ReportFile(path);
            if (file.path.getParent() == null || !Files.isDirectory(file.path.getParent())) {
                throw new UserFacingException("The folder of --report " + path + " is not there. Make it first.");
            }
            return file;
        }
    }

    /**
     * Opens a window and writes what a script measures in it.
     *
     * @return the exit code
     * @throws UserFacingException if no window can be opened, if it is closed early, or if the file cannot be written;
     *     the figures are then in the message, because the measurement took its time
     */
    int measure(ScriptedApplication.Script<Map<String, Object>> script) {
        Map<String, Object> figures = ScriptedApplication.run(script);
        try {
            write(figures);
        } catch (UserFacingException unwritten) {
            throw new UserFacingException(unwritten.getMessage() + " It says: " + figures, unwritten);
        }
        return 0;
    }

    /**
     * Writes a report as JSON. Blocks.
     *
     * @throws UserFacingException if it cannot be written, with the reason
     */
    public void write(Map<String, Object> report) {
        try {
            String json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(report);
            byte[] bytes = (json + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
            WholeFile.write(path, true, WholeFile.Opener.NEW_FILE, out -> out.write(bytes));
        } catch (IOException failure) {
            throw new UserFacingException(
                    "The report could not be written to " + path + ": " + Reasons.why(failure, path.getParent()),
                    failure);
        }
    }
}
