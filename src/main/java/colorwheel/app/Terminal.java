package colorwheel.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the program's standard error goes. */
final class Terminal {
    /** Linux keeps a link to what a process has open as its standard error. */
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /**
     * Whether standard error is a terminal, which can show a line that changes. Only Linux says so:
     * {@code System.console()} knows standard input and output alone, and from Java 22 on is there without a terminal
     * too. Elsewhere the answer is no.
     */
    static boolean isStandardError() {
        return Files.isSymbolicLink(STANDARD_ERROR) && isTerminal(target(STANDARD_ERROR));
    }

    /** Whether a file is a terminal: a window's, or one of the machine's own. */
    static boolean isTerminal(String file) {
        return file.matches("/dev/(pts/\\d+|tty\\w*|console)");
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
