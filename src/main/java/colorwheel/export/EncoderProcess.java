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

/**
 * Another program that is fed on its standard input until it ends by itself. While it is fed on one thread and listened
 * to on another, the calling thread watches it: a program that hangs, that somebody does not want any more or that
 * nobody can feed any more is ended.
 */
final class EncoderProcess {
    private static final long GLANCE_MILLIS = 50;
    private static final Duration GOODBYE = Duration.ofSeconds(5);
    private static final int MOST_WORDS = 8;
    /** A line by which it tells how far it is, such as {@code out_time_us=40000}. */
    private static final String PROGRESS_LINE = "[a-z0-9_]+=.*";

    /** Writes what the program is fed with; stops soon once told to. Runs on a thread of its own. */
    @FunctionalInterface
    interface Feeder {
        void feed(OutputStream out, Cancellation stop) throws IOException;
    }

    private final List<String> command;
    private final Duration patience;
    private final AtomicReference<Throwable> feedFailure = new AtomicReference<>();
    private final Cancellation stop = new Cancellation();
    private volatile long lastSign;
    /** The last few lines that it said, beside how far it is. */
    private final Deque<String> words = new ArrayDeque<>();

    /** @param patience how long it may neither take anything nor say anything before it counts as hanging */
    EncoderProcess(List<String> command, Duration patience) {
        this.command = command;
        this.patience = patience;
    }

    /**
     * Runs the program to its end.
     *
     * @throws UserFacingException if it cannot be started, hangs, or ends with an error
     * @throws CancellationException soon after cancelling is requested or the calling thread is interrupted; the
     *     program has ended by then
     * @throws IOException what the feeder throws of its own
     */
    void run(Feeder feeder, Cancellation cancellation) throws IOException {
        Process process = start();
        try {
            feedAndWatch(process, feeder, cancellation);
        } catch (Throwable failure) {
            stop.request();
            end(process, failure, GOODBYE);
            throw failure;
        }
    }

    private void feedAndWatch(Process process, Feeder feeder, Cancellation cancellation) throws IOException {
        try {
            lastSign = System.nanoTime();
            Thread listening = Threads.daemon("export encoder says", () -> listen(process));
            Thread feeding = Threads.daemon("export encoder feed", () -> feed(process, feeder));
            listening.start();
            feeding.start();
            watch(process, cancellation);
            feeding.join(GOODBYE.toMillis());
            listening.join(GOODBYE.toMillis());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        if (cancellation.isRequested()) {
            // Ctrl+C ends the program as well: its words are about that.
            throw new CancellationException();
        }
        judge(process);
    }

    private Process start() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            // Its words are read: in every language of the system they are English.
            builder.environment().put("LC_ALL", "C");
            return builder.start();
        } catch (IOException refused) {
            throw new UserFacingException(
                    command.get(0) + " could not be started. Install ffmpeg anew, or export PNG frames.", refused);
        }
    }

    private void watch(Process process, Cancellation cancellation) throws InterruptedException {
        while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            if (cancellation.isRequested()) {
                throw new CancellationException();
            }
            if (ownFailure() != null) {
                return;
            }
            if (System.nanoTime() - lastSign > patience.toNanos()) {
                throw new UserFacingException(command.get(0) + " gave no sign of life for " + patience.toSeconds()
                        + " seconds and was ended. Export PNG frames instead.");
            }
        }
    }

    /** What went wrong in feeding that is no consequence of the program's own end. */
    private Throwable ownFailure() {
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
        // A program that ends contentedly although it was not fed to the end has not made the whole film.
        if (process.exitValue() != 0 || feedFailure.get() != null) {
            throw new UserFacingException(Reasons.known(said()).orElse(lastWords(process.exitValue())));
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
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lastSign = System.nanoTime();
                if (!line.isBlank() && !line.matches(PROGRESS_LINE)) {
                    say(line.strip());
                }
            }
        } catch (IOException closed) {
            // It was ended: what it still wanted to say does not matter.
            lastSign = System.nanoTime();
        }
    }

    private synchronized void say(String line) {
        words.addLast(line);
        if (words.size() > MOST_WORDS) {
            words.removeFirst();
        }
    }

    private synchronized String said() {
        return String.join("\n", words);
    }

    private synchronized String lastWords(int exitCode) {
        return command.get(0) + " stopped with exit code " + exitCode
                + (words.isEmpty() ? " and said nothing." : " and said “" + words.getLast() + "”.")
                + " Export PNG frames instead.";
    }

    /**
     * Ends the program, and what it started itself, which would hold the pipes open.
     *
     * @param failure why; it matters more than a program that does not end, which is added to it
     */
    static void end(Process process, Throwable failure, Duration patience) {
        try {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (RuntimeException unending) {
            failure.addSuppressed(unending);
        }
    }

    /** The program does not take any more: it has ended, and its own words tell why. */
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
                lastSign = System.nanoTime();
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
