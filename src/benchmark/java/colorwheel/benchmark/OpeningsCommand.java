package colorwheel.benchmark;

import colorwheel.app.CheckedCommand;
import colorwheel.app.LabCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens the window and in it each dialog, tab and menu once, and reports what the JavaFX thread computed for it. */
@Command(
        name = "openings",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description = "Opens the window, and in it each dialog, tab and menu for the first time, and writes how many"
                + " milliseconds the JavaFX thread computed for each, in all and in its longest piece.")
final class OpeningsCommand implements CheckedCommand {
    @Mixin
    private ReportFile.Choice report;

    @Override
    public Callable<Integer> check() {
        ReportFile file = report.file();
        return () -> file.measure((stage, lab, view, end) -> new OpeningsScript(stage, lab, view, end).start());
    }
}
