package colorwheel.app.storm;

import colorwheel.background.Threads;
import colorwheel.patience.Yardstick;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Measures how long the JavaFX thread lets others wait: every 20 ms a beat is put into its queue, and the time until it
 * is served is taken. Machines that are shared make everything late now and then, so lateness alone is no fault.
 *
 * <p>A beat counts as <b>frozen</b> when it was served after more than 250 ms of the clock, and the JavaFX thread
 * itself spent more than 250 ms of them, and on a slow machine more than {@value #LONGEST_YARDSTICKS} times what the
 * yardstick takes at that moment, at something of ours: computing (its own processor time), or blocked and waiting
 * while the samples of its stack show a method of the program; or waiting in JavaFX for the thread that draws, as far
 * as that one was computing. It does not count, but is reported as <b>late</b>, when the threads were ready to run and
 * did not get a processor, when the collector of garbage had stopped all threads, or when the whole process was
 * stopped: when this clock stood still and no thread of the process computed meanwhile. What the process stood still is
 * taken off.
 */
final class Beats implements AutoCloseable {
    static final long LONGEST_MILLIS = 250;
    static final long LONGEST_YARDSTICKS = 90;

    private static final long BETWEEN_MILLIS = 20;
    private static final long LOOK_MILLIS = 5;
    private static final long STALL_MILLIS = 60;
    /** The share of a processor that a process which was stopped can have used, at the edges of the time. */
    private static final double MOST_WHILE_STOPPED = 0.1;

    private static final long SAMPLES_FROM_MILLIS = 100;
    private static final int MOST_SAMPLES = 40;
    private static final int DEPTH = 60;
    private static final String OURS = "colorwheel.";
    private static final String NOT_OURS = "colorwheel.app.storm.";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final long javafx;
    private final long renderer;
    private final Thread watch;
    private final List<Late> late = new ArrayList<>();
    private volatile boolean closed;
    private volatile boolean paused;
    private long longestMillis;
    private long longestOwnMillis;
    private long beats;

    /**
     * A beat that was served late.
     *
     * @param wallMillis from the beat to its service
     * @param processorMillis what the JavaFX thread computed in that time
     * @param drawingMillis what the thread that draws computed in it
     * @param waitedMillis what it was blocked or waiting in it
     * @param stalledMillis what the whole process seems to have stood still
     * @param collectedMillis what the collectors of garbage took
     * @param frozen whether it counts
     * @param stack of the JavaFX thread, when the 250 ms had passed or as late as there is one
     */
    record Late(
            long wallMillis,
            long processorMillis,
            long drawingMillis,
            long waitedMillis,
            long stalledMillis,
            long collectedMillis,
            boolean frozen,
            String stack) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: %d ms (JavaFX thread: %d ms computing, %d ms waiting; drawing %d ms, process stalled %d ms, garbage %d ms)%s",
                    frozen ? "frozen" : "late",
                    wallMillis,
                    processorMillis,
                    waitedMillis,
                    drawingMillis,
                    stalledMillis,
                    collectedMillis,
                    frozen ? "\n" + stack : "");
        }
    }

    private record Counters(
            long nanos, long processorNanos, long drawingNanos, long waitedMillis, long collectedMillis) {}

    private final class Beat implements Runnable {
        private final CountDownLatch served = new CountDownLatch(1);
        private Counters after;

        @Override
        public void run() {
            after = counters();
            served.countDown();
        }
    }

    /** Begins to watch. Called on another thread than JavaFX's. */
    Beats() {
        threads.setThreadContentionMonitoringEnabled(true);
        javafx = Fx.ask(() -> Thread.currentThread().getId());
        renderer = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                .mapToLong(Thread::getId)
                .findFirst()
                .orElseThrow();
        Yardstick.warmUp();
        watch = Threads.daemon("storm beats", this::watch);
        watch.start();
    }

    private Counters counters() {
        ThreadInfo info = threads.getThreadInfo(javafx);
        return new Counters(
                System.nanoTime(),
                threads.getThreadCpuTime(javafx),
                threads.getThreadCpuTime(renderer),
                info.getBlockedTime() + info.getWaitedTime(),
                collectors.stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum());
    }

    private void watch() {
        while (!closed) {
            if (!paused) {
                beat();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS));
        }
    }

    private void beat() {
        Beat beat = new Beat();
        List<ThreadInfo> samples = new ArrayList<>();
        Counters before = counters();
        Platform.runLater(beat);
        long stalledNanos = 0;
        long last = System.nanoTime();
        long lastProcessor = system.getProcessCpuTime();
        while (!isServed(beat)) {
            long now = System.nanoTime();
            long processor = system.getProcessCpuTime();
            boolean stood = processor - lastProcessor < (now - last) * MOST_WHILE_STOPPED;
            if (stood && now - last > TimeUnit.MILLISECONDS.toNanos(STALL_MILLIS)) {
                stalledNanos += now - last;
            }
            last = now;
            lastProcessor = processor;
            long waitedMillis = TimeUnit.NANOSECONDS.toMillis(now - before.nanos());
            if (waitedMillis > SAMPLES_FROM_MILLIS && samples.size() < MOST_SAMPLES) {
                samples.add(threads.getThreadInfo(javafx, DEPTH));
            }
            if (closed) {
                return;
            }
        }
        if (!paused) {
            judge(before, beat.after, stalledNanos, samples);
        }
    }

    private static boolean isServed(Beat beat) {
        try {
            return beat.served.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void judge(Counters before, Counters after, long stalledNanos, List<ThreadInfo> samples) {
        long wall = TimeUnit.NANOSECONDS.toMillis(after.nanos() - before.nanos());
        long stalled = TimeUnit.NANOSECONDS.toMillis(stalledNanos);
        long processor = TimeUnit.NANOSECONDS.toMillis(after.processorNanos() - before.processorNanos());
        long collected = after.collectedMillis() - before.collectedMillis();
        long waited = Math.max(0, after.waitedMillis() - before.waitedMillis() - stalled - collected);
        long drawing = TimeUnit.NANOSECONDS.toMillis(after.drawingNanos() - before.drawingNanos());
        long own = Math.min(wall, processor + (waitsInOurs(samples) ? waited : Math.min(waited, drawing)));
        boolean tooLate = wall - stalled > LONGEST_MILLIS
                && own > LONGEST_MILLIS
                && own > TimeUnit.NANOSECONDS.toMillis(LONGEST_YARDSTICKS * Yardstick.nanos());
        synchronized (this) {
            beats++;
            longestMillis = Math.max(longestMillis, wall);
            longestOwnMillis = Math.max(longestOwnMillis, own);
            if (wall > LONGEST_MILLIS) {
                late.add(new Late(wall, processor, drawing, waited, stalled, collected, tooLate, stack(samples)));
            }
        }
    }

    /** Whether the JavaFX thread stood in a method of the program in half of the samples in which it did not run. */
    private static boolean waitsInOurs(List<ThreadInfo> samples) {
        List<ThreadInfo> waiting = samples.stream()
                .filter(sample -> sample.getThreadState() != Thread.State.RUNNABLE)
                .toList();
        long ours = waiting.stream()
                .filter(sample -> Arrays.stream(sample.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(OURS)
                                && !frame.getClassName().startsWith(NOT_OURS)))
                .count();
        return ours > 0 && 2 * ours >= waiting.size();
    }

    private static String stack(List<ThreadInfo> samples) {
        if (samples.isEmpty()) {
            return "  (no sample: the watch itself came too late)";
        }
        int at = (int) Math.min(samples.size() - 1, (LONGEST_MILLIS - SAMPLES_FROM_MILLIS) / LOOK_MILLIS);
        ThreadInfo sample = samples.get(at);
        return "  JavaFX thread " + sample.getThreadState() + "\n"
                + Arrays.stream(sample.getStackTrace())
                        .map(frame -> "    at " + frame)
                        .collect(Collectors.joining("\n"));
    }

    // What was found

    /** Does something that stops all threads on purpose, such as collecting garbage, without counting it. */
    void unwatched(Runnable action) {
        paused = true;
        try {
            action.run();
        } finally {
            paused = false;
        }
    }

    /** The beats that were late since it was last asked. */
    synchronized List<Late> taken() {
        List<Late> all = List.copyOf(late);
        late.clear();
        return all;
    }

    synchronized long beats() {
        return beats;
    }

    /** The longest by the clock, whatever the reason. */
    synchronized long longestMillis() {
        return longestMillis;
    }

    /** The longest that the JavaFX thread itself spent computing, or waiting in the program. */
    synchronized long longestOwnMillis() {
        return longestOwnMillis;
    }

    @Override
    public void close() {
        closed = true;
        try {
            watch.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
