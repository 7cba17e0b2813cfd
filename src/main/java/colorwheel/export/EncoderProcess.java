package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import colorwheel.files.Reasons;
import colorwheel.files.UserFacingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs an encoder that reads frames from its standard input. One thread feeds it and another reads its output, while
 * the calling thread watches it, and ends it if it hangs, if the export is cancelled or if feeding it fails.
 */
final class EncoderProcess {
    private static final long POLL_MILLIS = 50;
    private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_LINES = 8;
    /** A line of progress, such as {@code out_time_us=40000}. */
    private static final String PROGRESS_LINE = "[a-z0-9_]+=.*";

    /** Writes the input of the program; ends soon after stop is requested. Runs on a thread of its own. */
    @FunctionalInterface
    interface Feeder {
        void feed(OutputStream out, Cancellation stop) throws IOException;
    }

    private final List<String> command;
    private final Duration timeout;
    private final AtomicReference<Throwable> feedFailure = new AtomicReference<>();
    private final Cancellation stop = new Cancellation();
    private volatile long lastActivity;
    /** The last lines of its output without those of progress. */
    private final Deque<String> lines = new ArrayDeque<>();

    /** @param timeout how long it may neither read nor write anything before it counts as hanging */
    EncoderProcess(List<String> command, Duration timeout) {
        this.command = command;
        this.timeout = timeout;
    }

    /**
     * Runs the program to its end.
     *
     * @throws UserFacingException if it cannot be started, hangs, or ends with an error
     * @throws CancellationException soon after cancelling is requested or the calling thread is interrupted; the
     *     program has ended by then
     * @throws IOException what the feeder throws itself
     */
    void run(Feeder feeder, Cancellation cancellation) throws IOException {
        Process process = start();
        try {
            feedAndWatch(process, feeder, cancellation);
        } catch (Throwable failure) {
            stop.request();
            end(process, failure, EXIT_TIMEOUT);
            throw failure;
        }
    }

    private void feedAndWatch(Process process, Feeder feeder, Cancellation cancellation) throws IOException {
        try {
            lastActivity = System.nanoTime();
            Thread listening = Threads.daemon("export encoder output", () -> listen(process));
            Thread feeding = Threads.daemon("export encoder feed", () -> feed(process, feeder));
            listening.start();
            feeding.start();
            watch(process, cancellation);
            feeding.join(EXIT_TIMEOUT.toMillis());
            listening.join(EXIT_TIMEOUT.toMillis());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        if (cancellation.isRequested()) {
            // Ctrl+C ends the program as well, and its output is about that.
            throw new CancellationException();
        }
        judge(process);
    }

    private Process start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            // Its output is read, so it has to be English in every language of the system.
            builder.environment().put("LC_ALL", "C");
            return builder.start();
        } catch (IOException refused) {
            throw new UserFacingException(
                    command.get(0) + " could not be started. Install ffmpeg anew, or export PNG frames.", refused);
        }
    }

    private void watch(Process process, Cancellation cancellation) throws InterruptedException {
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            if (cancellation.isRequested()) {
                throw new CancellationException();
            }
            if (ownFailure() != null) {
                return;
            }
            if (System.nanoTime() - lastActivity > timeout.toNanos()) {
                throw new UserFacingException(command.get(0) + " gave no sign of life for " + timeout.toSeconds()
                        + " seconds and was ended. Export PNG frames instead.");
            }
        }
    }

    /** A failure of the feeder that is not a consequence of the program's own end. */
    private @Nullable Throwable ownFailure() {
        Throwable failure = feedFailure.get();
        return failure instanceof PipeException ? null : failure;
    }

    private void judge(Process process) throws IOException {
        Throwable failure = ownFailure();
        if (failure instanceof IOException unwritable) {
            throw unwritable;
        }
        if (failure instanceof RuntimeException wrong) {
            throw wrong;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        // A program that ends without an error before it has read everything has not made the whole film.
        if (process.exitValue() != 0 || feedFailure.get() != null) {
            throw new UserFacingException(Reasons.known(output()).orElse(lastWords(process.exitValue())));
        }
    }

    private void feed(Process process, Feeder feeder) {
        try (OutputStream pipe = new Pipe(process.getOutputStream())) {
            feeder.feed(pipe, stop);
        } catch (Throwable failure) {
            feedFailure.set(failure);
        }
    }

    private void listen(Process process) {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lastActivity = System.nanoTime();
                if (!line.isBlank() && !line.matches(PROGRESS_LINE)) {
                    keep(line.strip());
                }
            }
        } catch (IOException closed) {
            // It was ended: the rest of its output does not matter.
            lastActivity = System.nanoTime();
        }
    }

    private synchronized void keep(String line) {
        lines.addLast(line);
        if (lines.size() > MAX_LINES) {
            lines.removeFirst();
        }
    }

    private synchronized String output() {
        return String.join("\n", lines);
    }

    private synchronized String lastWords(int exitCode) {
        return command.get(0) + " stopped with exit code " + exitCode
                + (lines.isEmpty() ? " and said nothing." : " and said “" + lines.getLast() + "”.")
                + " Export PNG frames instead.";
    }

    /**
     * Ends the program and what it has started itself, which would hold the pipes open.
     *
     * @param failure why; a program that does not end is added to it
     */
    static void end(Process process, Throwable failure, Duration timeout) {
        try {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (RuntimeException unending) {
            failure.addSuppressed(unending);
        }
    }

    /** The program reads no more: it has ended, and its own output says why. */
    private static final class PipeException extends IOException {
        private static final long serialVersionUID = 1;

        PipeException(IOException broken) {
            super(broken);
        }
    }

    private final class Pipe extends OutputStream {
        private final OutputStream out;

        Pipe(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            try {
                out.write(bytes, start, length);
                lastActivity = System.nanoTime();
            } catch (IOException broken) {
                throw new PipeException(broken);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException broken) {
                throw new PipeException(broken);
            }
        }
    }
}
