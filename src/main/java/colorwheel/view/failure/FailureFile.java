package colorwheel.view.failure;

import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes reports into the folder of logs, each into a file of its own, named by its time. */
final class FailureFile {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'failure-'yyyyMMdd-HHmmss-SSS'.txt'", Locale.ROOT);

    private FailureFile() {}

    /** Writes a report and says in a sentence where it is, or why it is not there. Blocks. */
    static String write(FailureReport report, ZonedDateTime time, Path folder) {
        Path file = folder.resolve(NAME.format(time));
        try {
            Folders.make(folder);
            WholeFile.write(
                    file,
                    false,
                    WholeFile.Opener.NEW_FILE,
                    out -> out.write(report.discreet().getBytes(StandardCharsets.UTF_8)));
            return "The report is kept in " + report.withoutHome(file.toString()) + ".";
        } catch (IOException unwritten) {
            return "The report could not be kept in " + report.withoutHome(folder.toString()) + ": "
                    + report.withoutHome(Reasons.why(unwritten, folder));
        }
    }
}
