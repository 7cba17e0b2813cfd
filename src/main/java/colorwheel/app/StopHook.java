package colorwheel.app;

import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets work end well when the program is told to end (Ctrl+C, {@code kill}): cancels it, and waits a moment until it
 * has said what is kept and released this.
 */
final class StopHook {
    private static final long LONGEST_GOODBYE_SECONDS = 2;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    /** From now on a signal requests the cancellation. */
    StopHook(Cancellation cancellation) {
        hook = Threads.daemon("stop", () -> {
            cancellation.request();
            try {
                ended.await(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The work has ended. */
    void release() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The program is ending already: the hook is what ends it, and has just been told that it may.
            return;
        }
    }
}
