package colorwheel.session;

import java.util.ArrayDeque;
import java.util.Deque;

/** The speed of training over the last second or so. */
final class RateMeter {
    private static final long WINDOW_NANOS = 1_000_000_000L;

    private record Reading(long nanos, int epoch) {}

    private final Deque<Reading> readings = new ArrayDeque<>();

    void clear() {
        readings.clear();
    }

    void read(long nanos, int epoch) {
        readings.addLast(new Reading(nanos, epoch));
        while (readings.size() > 2 && nanos - readings.peekFirst().nanos() > WINDOW_NANOS) {
            readings.removeFirst();
        }
    }

    /** Epochs a second; 0 until it can be told. */
    double epochsPerSecond() {
        if (readings.size() < 2) {
            return 0;
        }
        Reading first = readings.peekFirst();
        Reading last = readings.peekLast();
        double seconds = (last.nanos() - first.nanos()) * 1e-9;
        return seconds <= 0 ? 0 : (last.epoch() - first.epoch()) / seconds;
    }
}
