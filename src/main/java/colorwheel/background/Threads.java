package colorwheel.background;

import java.util.concurrent.ThreadFactory;

/** The one place that makes threads: named after their work, and daemons, so that none keeps the program alive. */
public final class Threads {
    private Threads() {}

    /** A new daemon thread that is not started yet. */
    public static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Waits until a thread has ended, but no longer than so many milliseconds: a program that ends must not be held up.
     * An interruption ends the waiting and is kept.
     */
    public static void awaitEnd(Thread thread, long longestMillis) {
        try {
            thread.join(longestMillis);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** A factory of daemon threads that all bear one name. */
    public static ThreadFactory factory(String name) {
        return work -> daemon(name, work);
    }
}
