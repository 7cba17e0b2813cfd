package colorwheel.training;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets only as many epochs be trained as were granted. Epochs that were granted and not taken add up to a limit: a
 * machine that cannot keep the pace does not catch up later. Any thread may call.
 */
final class Pace {
    /** Every epoch may be taken. */
    static final int UNLIMITED = 0;

    private final AtomicInteger granted = new AtomicInteger();
    private volatile int limit = UNLIMITED;

    /**
     * @param mostGranted how many granted epochs may wait to be taken, or {@link #UNLIMITED}
     * @throws IllegalArgumentException if negative
     */
    void set(int mostGranted) {
        if (mostGranted < 0) {
            throw new IllegalArgumentException("a pace of " + mostGranted + " epochs is negative");
        }
        limit = mostGranted;
    }

    /** Grants epochs. */
    void grant(int epochs) {
        int most = limit;
        granted.updateAndGet(left -> Math.min(left + epochs, most));
    }

    /** Takes one epoch, if one may be taken now. */
    boolean take() {
        int most = limit;
        // Epochs that an earlier and faster pace granted are cut to the present one.
        return most == UNLIMITED || granted.getAndUpdate(left -> Math.max(0, Math.min(left, most) - 1)) > 0;
    }
}
