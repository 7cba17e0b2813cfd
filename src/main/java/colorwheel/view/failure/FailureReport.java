package colorwheel.view.failure;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.ExperimentJson;
import colorwheel.files.AppFolder;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * What somebody needs who is to find out why the program failed.
 *
 * @param full the report with every path as it is
 * @param home the user's folder, whose name tells who the user is
 */
record FailureReport(String full, String home) {
    /**
     * @param version the program and its version
     * @param experiment the settings in force
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

    /** Some text with {@code ~} in place of the user's folder. */
    String withoutHome(String text) {
        // A home of one character is the root of the system: there is no name in it, but it is in every path.
        return home == null || home.length() < 2 ? text : text.replace(home, "~");
    }
}
