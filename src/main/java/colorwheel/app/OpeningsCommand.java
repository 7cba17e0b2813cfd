package colorwheel.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the window and in it each dialog, tab and menu once, and reports what the JavaFX thread computed for it. */
@Command(
        name = "openings",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description = "Opens the window, and in it each dialog, tab and menu for the first time, and writes how many"
                + " milliseconds the JavaFX thread computed for each, in all and in its longest piece.")
final class OpeningsCommand implements CheckedCommand {
    @Option(
            names = "--report",
            required = true,
            paramLabel = "FILE.json",
            description = "Where the report goes; replaced if it is there.")
    private Path report;

    @Override
    public Callable<Integer> check() {
        ReportFile file = ReportFile.named(report);
        return () -> {
            file.write(ScriptedApplication.run(
                    (stage, lab, view, end) -> new OpeningsScript(stage, lab, view, end).start()));
            return 0;
        };
    }
}
