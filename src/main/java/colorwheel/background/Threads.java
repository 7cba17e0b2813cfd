package colorwheel.background;

import java.util.concurrent.ThreadFactory;

/** The one factory of threads: named after their work, and daemons, so that none keeps the program alive. */
public final class Threads {
    private Threads() {}

    /** A new daemon thread that is not started yet. */
    public static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Waits until a thread has ended, at most the given time, since a program that ends must not be held up. An
     * interruption ends the waiting and is kept.
     *
     * @param timeoutMillis 0 for no bound
     */
    public static void awaitEnd(Thread thread, long timeoutMillis) {
        try {
            thread.join(timeoutMillis);
        } catch (InterruptedException stopWaiting) {
            Thread.currentThread().interrupt();
        }
    }

    /** A factory of daemon threads of one name. */
    public static ThreadFactory factory(String name) {
        return work -> daemon(name, work);
    }
}
