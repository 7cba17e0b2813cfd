package colorwheel.app.storm;

import colorwheel.benchmark.ResidentMemory;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process holds.
 *
 * @param interactions how many there have been
 * @param heapBytes of objects that are in use, after garbage was collected
 * @param objectBytes those of them that are no arrays of ints: the pixels of pictures are, which are most of the heap,
 *     and depend on the size in which each picture was seen last
 * @param residentBytes in RAM, Java's heap and native memory together; 0 where the system does not tell
 * @param nativeBytes those of them that are not of the heap that Java has taken: it takes as much as the work in
 *     between asked for, up to {@code -Xmx}, and keeps it
 */
record Memory(int interactions, long heapBytes, long objectBytes, long residentBytes, long nativeBytes) {
    private static final int MOST_COLLECTIONS = 6;
    private static final int INT_ARRAY_CELL = 3;
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
        long heap = collected();
        long objects = heap - pixels();
        long resident = ResidentMemory.bytes();
        long committed =
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted();
        return new Memory(interactions, heap, objects, resident, Math.max(0, resident - committed));
    }

    private static long collected() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** From the histogram that {@code jcmd} would print. */
    private static long pixels() {
        try {
            String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(cells -> cells.length > INT_ARRAY_CELL && cells[INT_ARRAY_CELL].equals("[I"))
                    .mapToLong(cells -> Long.parseLong(cells[INT_ARRAY_CELL - 1]))
                    .sum();
        } catch (JMException notThisJava) {
            throw new IllegalStateException("this Java tells no histogram of its heap", notThisJava);
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.0f MB heap, %.1f without pixels, %.0f MB resident, %.0f without the heap",
                heapBytes / 1e6,
                objectBytes / 1e6,
                residentBytes / 1e6,
                nativeBytes / 1e6);
    }
}
