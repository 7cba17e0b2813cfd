package colorwheel.background;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * The memory that work may take: work that would need more is refused before it starts, rather than failing later.
 *
 * @param bytes the bound
 */
public record MemoryBudget(long bytes) {
    /** The rest is for the window, for painting and for garbage not yet collected. */
    private static final double SHARE = 0.75;

    private static final double BYTES_PER_MB = 1 << 20;

    /** The budget of this process: a share of the heap's bound or of the machine's memory, whichever is less. */
    public static MemoryBudget ofThisMachine() {
        long heap = Runtime.getRuntime().maxMemory();
        long machine =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : heap;
        return new MemoryBudget((long) (SHARE * Math.min(heap, machine)));
    }

    /** One of equal parts, for work that runs beside other work. */
    public MemoryBudget part(int parts) {
        return new MemoryBudget(bytes / parts);
    }

    public boolean holds(long needed) {
        return needed <= bytes;
    }

    /**
     * The need compared with the bound: a clause such as “about 11,644 MB of memory, but at most 1,520 MB may be used”.
     */
    public String exceeded(long needed) {
        return String.format(
                Locale.ROOT,
                "about %,.0f MB of memory, but at most %,.0f MB may be used",
                Math.ceil(needed / BYTES_PER_MB),
                Math.floor(bytes / BYTES_PER_MB));
    }
}
