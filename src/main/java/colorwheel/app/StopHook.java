package colorwheel.app;

import colorwheel.background.Threads;
import colorwheel.files.WholeFile;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends work cleanly when the program gets a signal (Ctrl+C, {@code kill}): cancels it, waits a moment until it has said
 * what is kept and released this, and removes the unfinished files of what did not end in time. The process then ends
 * with the exit code of the signal: 130 or 143.
 */
final class StopHook {
    private static final long STOP_TIMEOUT_MILLIS = 5_000;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /**
     * From now on a signal stops the work.
     *
     * @param stop asks it to end; returns at once
     * @param late what to say if it did not end in time
     */
    StopHook(Runnable stop, String late) {
        hook = Threads.daemon("stop", () -> {
            stop.run();
            try {
                if (!ended.await(STOP_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)) {
                    System.err.println("color-wheel-lab: " + late);
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
            WholeFile.removeUnfinished();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The work has ended, and what is to be said of it is said: the program may end at any moment from now on. */
    void release() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The program is ending already: the hook is what ends it, and may go on now.
            return;
        }
    }
}
