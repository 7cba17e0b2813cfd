package colorwheel.benchmark;

import colorwheel.files.UserFacingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a soak has done, what went wrong, and what the process held after each round. The file is written anew after
 * each round, so that a soak that is killed leaves its figures. May be used by all threads.
 */
final class SoakReport {
    /** More samples are thinned to this number, evenly spaced, the first and the last among them. */
    static final int MAX_SAMPLES = 60;

    private static final int MAX_FAILURES_LISTED = 20;

    /** What the process held at a moment. */
    record Sample(double minutes, int rounds, long residentMegabytes, long heapMegabytes, int threads, long handles) {}

    private final ReportFile file;
    private final long began = System.nanoTime();
    private final List<Sample> samples = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int failureCount;
    private boolean complete;
    private int rounds;
    private long epochs;
    private long positions;
    private long wheels;
    private long frames;

    SoakReport(ReportFile file) {
        this.file = file;
    }

    /** A run was trained to its end. */
    synchronized void trained(int steps) {
        epochs += steps;
    }

    /** The hold-out was dragged over some positions, until the wheel of the last one was on the screen. */
    synchronized void dragged(int places) {
        positions += places;
    }

    /** A sweep has trained some wheels. */
    synchronized void swept(int count) {
        wheels += count;
    }

    /** An export has written some frames. */
    synchronized void exported(int count) {
        frames += count;
    }

    /** Something went wrong, in a sentence. */
    synchronized void failed(String sentence) {
        failureCount++;
        if (failures.size() < MAX_FAILURES_LISTED) {
            failures.add(sentence);
        }
    }

    synchronized void roundDone() {
        rounds++;
    }

    synchronized int rounds() {
        return rounds;
    }

    /** Takes what the process holds now. */
    synchronized void sample(ProcessUse use) {
        double minutes = Math.rint((System.nanoTime() - began) / 60e9 * 100) / 100;
        samples.add(new Sample(
                minutes, rounds, use.residentMegabytes(), use.heapMegabytes(), use.threads(), use.handles()));
    }

    synchronized List<Sample> samples() {
        return List.copyOf(samples);
    }

    /** The time is up. */
    synchronized void complete() {
        complete = true;
    }

    synchronized int failureCount() {
        return failureCount;
    }

    /** The first failures, in the order in which they came. */
    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /**
     * Writes the whole file in the place of the last one. Blocks.
     *
     * @throws UserFacingException if it cannot be written, in words
     */
    synchronized void write() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("complete", complete);
        report.put("rounds", rounds);
        report.put("epochs", epochs);
        report.put("positions", positions);
        report.put("wheels", wheels);
        report.put("frames", frames);
        report.put("failureCount", failureCount);
        report.put("failures", failures);
        report.put("samples", thinned(samples));
        file.write(report);
    }

    static <T> List<T> thinned(List<T> all) {
        if (all.size() <= MAX_SAMPLES) {
            return all;
        }
        List<T> some = new ArrayList<>();
        for (int k = 0; k < MAX_SAMPLES; k++) {
            some.add(all.get((int) ((long) k * (all.size() - 1) / (MAX_SAMPLES - 1))));
        }
        return some;
    }
}
