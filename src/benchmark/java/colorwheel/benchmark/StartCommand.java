package colorwheel.benchmark;

import colorwheel.app.CheckedCommand;
import colorwheel.app.LabCommand;
import colorwheel.app.Program;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.files.ForeignText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the window, trains one epoch by itself, and reports how long both took. */
@Command(
        name = "start",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class,
        description =
                "Opens the window, trains one epoch as soon as it is seen, prints in milliseconds how long it took"
                        + " from the start of the process to the first paint and to the first trained epoch on the screen, and"
                        + " ends.")
final class StartCommand implements CheckedCommand {
    static final String SINCE = "since";

    @Option(
            names = "--since",
            required = true,
            paramLabel = "MILLIS",
            description = "When the process was started, in milliseconds since 1970: $(date +%%s%%3N).")
    private String since;

    @Override
    public Callable<Integer> check() {
        if (!since.matches("\\d{1,15}")) {
            throw new InvalidSettingException(
                    SINCE,
                    "--since is " + ForeignText.shown(since)
                            + " but must be a whole number of milliseconds since 1970.");
        }
        return () -> Program.open(StartApplication.class, StartApplication.since(since));
    }
}
