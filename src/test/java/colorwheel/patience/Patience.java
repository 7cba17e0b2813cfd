package colorwheel.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How tests wait for other threads and processes: until something is so. The one bound, a minute and a half, is there
 * to end a hang and states nothing about speed: tests run on slow and on busy machines.
 */
public final class Patience {
    public static final Duration LONGEST = Duration.ofSeconds(90);

    private static final long BETWEEN_LOOKS_NANOS = 50_000;

    private Patience() {}

    /** Waits until something is so. */
    public static void until(String what, BooleanSupplier so) {
        assertThat(comes(so)).as("waiting until " + what).isTrue();
    }

    /** Waits until something is so, and returns whether it came to be. */
    public static boolean comes(BooleanSupplier so) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }

    /** Waits until a latch is open. */
    public static void until(String what, CountDownLatch latch) {
        try {
            assertThat(latch.await(LONGEST.toSeconds(), TimeUnit.SECONDS))
                    .as("waiting until " + what)
                    .isTrue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting until " + what, stop);
        }
    }

    /** Waits until a thread has ended. */
    public static void untilEnded(Thread thread) {
        until(thread.getName() + " has ended", () -> !thread.isAlive());
    }

    /** Waits for what a task returns, and throws what it throws. */
    public static <T> T get(Future<T> task) throws InterruptedException, ExecutionException, TimeoutException {
        return task.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }
}
