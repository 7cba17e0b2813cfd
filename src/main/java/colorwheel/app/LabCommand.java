package colorwheel.app;

import colorwheel.experiment.InvalidSettingException;
import colorwheel.files.ForeignText;
import colorwheel.files.ProgramVersion;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Application;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command line. Without a command it opens the window. */
@Command(
        name = "color-wheel-lab",
        description = "Watch a tiny autoencoder find the color wheel. Without a command, opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class)
public final class LabCommand implements CheckedCommand {
    /** Something went wrong while it ran. */
    static final int FAILED = 1;

    /** The arguments were wrong; nothing was done. */
    static final int REFUSED = 2;

    private static final List<Class<? extends CheckedCommand>> COMMANDS = List.of(
            RenderCommand.class,
            SweepCommand.class,
            DragCommand.class,
            FramesCommand.class,
            OpeningsCommand.class,
            RestartsCommand.class,
            SoakCommand.class,
            StartCommand.class);

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "What the window opens with: an experiment (.json, .colorwheel), a picture that carries one (.png),"
                            + " or weights to start from (.safetensors).")
    private Path file;

    /** Runs the program and returns its exit code. */
    public static int run(String... arguments) {
        return line(needed(arguments)).execute(arguments);
    }

    /** Reading what every command takes costs a tenth of a second, which the window need not wait for. */
    private static List<Class<? extends CheckedCommand>> needed(String... arguments) {
        if (arguments.length == 0) {
            return List.of();
        }
        return COMMANDS.stream()
                .filter(command -> name(command).equals(arguments[0]))
                .findFirst()
                .<List<Class<? extends CheckedCommand>>>map(List::of)
                .orElse(COMMANDS);
    }

    private static String name(Class<? extends CheckedCommand> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** The grammar of the command line, and how it refuses. */
    static CommandLine line() {
        return line(COMMANDS);
    }

    private static CommandLine line(List<Class<? extends CheckedCommand>> commands) {
        CommandLine line = new CommandLine(new LabCommand());
        commands.forEach(line::addSubcommand);
        CommandLine sweep = line.getSubcommands().get(SweepCommand.NAME);
        if (sweep != null) {
            SweepCommand.hideWhatItRefuses(sweep.getCommandSpec());
        }
        // An argument that begins with @ is a name like any other, and not a file of more arguments.
        line.setExpandAtFiles(false);
        line.setOut(StandardStreams.writer(System.out));
        line.setErr(StandardStreams.writer(System.err));
        line.registerConverter(Path.class, LabCommand::path);
        line.setParameterExceptionHandler((wrong, all) -> {
            tell(wrong.getMessage() + ".");
            return REFUSED;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof InvalidSettingException) {
                tell(failure.getMessage());
                return REFUSED;
            }
            if (failure instanceof CommandFailure told) {
                tell(told.getMessage());
                return told.exitCode();
            }
            if (failure.getCause() instanceof OutOfMemoryError) {
                tell("Memory ran out. Files that are whole are kept. Use fewer colors (a larger --hue-step, or fewer"
                        + " levels), fewer --epochs or a smaller --size, or start the program with more memory (the Java"
                        + " option -Xmx).");
                return FAILED;
            }
            throw failure;
        });
        return line;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            throw new TypeConversionException("no file can have the name " + ForeignText.shown(name));
        }
    }

    /** What was wrong with the arguments, in one line. */
    private static void tell(String message) {
        System.err.println("color-wheel-lab: " + ForeignText.line(message));
    }

    @Override
    public Callable<Integer> check() {
        if (file == null) {
            return window(LabApplication.class);
        }
        if (Files.notExists(file)) {
            throw CommandFailure.refused(
                    ForeignText.shown(file.toString()) + " is neither a command nor a file that exists; see --help.");
        }
        return window(LabApplication.class, file.toAbsolutePath().toString());
    }

    /** A window to open, which then is there until it is closed. */
    static Callable<Integer> window(Class<? extends Application> application, String... arguments) {
        return () -> {
            launch(application, arguments);
            return 0;
        };
    }

    /** Opens a window and returns when it is closed. */
    static void launch(Class<? extends Application> application, String... arguments) {
        var problem = Display.problem();
        if (problem.isPresent()) {
            throw new CommandFailure(problem.get());
        }
        try {
            CompilerDirectives.install();
        } catch (IllegalStateException unknown) {
            tell(unknown.getMessage() + ", so the first seconds are slower.");
        }
        try {
            Pulses.during(() -> Application.launch(application, arguments));
        } catch (UnsupportedOperationException noDisplay) {
            throw new CommandFailure(Display.unavailable(noDisplay.getMessage()));
        }
    }

    /** The version that the build wrote into the program. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {text()};
        }

        /** The program and its version. */
        static String text() {
            return "Color Wheel Lab " + ProgramVersion.TEXT;
        }
    }
}
