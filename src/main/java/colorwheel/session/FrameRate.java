package colorwheel.session;

/**
 * Sixty frames a second, whatever the rate at which the screen's clock ticks: what goes by the frame, as the pace of
 * training and playback, must not go faster on a faster clock.
 */
final class FrameRate {
    private static final long PERIOD_NANOS = 1_000_000_000L / 60;

    /** A tick that comes a little early is taken: the next one would be late by almost a whole one. */
    private static final long EARLY_NANOS = PERIOD_NANOS / 4;

    private long due = Long.MIN_VALUE;

    /** Whether a frame is due at this tick. */
    boolean tick(long nanos) {
        if (due != Long.MIN_VALUE && nanos < due - EARLY_NANOS) {
            return false;
        }
        // Frames that were missed are not made up for.
        boolean late = due == Long.MIN_VALUE || nanos - due > PERIOD_NANOS;
        due = (late ? nanos : due) + PERIOD_NANOS;
        return true;
    }
}
