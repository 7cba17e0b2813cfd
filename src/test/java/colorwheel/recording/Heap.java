package colorwheel.recording;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** How much memory is really held. */
public final class Heap {
    private static final int COLLECTIONS = 3;
    private static final int MEASUREMENTS = 3;

    private Heap() {}

    /**
     * What something takes, in bytes: the median of three measurements, since what earlier tests have left may be
     * collected during one of them.
     *
     * @param maker makes it, and all that is to be held with it
     */
    public static double takenBy(Callable<?> maker) throws Exception {
        double[] measured = new double[MEASUREMENTS];
        for (int k = 0; k < MEASUREMENTS; k++) {
            long before = used();
            Object held = maker.call();
            measured[k] = used() - before;
            Reference.reachabilityFence(held);
        }
        Arrays.sort(measured);
        return measured[MEASUREMENTS / 2];
    }

    /** What is in use after what is not needed any more was collected, in bytes. */
    private static long used() {
        for (int k = 0; k < COLLECTIONS; k++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
