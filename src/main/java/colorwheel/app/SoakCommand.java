package colorwheel.app;

import colorwheel.background.Threads;
import colorwheel.experiment.NumberSetting;
import colorwheel.files.Reasons;
import colorwheel.session.Lab;
import colorwheel.view.LabView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.stage.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the window and uses it for an hour by itself; tells what memory, threads and handles that took. */
@Command(
        name = "soak",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description =
                "Opens the window and uses it by itself, round after round: trains one preset after the other with"
                        + " the dl4j engine, drags the hold-out, sweeps seeds or positions, and exports PNG frames and a"
                        + " GIF into a temporary folder, which is removed. After each round it writes anew what was done"
                        + " and what the process holds: resident memory, heap, threads, handles.",
        footer = {"", "Exit code: 0 done, 1 something failed, 2 an argument was refused and nothing was done."})
final class SoakCommand implements CheckedCommand {
    private static final double NANOS_PER_MINUTE = 60e9;
    private static final NumberSetting MINUTES =
            new NumberSetting("minutes", "Minutes", "", 0.1, 10_000, 60, false, "How long the window is used.");

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long the window is used, 0.1 to 10000; the round begun last is finished. Default:"
                    + " ${DEFAULT-VALUE}.")
    private String minutes;

    @Option(
            names = "--report",
            required = true,
            paramLabel = "FILE.json",
            description = "Where the report goes; replaced if it is there.")
    private Path file;

    @Override
    public Callable<Integer> check() {
        long nanos = (long) (MINUTES.parse(minutes) * NANOS_PER_MINUTE);
        if (file.toString().isBlank()) {
            throw CommandFailure.refused("Name a file for the report with --report FILE.json.");
        }
        return () -> soak(nanos, file.toAbsolutePath());
    }

    private static int soak(long nanos, Path whole) {
        SoakReport report = new SoakReport(whole);
        try {
            report.write();
        } catch (IOException failure) {
            throw CommandFailure.refused(
                    "The report could not be written to " + whole + ": " + Reasons.why(failure, whole.getParent()));
        }
        ScriptedApplication.run((stage, lab, view) -> begin(stage, lab, view, report, nanos));
        if (report.failureCount() > 0) {
            throw new CommandFailure(report.failureCount() + " failures in " + report.rounds() + " rounds; the first: "
                    + report.failures().get(0) + " The report is in " + whole + ".");
        }
        if (!report.isComplete()) {
            throw new CommandFailure("The window was closed before the time was up. The report is in " + whole + ".");
        }
        return 0;
    }

    private static void begin(Stage stage, Lab lab, LabView view, SoakReport report, long nanos) {
        Soak soak = new Soak(lab, view, stage.getScene(), Soak.Work.USUAL, report);
        Threads.daemon("soak", () -> {
                    try {
                        soak.run(nanos);
                    } catch (IOException | IllegalStateException failure) {
                        report.failed("It ended early: " + failure.getMessage());
                    } finally {
                        Platform.exit();
                    }
                })
                .start();
    }
}
