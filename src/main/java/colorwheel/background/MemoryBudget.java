package colorwheel.background;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * How much memory work may take: what would need more is refused before it starts, rather than failing in the middle.
 *
 * @param bytes the bound
 */
public record MemoryBudget(long bytes) {
    /** The rest is for the window, for painting and for what waits to be collected. */
    private static final double SHARE = 0.75;

    private static final double BYTES_PER_MB = 1 << 20;

    /** That of this program on this machine: of what Java may take, or the machine has, whichever is less. */
    public static MemoryBudget ofThisMachine() {
        long heap = Runtime.getRuntime().maxMemory();
        long machine =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : heap;
        return new MemoryBudget((long) (SHARE * Math.min(heap, machine)));
    }

    /** One of so many equal parts, for work that goes on beside other work. */
    public MemoryBudget part(int parts) {
        return new MemoryBudget(bytes / parts);
    }

    public boolean holds(long needed) {
        return needed <= bytes;
    }

    /**
     * What is needed against the bound: a clause such as “about 11,644 MB of memory, but at most 1,520 MB may be used”.
     */
    public String exceeded(long needed) {
        return String.format(
                Locale.ROOT,
                "about %,.0f MB of memory, but at most %,.0f MB may be used",
                Math.ceil(needed / BYTES_PER_MB),
                Math.floor(bytes / BYTES_PER_MB));
    }
}
