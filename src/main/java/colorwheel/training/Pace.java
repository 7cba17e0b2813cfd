package colorwheel.training;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A limit of the epochs per pulse of the screen's clock. Epochs that were granted and not taken do not add up: a
 * machine that cannot keep the pace does not catch up later. Any thread may call.
 */
final class Pace {
    /** No limit. */
    static final int UNLIMITED = 0;

    private final AtomicInteger granted = new AtomicInteger();
    private volatile int epochsPerPulse = UNLIMITED;

    /**
     * @param epochs per pulse, or {@link #UNLIMITED}
     * @throws IllegalArgumentException if negative
     */
    void set(int epochs) {
        if (epochs < 0) {
            throw new IllegalArgumentException("a pace of " + epochs + " epochs is negative");
        }
        epochsPerPulse = epochs;
    }

    /** Grants the epochs of one pulse. */
    void pulse() {
        granted.set(epochsPerPulse);
    }

    /** Takes one epoch, if one may be taken now. */
    boolean take() {
        int limit = epochsPerPulse;
        // Epochs that an earlier and faster pace granted are cut to the present one.
        return limit == UNLIMITED || granted.getAndUpdate(left -> Math.max(0, Math.min(left, limit) - 1)) > 0;
    }
}
