package colorwheel.app;

import colorwheel.training.fused.FusedTraining;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The times of a scripted drag. A wheel is on the screen when a frame that shows it has been drawn. */
final class DragReport {
    private final int positions;
    private final long[] moved;
    private final long[] onScreen;
    private final long[] memory = new long[3];
    private int next;
    private long dragBegan;
    private long lastFrame;
    private long longestFrame;
    private int frames;

    DragReport(int positions) {
        this.positions = positions;
        moved = new long[positions];
        onScreen = new long[positions];
    }

    /** The slider was moved. */
    void moved(int position, long nanos) {
        moved[position] = nanos;
        if (position == 0) {
            dragBegan = nanos;
            lastFrame = 0;
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
        if (lastFrame != 0) {
            longestFrame = Math.max(longestFrame, nanos - lastFrame);
            frames++;
        }
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

    /** All figures; times in milliseconds. */
    Map<String, Object> figures() {
        double[] millis = new double[positions];
        for (int position = 0; position < positions; position++) {
            millis[position] = (onScreen[position] - moved[position]) * 1e-6;
        }
        Arrays.sort(millis);
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("positions", positions);
        report.put("medianMillis", percentile(millis, 0.5));
        report.put("p95Millis", percentile(millis, 0.95));
        report.put("p99Millis", percentile(millis, 0.99));
        report.put("worstMillis", millis[positions - 1]);
        report.put("framesPerSecond", frames / ((lastFrame - dragBegan) * 1e-9));
        report.put("longestFrameMillis", longestFrame * 1e-6);
        report.put("residentMegabytesAtStart", memory[0] >> 20);
        report.put("residentMegabytesInTheMiddle", memory[1] >> 20);
        report.put("residentMegabytesAtEnd", memory[2] >> 20);
        report.put("vectorized", FusedTraining.isVectorized());
        return report;
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
