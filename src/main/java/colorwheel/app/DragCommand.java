package colorwheel.app;

import colorwheel.experiment.NumberSetting;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the window, drags the hold-out slider by itself, and reports how soon each wheel was there. */
@Command(
        name = "drag",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description =
                "Opens the window, drags the hold-out slider over so many positions at 60 a second, beginning five"
                        + " seconds after the start, and writes how long it took from each slider event to the trained wheel.")
final class DragCommand implements CheckedCommand {
    private static final NumberSetting POSITIONS =
            new NumberSetting("positions", "Positions", "", 1, 100_000, 300, true, "How many positions to drag over.");

    @Option(
            names = "--positions",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many positions to drag over, 1 to 100000. Default: ${DEFAULT-VALUE}.")
    private String positions;

    @Option(
            names = "--report",
            required = true,
            paramLabel = "FILE.json",
            description = "Where the report goes; replaced if it is there.")
    private Path report;

    @Override
    public Callable<Integer> check() {
        int count = (int) POSITIONS.parse(positions);
        ReportFile file = ReportFile.named(report);
        return () -> drag(count, file);
    }

    private static int drag(int count, ReportFile file) {
        Map<String, Object> figures = ScriptedApplication.run(
                (stage, lab, view, end) -> new DragScript(lab, view, stage.getScene(), count, end).start());
        try {
            file.write(figures);
        } catch (CommandFailure unwritten) {
            // The measurement took its time, so it is told all the same.
            throw new CommandFailure(unwritten.getMessage() + " It says: " + figures, unwritten);
        }
        return 0;
    }
}
