package colorwheel.launch;

import colorwheel.background.Threads;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The process of the program. */
final class ProgramProcess {
    /** The exit code of a process that a signal ended is this plus the signal's number, in shells and in Java. */
    private static final int SIGNALLED = 128;

    private static final int ABORTED = SIGNALLED + 6;
    private static final int BUS_ERROR = SIGNALLED + 7;
    private static final int SEGMENTATION_FAULT = SIGNALLED + 11;

    private ProgramProcess() {}

    /**
     * The end of the process.
     *
     * @param lasted how long it ran
     */
    record Ended(int exitCode, Duration lasted) {
        /** Whether Java itself crashed. */
        boolean hasCrashed() {
            return exitCode == ABORTED || exitCode == BUS_ERROR || exitCode == SEGMENTATION_FAULT;
        }
    }

    /**
     * Runs the program to its end. It has the streams of this process. A signal that ends this process also ends the
     * program, and this process ends with the program's exit code.
     *
     * @param java the command up to the program's arguments
     */
    static Ended run(List<String> java, List<String> arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(java);
        words.addAll(arguments);
        long start = System.nanoTime();
        Process program = new ProcessBuilder(words).inheritIO().start();
        Thread hook = Threads.daemon("stop", () -> endWith(program));
        Runtime.getRuntime().addShutdownHook(hook);
        int exitCode = program.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // A signal ended both processes: the hook ends this one.
            Threads.awaitEnd(hook, 0);
        }
        return new Ended(exitCode, Duration.ofNanos(System.nanoTime() - start));
    }

    private static void endWith(Process program) {
        program.destroy();
        try {
            Runtime.getRuntime().halt(program.waitFor());
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints Java's own message if Java could not start. Only for a program that ran with an option that hides it. */
    static void explain(JavaCommand command, Ended ended) throws IOException, InterruptedException {
        if (ended.exitCode() == 1) {
            List<String> words = command.words(List.of("-version"));
            Process check = new ProcessBuilder(words).redirectErrorStream(true).start();
            check.getOutputStream().close();
            byte[] said = check.getInputStream().readAllBytes();
            if (check.waitFor() != 0) {
                System.err.write(said);
            }
        }
    }
}
