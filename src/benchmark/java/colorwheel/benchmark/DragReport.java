package colorwheel.benchmark;

import colorwheel.training.fused.FusedTraining;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The times of a scripted drag. A wheel is on the screen when a frame that shows it has been drawn. */
final class DragReport {
    /** The first second of a drag, in which most is compiled. */
    static final int FIRST = 60;

    private static final double NANOS_PER_MILLI = 1e6;

    private final int positions;
    private final double yardstickMillis;
    private final long[] moved;
    private final long[] onScreen;
    private final long[] memory = new long[3];
    private int next;
    private long dragBegan;
    private long lastFrame;
    private long longestFrame;
    private int frames;
    private Map<String, Double> threads = Map.of();

    /** @param yardstickMillis what the times are compared with; 0 for nothing */
    DragReport(int positions, double yardstickMillis) {
        this.positions = positions;
        this.yardstickMillis = yardstickMillis;
        moved = new long[positions];
        onScreen = new long[positions];
    }

    /** How many positions are dragged over. */
    int positions() {
        return positions;
    }

    /** The slider was moved. */
    void moved(int position, long nanos) {
        moved[position] = nanos;
        if (position == 0) {
            dragBegan = nanos;
            lastFrame = nanos;
            memory[0] = ResidentMemory.bytes();
        }
        if (position == positions / 2) {
            memory[1] = ResidentMemory.bytes();
        }
    }

    /**
     * A frame is on the screen.
     *
     * @param position the newest one whose finished wheel it shows; -1 if there is none yet
     */
    void onScreen(int position, long nanos) {
        if (dragBegan == 0) {
            return;
        }
        longestFrame = Math.max(longestFrame, nanos - lastFrame);
        frames++;
        lastFrame = nanos;
        while (next <= position) {
            onScreen[next++] = nanos;
        }
        if (isComplete()) {
            memory[2] = ResidentMemory.bytes();
        }
    }

    boolean isComplete() {
        return next == positions;
    }

    /** @param secondsByThread what the threads computed during the drag, by kind */
    void computed(Map<String, Double> secondsByThread) {
        threads = secondsByThread;
    }

    /**
     * All figures: times in milliseconds from a move of the slider to its wheel on the screen, of all positions, of the
     * first 60 and of the rest; with a yardstick each time also as a multiple of it.
     */
    Map<String, Object> figures() {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("positions", positions);
        report.putAll(percentiles(0, positions));
        report.put("framesPerSecond", frames / ((lastFrame - dragBegan) * 1e-9));
        putMillis(report, "longestFrame", longestFrame / NANOS_PER_MILLI);
        report.put("first" + FIRST, percentiles(0, Math.min(FIRST, positions)));
        if (positions > FIRST) {
            report.put("rest", percentiles(FIRST, positions));
        }
        if (yardstickMillis > 0) {
            report.put("yardstickMillis", yardstickMillis);
        }
        report.put("processorSeconds", threads);
        report.put("residentMegabytesAtStart", memory[0] >> 20);
        report.put("residentMegabytesInTheMiddle", memory[1] >> 20);
        report.put("residentMegabytesAtEnd", memory[2] >> 20);
        report.put("vectorized", FusedTraining.isVectorized());
        return report;
    }

    private Map<String, Object> percentiles(int from, int to) {
        double[] millis = new double[to - from];
        for (int position = from; position < to; position++) {
            millis[position - from] = (onScreen[position] - moved[position]) / NANOS_PER_MILLI;
        }
        Arrays.sort(millis);
        Map<String, Object> times = new LinkedHashMap<>();
        putMillis(times, "median", percentile(millis, 0.5));
        putMillis(times, "p95", percentile(millis, 0.95));
        putMillis(times, "p99", percentile(millis, 0.99));
        putMillis(times, "worst", millis[millis.length - 1]);
        return times;
    }

    private void putMillis(Map<String, Object> report, String what, double millis) {
        report.put(what + "Millis", millis);
        if (yardstickMillis > 0) {
            report.put(what + "Yardsticks", millis / yardstickMillis);
        }
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
