package colorwheel.background;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One named daemon thread that runs tasks in the order in which they come. The thread exists while there are tasks, and
 * a few seconds longer; if an error ends it, the next task gets a new thread. Any thread may call.
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
     * Runs a task after all that came before; does nothing after {@link #close}.
     *
     * @throws OutOfMemoryError if the system has no thread; the next call may get one
     */
    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Drops the tasks that wait. The task under way is interrupted and not waited for. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    /**
     * Finishes the tasks that wait and takes no more. Blocks until they are done, at most the given time; an
     * interruption ends the waiting and is kept.
     */
    public void finish(long timeoutMillis) {
        thread.shutdown();
        try {
            thread.awaitTermination(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
        }
    }
}
