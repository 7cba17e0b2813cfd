package colorwheel.benchmark;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What this process holds at a moment.
 *
 * @param residentMegabytes its memory that is in RAM, Java's heap and native memory together; 0 where the system does
 *     not report it
 * @param heapMegabytes the heap in use after a collection
 * @param threads the live threads of Java
 * @param handles the open files, sockets and pipes; 0 where they are not counted
 */
record ProcessUse(long residentMegabytes, long heapMegabytes, int threads, long handles) {
    /** Collects garbage first, which stops every thread for a moment. */
    static ProcessUse read() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return new ProcessUse(
                ResidentMemory.bytes() >> 20,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                openHandles());
    }

    private static long openHandles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }
}
