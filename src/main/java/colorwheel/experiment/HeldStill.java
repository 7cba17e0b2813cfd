package colorwheel.experiment;

/**
 * Which colors keep their latent places by the anchor term of later phases.
 *
 * @param anchorAfter the number of the phase, from 1, at whose end the twelve named hues get their places; 0 for none
 * @param pinBlack whether black keeps the place (0, 0, −1)
 */
public record HeldStill(int anchorAfter, boolean pinBlack) {
    /** No color is held. */
    public static final HeldStill NONE = new HeldStill(0, false);
}
