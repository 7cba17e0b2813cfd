package colorwheel.view.failure;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.AppFolder;
import colorwheel.files.Folders;
import colorwheel.files.Reasons;
import colorwheel.files.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A report with the facts that help to find the cause of a failure.
 *
 * @param full the report with all paths
 * @param home the user's folder, whose name may identify the user
 */
record FailureReport(String full, String home) {
    private static final DateTimeFormatter FILE_NAME =
            DateTimeFormatter.ofPattern("'failure-'yyyyMMdd-HHmmss-SSS'.txt'", Locale.ROOT);

    /**
     * @param version the name and version of the program
     * @param experiment the present settings
     */
    static FailureReport of(
            Throwable failure, String thread, String version, Experiment experiment, ZonedDateTime time) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack, true));
        String full = String.format(
                Locale.ROOT,
                """
                %s
                Time: %s
                Java: %s (%s)
                System: %s %s (%s), %d processors, %d MB for Java
                Thread: %s

                %s
                Settings:
                %s
                """,
                version,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                thread,
                stack.toString().replace("\t", "    "),
                ExperimentJson.write(experiment));
        return new FailureReport(full, AppFolder.home().toString());
    }

    /** The report with {@code ~} in place of the user's folder. */
    String discreet() {
        return withoutHome(full);
    }

    /** A text with {@code ~} in place of the user's folder. */
    String withoutHome(String text) {
        // A home of one character is the root of the system, which identifies nobody and is part of every path.
        return home == null || home.length() < 2 ? text : text.replace(home, "~");
    }

    /**
     * Writes the report into a file of its own, named by the time; returns a sentence that says where, or why not.
     * Blocks.
     */
    String write(ZonedDateTime time, Path folder) {
        Path file = folder.resolve(FILE_NAME.format(time));
        try {
            Folders.make(folder);
            byte[] bytes = discreet().getBytes(StandardCharsets.UTF_8);
            WholeFile.write(file, false, WholeFile.Opener.NEW_FILE, out -> out.write(bytes));
            return "The report is kept in " + withoutHome(file.toString()) + ".";
        } catch (IOException unwritten) {
            return "The report could not be kept in " + withoutHome(folder.toString()) + ": "
                    + withoutHome(Reasons.why(unwritten, folder));
        }
    }
}
