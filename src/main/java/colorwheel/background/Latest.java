package colorwheel.background;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Work beside the JavaFX thread of which the latest request wins. One piece of work is under way at a time; of the
 * requests that come meanwhile only the last is carried out after it. What it comes to, a result or a failure (Errors
 * included), is left here until it is taken, and asks for a {@link Pulse}. Of several that are not taken the latest
 * counts: a result replaces an older failure, and a failure an older result.
 *
 * <p>After {@link #cancel} nothing of what was requested before is taken or published any more.
 *
 * <p>All methods may be called from any thread.
 *
 * @param <T> what the work results in
 */
public final class Latest<T> implements AutoCloseable {
    /** One piece of work. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * Carries it out, on the thread of the work.
         *
         * @return the result; {@code null} if there is none, or none beside what was published
         * @throws Exception why it failed
         */
        T carryOut(Latest<T>.Turn turn) throws Exception;
    }

    /** One piece of work while it is under way, for its own thread. */
    public final class Turn {
        private final Work<T> work;
        private final Cancellation cancellation = new Cancellation();

        private Turn(Work<T> work) {
            this.work = work;
        }

        /** Requested once nobody waits for the result any more; long work asks a few times a second. */
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
         * @param with is run together with the publishing, or not at all: {@link Latest#cancel} waits for it, so it
         *     must be quick
         */
        public void publish(T result, Runnable with) {
            end(this, Objects.requireNonNull(result), null, with);
        }
    }

    private final SerialWorker own;
    private final Executor executor;
    private final Object lock = new Object();

    // Guarded by the lock.
    private Turn waiting;
    private Turn underWay;
    private boolean busy;
    private T result;
    private Throwable failure;

    /** @param thread the name of the thread that does the work */
    public Latest(String thread) {
        this(new SerialWorker(thread));
    }

    /** @param worker does the work; closed with this */
    public Latest(SerialWorker worker) {
        own = worker;
        executor = worker;
    }

    /** @param executor does the work, at once if that is what it does with it; not closed with this */
    public Latest(Executor executor) {
        own = null;
        this.executor = executor;
    }

    /** Carries this out as soon as what is under way has ended, in place of what waits. */
    public void request(Work<T> work) {
        Turn next = new Turn(work);
        synchronized (lock) {
            waiting = next;
            if (busy) {
                return;
            }
            busy = true;
        }
        try {
            executor.execute(this::work);
        } catch (RuntimeException | Error noThread) {
            // The system may have none left: that is an end of this request, and not of all to come.
            synchronized (lock) {
                busy = false;
                waiting = null;
            }
            end(next, null, noThread, () -> {});
        }
    }

    /** Gives up what was requested: what is under way is asked to stop, and nothing of it is taken. */
    public void cancel() {
        synchronized (lock) {
            if (underWay != null) {
                underWay.cancellation.request();
            }
            waiting = null;
            result = null;
            failure = null;
        }
    }

    /** Whether something waits, is under way, or has ended and was not taken. */
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
        T taken;
        Throwable thrown;
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

    /** Cancels, and waits for the work to end, but no longer than so many milliseconds. */
    public void close(long longestMillis) {
        cancel();
        if (own != null) {
            own.finish(longestMillis);
        }
    }

    private void work() {
        boolean ended = false;
        try {
            for (Turn turn = next(); turn != null; turn = next()) {
                carryOut(turn);
            }
            ended = true;
        } finally {
            if (!ended) {
                // Not even the failure could be kept: there may be no memory for it. The next request begins again.
                synchronized (lock) {
                    busy = false;
                    underWay = null;
                }
            }
        }
    }

    private Turn next() {
        synchronized (lock) {
            underWay = waiting;
            waiting = null;
            busy = underWay != null;
            return underWay;
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

    private void end(Turn turn, T made, Throwable thrown, Runnable with) {
        synchronized (lock) {
            if (turn.cancellation.isRequested()) {
                return;
            }
            result = made;
            failure = thrown;
            with.run();
        }
        Pulse.request();
    }
}
