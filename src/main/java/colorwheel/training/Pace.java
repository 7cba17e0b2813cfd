package colorwheel.training;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many epochs may be taken: as many as the training thread can, or so many for each pulse of the screen's clock.
 * Epochs that were granted and not taken do not add up: a machine that cannot keep a pace takes what it can and is not
 * in debt afterwards. Any thread may call.
 */
final class Pace {
    /** As fast as it goes. */
    static final int UNLIMITED = 0;

    private final AtomicInteger granted = new AtomicInteger();
    private volatile int epochsPerPulse = UNLIMITED;

    /**
     * @param epochs for each pulse, or {@link #UNLIMITED}
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
        // What an earlier and faster pace granted is cut to the present one.
        return limit == UNLIMITED || granted.getAndUpdate(left -> Math.max(0, Math.min(left, limit) - 1)) > 0;
    }
}
