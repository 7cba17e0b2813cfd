package colorwheel.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * What a command came to, run in this process with both output streams caught.
 *
 * @param exitCode as the process would end with
 * @param out the lines on standard output
 * @param err the lines on standard error
 */
public record Console(int exitCode, List<String> out, List<String> err) {
    /** Runs the program's command line. Not for several threads at once: the streams belong to the process. */
    static Console run(String... arguments) {
        return run(() -> Program.run(arguments));
    }

    /** The same of a part of the program that gives an exit code. */
    public static synchronized Console run(IntSupplier part) {
        PrintStream realOut = System.out;
        PrintStream realErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = part.getAsInt();
            return new Console(exitCode, lines(out), lines(err));
        } finally {
            System.setOut(realOut);
            System.setErr(realErr);
        }
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().toList();
    }

    public String lastLine() {
        return out.get(out.size() - 1);
    }
}
