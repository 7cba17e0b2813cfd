package colorwheel.app.storm;

import colorwheel.app.ResidentMemory;
import java.lang.management.ManagementFactory;

/**
 * What this process holds.
 *
 * @param interactions how many there have been
 * @param heapBytes of objects that are in use, after garbage was collected
 * @param residentBytes in RAM, Java's heap and native memory together; 0 where the system does not tell
 */
record Memory(int interactions, long heapBytes, long residentBytes) {
    private static final int MOST_COLLECTIONS = 6;
    private static final double STEADY = 0.005;

    /** Collects garbage until there is no less of it, as what finalizers and cleaners let go comes a round later. */
    static Memory settled(int interactions) {
        long before = collected();
        for (int k = 0; k < MOST_COLLECTIONS; k++) {
            long now = collected();
            if (now > before * (1 - STEADY)) {
                break;
            }
            before = now;
        }
        return new Memory(interactions, collected(), ResidentMemory.bytes());
    }

    private static long collected() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public String toString() {
        return "%.1f MB heap, %.0f MB resident".formatted(heapBytes / 1e6, residentBytes / 1e6);
    }
}
