package colorwheel.background;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work that the user starts and may cancel, one piece at a time, each on a thread of its own. All methods are called by
 * one thread, which polls for the outcome; only the work itself is done elsewhere.
 *
 * @param <T> how a piece of work ends, in failure too
 */
public final class Job<T> implements AutoCloseable {
    /** One piece of work. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Returns when it is done, or soon after it was cancelled.
         *
         * @throws Exception whatever made it fail
         */
        T carryOut(Cancellation cancellation) throws Exception;
    }

    private final String name;
    private final long longestGoodbyeMillis;
    private final Function<Throwable, T> failed;
    private final AtomicReference<T> outcome = new AtomicReference<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Cancellation cancellation = new Cancellation();
    private @Nullable Thread thread;
    private boolean underWay;

    /**
     * @param name of the threads
     * @param longestGoodbyeMillis how long closing waits for the work to end
     * @param failed makes the outcome of what the work has thrown, on the thread that takes it
     */
    public Job(String name, long longestGoodbyeMillis, Function<Throwable, T> failed) {
        this.name = name;
        this.longestGoodbyeMillis = longestGoodbyeMillis;
        this.failed = failed;
    }

    /**
     * Starts a piece of work.
     *
     * @throws IllegalStateException if the outcome of the one before was not taken yet
     */
    public void start(Work<T> work) {
        if (underWay) {
            throw new IllegalStateException("a job is under way: " + name);
        }
        Cancellation mine = new Cancellation();
        cancellation = mine;
        thread = Threads.daemon(name, () -> {
            carryOut(work, mine);
            Pulse.request();
        });
        thread.start();
        underWay = true;
    }

    private void carryOut(Work<T> work, Cancellation mine) {
        try {
            outcome.set(work.carryOut(mine));
        } catch (Exception | Error thrown) {
            // Every kind of failure ends the job; one that was not recorded would leave it running for ever. The
            // failure is only stored here, since there may be no memory left to handle it.
            failure.set(thrown);
        }
    }

    /** Asks the work to stop; it ends when it heeds that. */
    public void cancel() {
        cancellation.request();
    }

    /** The outcome, once, when the work has ended; afterwards the next piece may start. */
    public Optional<T> take() {
        Throwable thrown = failure.getAndSet(null);
        Optional<T> end = Optional.ofNullable(thrown != null ? failed.apply(thrown) : outcome.getAndSet(null));
        underWay &= end.isEmpty();
        return end;
    }

    /** Cancels, and waits a moment for the work to end. */
    @Override
    public void close() {
        cancel();
        if (thread != null) {
            Threads.awaitEnd(thread, longestGoodbyeMillis);
        }
    }
}
