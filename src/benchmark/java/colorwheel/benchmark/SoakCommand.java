package colorwheel.benchmark;

import colorwheel.app.CheckedCommand;
import colorwheel.app.LabCommand;
import colorwheel.background.Threads;
import colorwheel.experiment.NumberSetting;
import colorwheel.files.UserFacingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the window and uses it for an hour; reports what memory, threads and handles that took. */
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

    @Mixin
    private ReportFile.Choice report;

    @Override
    public Callable<Integer> check() {
        long nanos = (long) (MINUTES.parse(minutes) * NANOS_PER_MINUTE);
        ReportFile file = report.file();
        return () -> soak(nanos, file);
    }

    private static int soak(long nanos, ReportFile kept) {
        SoakReport report = new SoakReport(kept);
        report.write();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        ScriptedApplication.<SoakReport>run((stage, lab, view, end) -> {
            Soak soak = new Soak(stage, lab, view, Soak.Work.USUAL, temporary, report);
            Threads.daemon("soak", () -> carryOut(soak, nanos, report, end)).start();
        });
        if (report.failureCount() > 0) {
            throw new UserFacingException(report.failureCount() + " failures in " + report.rounds()
                    + " rounds; the first: " + report.failures().get(0) + " The report is in " + kept.path() + ".");
        }
        return 0;
    }

    private static void carryOut(Soak soak, long nanos, SoakReport report, Consumer<SoakReport> end) {
        try {
            soak.run(nanos);
        } catch (IOException | UserFacingException | IllegalStateException failure) {
            report.failed("It ended early: " + failure.getMessage());
        } finally {
            end.accept(report);
        }
    }
}
