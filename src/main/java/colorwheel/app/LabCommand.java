package colorwheel.app;

import colorwheel.experiment.Preset;
import colorwheel.files.ForeignText;
import colorwheel.files.PathText;
import colorwheel.files.UserFacingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command line. Without a command it opens the window. */
@Command(
        name = "color-wheel-lab",
        description = "Watch a tiny autoencoder find the color wheel. Without a command, opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = LabCommand.Version.class)
public final class LabCommand implements CheckedCommand {
    static final List<Class<? extends CheckedCommand>> COMMANDS = List.of(RenderCommand.class, SweepCommand.class);

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "What the window opens with: an experiment (.json, .colorwheel), a picture that carries one (.png),"
                            + " weights to start from (.safetensors), or colors to train (.csv, .gpl, .png and so on).")
    private @Nullable Path file;

    @Option(
            names = "--preset",
            paramLabel = "KEY",
            description = "What the window opens with instead: one of ${COMPLETION-CANDIDATES}.",
            completionCandidates = ExperimentOptions.PresetKeys.class)
    private @Nullable String preset;

    /**
     * Carries out what the arguments say and returns the exit code.
     *
     * @param arguments at least one
     */
    static int run(String... arguments) {
        if (named(COMMANDS, arguments[0]).isPresent()) {
            // First of all, so that C2 leaves out what reads the command line.
            Program.directCompiler();
        }
        return run(new LabCommand(), COMMANDS, arguments);
    }

    /** The same for another command line. */
    public static int run(CheckedCommand root, List<Class<? extends CheckedCommand>> commands, String... arguments) {
        return run(line(root, needed(commands, arguments)), arguments);
    }

    /** The handlers of the command line get exceptions only: it throws Errors past them. */
    static int run(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError full) {
            return Program.memoryRanOut();
        }
    }

    /** Reading what every command takes costs a tenth of a second, which the window need not wait for. */
    private static List<Class<? extends CheckedCommand>> needed(
            List<Class<? extends CheckedCommand>> commands, String... arguments) {
        if (arguments.length == 0) {
            return List.of();
        }
        return named(commands, arguments[0])
                .<List<Class<? extends CheckedCommand>>>map(List::of)
                .orElse(commands);
    }

    private static Optional<Class<? extends CheckedCommand>> named(
            List<Class<? extends CheckedCommand>> commands, String name) {
        return commands.stream().filter(command -> name(command).equals(name)).findFirst();
    }

    private static String name(Class<? extends CheckedCommand> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** The grammar of the command line, and how it refuses. */
    static CommandLine line() {
        return line(new LabCommand(), COMMANDS);
    }

    static CommandLine line(CheckedCommand root, List<Class<? extends CheckedCommand>> commands) {
        CommandLine line = new CommandLine(root);
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
            Program.tell(wrong.getMessage() + ".");
            return Program.REFUSED;
        });
        line.setExecutionExceptionHandler((failure, command, parsed) -> Program.failed(failure));
        return line;
    }

    private static Path path(String name) {
        return PathText.path(name).orElseThrow(() -> new TypeConversionException(PathText.problem(name)));
    }

    @Override
    public Callable<Integer> check() {
        if (preset != null) {
            if (file != null) {
                throw new UserFacingException("Name a file or a preset to open, not both.");
            }
            String argument = LabApplication.presetArgument(Preset.ofKey(preset));
            return () -> Program.open(LabApplication.class, argument);
        }
        if (file == null) {
            return () -> Program.open(LabApplication.class);
        }
        if (Files.notExists(file)) {
            throw new UserFacingException(
                    ForeignText.shown(file.toString()) + " is neither a command nor a file that exists; see --help.");
        }
        String opened = file.toAbsolutePath().toString();
        return () -> Program.open(LabApplication.class, opened);
    }

    /** The version that the build wrote into the program. */
    public static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Program.VERSION};
        }
    }
}
