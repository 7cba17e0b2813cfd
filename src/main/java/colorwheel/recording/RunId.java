package colorwheel.recording;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The identity of a run. A snapshot of a run that was replaced is never shown.
 *
 * @param number unique within the program; later runs have greater numbers
 */
public record RunId(long number) {
    private static final AtomicLong LAST = new AtomicLong();

    /** A new identity with a greater number than all before. */
    public static RunId next() {
        return new RunId(LAST.incrementAndGet());
    }
}
