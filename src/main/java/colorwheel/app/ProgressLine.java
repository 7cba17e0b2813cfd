package colorwheel.app;

import colorwheel.background.Threads;
import java.io.PrintStream;
import java.util.function.Supplier;

/**
 * One line of standard error that says how far a command is, rewritten in place while it works and cleared at its end.
 * Only on a terminal: a pipe or a file gets nothing. Any thread may call.
 */
final class ProgressLine implements AutoCloseable {
    private static final long MIN_PERIOD_MILLIS = 100;

    private final PrintStream terminal;
    private volatile Supplier<String> text = () -> "";
    private String shown = "";
    private boolean closed;

    ProgressLine(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A line that is kept up to date until it is closed, if standard error is a terminal. */
    static ProgressLine start() {
        ProgressLine line = new ProgressLine(System.err);
        if (Terminal.isStandardError()) {
            Threads.daemon("progress", line::keepUp).start();
        }
        return line;
    }

    /** How much of something is done: {@code Trained 250 of 500 epochs, 50%}. */
    static String text(String verb, int done, int total, String what) {
        return verb + " " + done + " of " + total + " " + what + ", " + 100L * done / total + "%";
    }

    /** Sets what it says from now on; asked when the line is rewritten. */
    void show(Supplier<String> what) {
        text = what;
    }

    /** The same of a count, as {@link #text} has it. */
    void show(String verb, int done, int total, String what) {
        show(() -> text(verb, done, total, what));
    }

    private synchronized void keepUp() {
        try {
            while (!closed) {
                rewrite();
                wait(MIN_PERIOD_MILLIS);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Brings the line up to date, unless it is closed. */
    synchronized void rewrite() {
        if (!closed) {
            replace(text.get());
        }
    }

    private void replace(String line) {
        if (!line.equals(shown)) {
            terminal.print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
            if (line.isEmpty()) {
                terminal.print("\r");
            }
            terminal.flush();
            shown = line;
        }
    }

    /** Clears the line. It stays empty from now on. */
    @Override
    public synchronized void close() {
        replace("");
        closed = true;
        notifyAll();
    }
}
