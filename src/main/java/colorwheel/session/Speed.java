package colorwheel.session;

/**
 * The speed of training and playback.
 *
 * @param epochsPerFrame the number of epochs between two frames of the screen; 0 is as fast as possible
 */
public record Speed(int epochsPerFrame) {
    /** Training does not wait for the screen. */
    public static final Speed UNLIMITED = new Speed(0);

    /** Slow enough to watch the first 500 epochs, fast enough to wait for them. */
    public static final Speed DEFAULT = new Speed(4);

    public Speed {
        if (epochsPerFrame < 0) {
            throw new IllegalArgumentException("epochs per frame must not be negative: " + epochsPerFrame);
        }
    }

    public boolean isUnlimited() {
        return epochsPerFrame == 0;
    }
}
