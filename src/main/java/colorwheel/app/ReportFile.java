package colorwheel.app;

import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The file into which a command writes what it measured: whole or not at all, and an old one gives way. */
record ReportFile(Path path) {
    ReportFile {
        path = path.toAbsolutePath();
    }

    /**
     * The file that {@code --report} names.
     *
     * @throws UserFacingException if it names none, or one in a folder that is not there
     */
    static ReportFile named(Path option) {
        if (option.toString().isBlank()) {
            throw new UserFacingException("Name a file for the report with --report FILE.json.");
        }
        ReportFile file = new ReportFile(option);
        if (file.path.getParent() == null || !Files.isDirectory(file.path.getParent())) {
            throw new UserFacingException("The folder of --report " + option + " is not there. Make it first.");
        }
        return file;
    }

    /**
     * Writes a report as JSON. Blocks.
     *
     * @throws UserFacingException if it cannot be written, in words
     */
    void write(Map<String, Object> report) {
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
