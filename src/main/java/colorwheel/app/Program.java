package colorwheel.app;

import colorwheel.background.Threads;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.files.ForeignText;
import colorwheel.files.ProgramVersion;
import colorwheel.files.UserFacingException;
import colorwheel.files.WholeFile;
import javafx.application.Application;

/**
 * Runs the program. Names no class of the command line's grammar, so that the everyday start, which has no arguments,
 * need not load it.
 */
public final class Program {
    /** Something went wrong while it ran. */
    static final int FAILED = 1;

    /** The arguments were wrong; nothing was done. */
    static final int REFUSED = 2;

    /** The program and its version. */
    static final String VERSION = "Color Wheel Lab " + ProgramVersion.TEXT;

    private Program() {}

    /** Runs the program and returns its exit code. */
    public static int run(String... arguments) {
        return arguments.length == 0 ? open(LabApplication.class) : LabCommand.run(arguments);
    }

    /** Opens a window and returns the exit code when it is closed. */
    public static int open(Class<? extends Application> application, String... arguments) {
        try {
            launch(application, arguments);
            return 0;
        } catch (OutOfMemoryError exhausted) {
            return memoryRanOut();
        } catch (RuntimeException failure) {
            return failed(failure);
        }
    }

    /** Says why a command was refused before anything was done, and returns the exit code for it. */
    static int refused(UserFacingException refusal) {
        tell(refusal.getMessage());
        return REFUSED;
    }

    /** Says what went wrong, and returns the exit code for it. */
    static int failed(Exception failure) {
        if (failure instanceof InvalidSettingException refused) {
            tell(refused.getMessage());
            return REFUSED;
        }
        if (failure instanceof UserFacingException explained) {
            tell(explained.getMessage());
            return FAILED;
        }
        if (hasRunOutOfMemory(failure)) {
            return memoryRanOut();
        }
        failure.printStackTrace();
        return FAILED;
    }

    private static boolean hasRunOutOfMemory(Throwable failure) {
        Throwable reason = failure;
        while (reason != null && !(reason instanceof OutOfMemoryError)) {
            reason = reason.getCause();
        }
        return reason != null;
    }

    /** Says that memory ran out and what to do, and returns the exit code for it. */
    static int memoryRanOut() {
        tell("Memory ran out. Files that are whole are kept. Use fewer colors (a larger --hue-step, or fewer levels),"
                + " fewer --epochs or a smaller --size, or start the program with more memory (the Java option -Xmx).");
        return FAILED;
    }

    /** What was wrong with the arguments, in one line. */
    static void tell(String message) {
        System.err.println("color-wheel-lab: " + ForeignText.line(message));
    }

    /** Puts the compiler directives in force: before anything is trained, and once for a process. */
    static void directCompiler() {
        try {
            CompilerDirectives.install();
        } catch (IllegalStateException unknown) {
            tell(unknown.getMessage() + ", so the first seconds are slower.");
        }
    }

    /**
     * Opens a window and returns when it is closed.
     *
     * @throws UserFacingException if none can be opened
     */
    public static void launch(Class<? extends Application> application, String... arguments) {
        var problem = Display.problem();
        if (problem.isPresent()) {
            throw new UserFacingException(problem.get());
        }
        directCompiler();
        try {
            // Exports run until the program ends; their unfinished files are removed with it.
            Runtime.getRuntime().addShutdownHook(Threads.daemon("unfinished files", WholeFile::removeUnfinished));
            Pulses.during(() -> Application.launch(application, arguments));
        } catch (UnsupportedOperationException noDisplay) {
            throw new UserFacingException(Display.unavailable(noDisplay.getMessage()));
        }
    }
}
