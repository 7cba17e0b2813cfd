package colorwheel.benchmark;

import colorwheel.Main;
import colorwheel.app.CheckedCommand;
import colorwheel.app.LabCommand;
import colorwheel.app.Program;
import colorwheel.files.UserFacingException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The command line of the programs that measure the lab. */
@Command(
        name = "color-wheel-lab",
        description = "Measures Color Wheel Lab.",
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class)
public final class BenchmarkCommand implements CheckedCommand {
    /** What can be measured. */
    public static final List<Class<? extends CheckedCommand>> COMMANDS = List.of(
            DragCommand.class,
            FramesCommand.class,
            OpeningsCommand.class,
            RestartsCommand.class,
            SoakCommand.class,
            StartCommand.class,
            WheelsCommand.class);

    /** A system property that measures the start without arguments, for which no command line is read. */
    private static final String SINCE_PROPERTY = "colorwheel.since";

    /** Ends the process with 0 if all went well, 1 if something failed, 2 if the arguments were wrong. */
    public static void main(String[] arguments) {
        Main.prepare();
        System.exit(run(arguments));
    }

    /** Measures what the arguments say and returns the exit code. */
    public static int run(String... arguments) {
        String since = System.getProperty(SINCE_PROPERTY);
        return since != null && arguments.length == 0
                ? Program.open(StartApplication.class, StartApplication.since(since))
                : LabCommand.run(new BenchmarkCommand(), COMMANDS, arguments);
    }

    @Override
    public Callable<Integer> check() {
        throw new UserFacingException("Name what to measure; --help lists the commands.");
    }
}
