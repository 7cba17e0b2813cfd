package colorwheel.session;

/**
 * How fast training and playback go.
 *
 * @param epochsPerFrame how many epochs go by between two frames of the screen; 0 is as fast as it goes
 */
public record Speed(int epochsPerFrame) {
    /** No waiting for the screen. */
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
