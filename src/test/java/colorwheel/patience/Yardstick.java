package colorwheel.patience;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * What this machine takes, at this moment, for a fixed piece of arithmetic: bounds on the program's own computing are
 * multiples of it, so that they hold on slow and on busy machines. Processor time of the calling thread is measured,
 * not the clock.
 */
public final class Yardstick {
    /** About what 500 epochs of the reference experiment take in C on one core. */
    private static final int STEPS = 1_500_000;

    private static final int WARM_UPS = 20;
    private static final int REPEATS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static double kept;

    private Yardstick() {}

    /** Compiles what {@link #nanos} runs; takes a few hundred milliseconds at most. */
    public static void warmUp() {
        for (int k = 0; k < WARM_UPS; k++) {
            kept += work();
        }
    }

    /** The median of some measurements, in nanoseconds. */
    public static long nanos() {
        long[] taken = new long[REPEATS];
        for (int k = 0; k < REPEATS; k++) {
            long begun = THREADS.getCurrentThreadCpuTime();
            kept += work();
            taken[k] = THREADS.getCurrentThreadCpuTime() - begun;
        }
        Arrays.sort(taken);
        return taken[REPEATS / 2];
    }

    /** Each step waits for the one before, so that no compiler can make less of it. */
    private static double work() {
        double x = 1;
        for (int k = 0; k < STEPS; k++) {
            x = x * 0.999_999 + 1e-6 * (k & 7);
        }
        return x;
    }
}
