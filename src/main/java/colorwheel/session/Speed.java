package colorwheel.session;

import java.util.List;

/**
 * The speed of training and playback.
 *
 * @param epochsPerSecond at least 1; 0 is as fast as possible
 */
public record Speed(int epochsPerSecond) {
    /** Training does not wait for the screen. */
    public static final Speed UNLIMITED = new Speed(0);

    /** Slow enough to watch the first 500 epochs, fast enough to wait for them. */
    public static final Speed DEFAULT = new Speed(250);

    /** What is offered, from slow to fast. */
    public static final List<Speed> CHOICES = List.of(new Speed(5), new Speed(15), new Speed(60), DEFAULT, UNLIMITED);

    public Speed {
        if (epochsPerSecond < 0) {
            throw new IllegalArgumentException("epochs per second must not be negative: " + epochsPerSecond);
        }
    }

    public boolean isUnlimited() {
        return epochsPerSecond == 0;
    }
}
