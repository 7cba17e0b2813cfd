package colorwheel.background;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work beside the JavaFX thread of which the latest request wins. One piece of work is under way at a time; of the
 * requests that come meanwhile only the last is carried out after it. Its outcome, a result or a failure (Errors
 * included), is kept until it is taken, and requests a {@link Pulse}. Of several outcomes that are not taken the latest
 * counts: a result replaces an older failure, and a failure an older result.
 *
 * <p>After {@link #cancel} nothing that was requested before is taken or published.
 *
 * <p>All methods may be called from any thread.
 *
 * @param <T> the result of the work
 */
public final class Latest<T> implements AutoCloseable {
    /** One piece of work. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Does the work, on its thread.
         *
         * @return the result, if there is one beside what was published
         * @throws Exception why it failed
         */
        @Nullable
        T carryOut(Latest<T>.Turn turn) throws Exception;
    }

    /** One piece of work while it is under way, for its own thread. */
    public final class Turn {
        private final Work<T> work;
        private final Cancellation cancellation = new Cancellation();

        private Turn(Work<T> work) {
            this.work = work;
        }

        /** Requested once the result is no longer wanted; long work checks it a few times a second. */
        public Cancellation cancellation() {
            return cancellation;
        }

        /** Whether there is a newer request, which begins when this work ends. */
        public boolean isOvertaken() {
            synchronized (lock) {
                return waiting != null;
            }
        }

        /** Publishes a result before the end. */
        public void publish(T result) {
            publish(result, () -> {});
        }

        /**
         * Publishes a result unless the work was canceled.
         *
         * @param with runs together with the publishing, or not at all: {@link Latest#cancel} waits for it, so it must
         *     be quick
         */
        public void publish(T result, Runnable with) {
            end(this, Objects.requireNonNull(result), null, with);
        }
    }

    private final @Nullable SerialWorker own;
    private final Executor executor;
    private final Consumer<? super T> dropped;
    private final Object lock = new Object();

    // Guarded by the lock.
    private @Nullable Turn waiting;
    private @Nullable Turn underWay;
    private boolean busy;
    private @Nullable T result;
    private @Nullable Throwable failure;

    /** @param thread the name of the thread that does the work */
    public Latest(String thread) {
        this(new SerialWorker(thread));
    }

    /** @param worker does the work; closed with this */
    public Latest(SerialWorker worker) {
        this(worker, worker, result -> {});
    }

    /** @param executor does the work, in the calling thread if it likes; not closed with this */
    public Latest(Executor executor) {
        this(null, executor, result -> {});
    }

    /**
     * @param executor does the work, together with that of others; not closed with this
     * @param dropped gets each result that is never taken; quick, on any thread
     */
    public Latest(Executor executor, Consumer<? super T> dropped) {
        this(null, executor, dropped);
    }

    private Latest(@Nullable SerialWorker own, Executor executor, Consumer<? super T> dropped) {
        this.own = own;
        this.executor = executor;
        this.dropped = dropped;
    }

    /** Carries this out as soon as the work under way has ended, in place of what waits. */
    public void request(Work<T> work) {
        synchronized (lock) {
            waiting = new Turn(work);
            if (busy) {
                return;
            }
            busy = true;
        }
        execute();
    }

    /** Gives up what was requested: the work under way is asked to stop, and nothing of it is taken. */
    public void cancel() {
        synchronized (lock) {
            if (underWay != null) {
                underWay.cancellation.request();
            }
            waiting = null;
            replace(null, null);
        }
    }

    /** Whether a request waits, is under way, or has ended and was not taken. */
    public boolean isBusy() {
        synchronized (lock) {
            return busy || result != null || failure != null;
        }
    }

    /**
     * Takes the latest outcome, once.
     *
     * @param then gets the result
     * @param failed gets what the work has thrown
     */
    public void take(Consumer<? super T> then, Consumer<Throwable> failed) {
        @Nullable T taken;
        @Nullable Throwable thrown;
        synchronized (lock) {
            taken = result;
            thrown = failure;
            result = null;
            failure = null;
        }
        // Outside of the lock: what takes it may request the next.
        if (taken != null) {
            then.accept(taken);
        }
        if (thrown != null) {
            failed.accept(thrown);
        }
    }

    /** Cancels, and ends the thread without waiting for it. */
    @Override
    public void close() {
        cancel();
        if (own != null) {
            own.close();
        }
    }

    /** Cancels, and waits for the work to end, at most the given time. */
    public void close(long timeoutMillis) {
        cancel();
        if (own != null) {
            own.finish(timeoutMillis);
        }
    }

    /** One turn at a time, so that others who share the executor have theirs in between. */
    private void execute() {
        try {
            executor.execute(this::work);
        } catch (RuntimeException | Error noThread) {
            // The system may have no thread left: this request fails, the next one may get one.
            @Nullable Turn refused;
            synchronized (lock) {
                busy = false;
                refused = waiting;
                waiting = null;
            }
            if (refused != null) {
                end(refused, null, noThread, () -> {});
            }
        }
    }

    private void work() {
        @Nullable Turn turn;
        synchronized (lock) {
            turn = waiting;
            underWay = turn;
            waiting = null;
        }
        try {
            if (turn != null) {
                carryOut(turn);
            }
        } finally {
            // Even if the failure could not be kept, as without memory for it.
            boolean more;
            synchronized (lock) {
                underWay = null;
                more = waiting != null;
                busy = more;
            }
            if (more) {
                execute();
            }
        }
    }

    private void carryOut(Turn turn) {
        try {
            T made = turn.work.carryOut(turn);
            if (made != null) {
                turn.publish(made);
            }
        } catch (Exception | Error thrown) {
            end(turn, null, thrown, () -> {});
        }
    }

    private void end(Turn turn, @Nullable T made, @Nullable Throwable thrown, Runnable with) {
        synchronized (lock) {
            if (turn.cancellation.isRequested()) {
                drop(made);
                return;
            }
            replace(made, thrown);
            with.run();
        }
        Pulse.request();
    }

    private void replace(@Nullable T made, @Nullable Throwable thrown) {
        drop(result);
        result = made;
        failure = thrown;
    }

    private void drop(@Nullable T unwanted) {
        if (unwanted != null) {
            dropped.accept(unwanted);
        }
    }
}
