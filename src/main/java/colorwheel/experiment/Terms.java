package colorwheel.experiment;

/**
 * The weights of what is added to the mean squared error in a phase; 0 leaves a term out.
 *
 * @param unitNorm of the mean of (‖z‖ − 1)² over the latents before normalization
 * @param planar of the mean of the squared third latent coordinate
 * @param anchor of the mean squared distance of the held colors from their places; see {@link HeldStill}
 */
public record Terms(double unitNorm, double planar, double anchor) {
    /** The mean squared error alone. */
    public static final Terms NONE = new Terms(0, 0, 0);

    /** @throws InvalidSettingException if a weight is outside its bounds */
    public Terms {
        Settings.UNIT_NORM.check(unitNorm);
        Settings.PLANAR.check(planar);
        Settings.ANCHOR.check(anchor);
    }
}
