package colorwheel.background;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One named daemon thread that does one thing after the other, in the order in which they come. The thread is there
 * while there is something to do, and a few seconds longer; should an error end it, the next thing gets a new thread.
 * Any thread.
 */
public final class SerialWorker implements Executor, AutoCloseable {
    private static final long IDLE_SECONDS = 3;

    private final ThreadPoolExecutor thread;

    /** A worker of usual priority. */
    public SerialWorker(String name) {
        this(name, Thread.NORM_PRIORITY);
    }

    /** @param priority of the thread, as {@link Thread#setPriority} takes it */
    public SerialWorker(String name, int priority) {
        thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> {
                    Thread made = Threads.daemon(name, work);
                    made.setPriority(priority);
                    return made;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * Does this after all that came before; nothing after {@link #close}.
     *
     * @throws OutOfMemoryError if the system gives no thread; the next call may get one
     */
    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Drops what waits. What is under way is interrupted and not waited for. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    /**
     * Lets what was asked for be finished, and takes nothing more; waits for that no longer than so many milliseconds.
     * An interruption ends the waiting and is kept.
     */
    public void finish(long longestMillis) {
        thread.shutdown();
        try {
            thread.awaitTermination(longestMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
