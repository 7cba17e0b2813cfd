package colorwheel.paint;

import java.util.OptionalInt;

/**
 * Which epoch lies where in the loss chart. Keeps what it has read of a run, so that a moving pointer costs next to
 * nothing. An instance belongs to one thread at a time.
 */
public final class LossHits {
    private final LossLines known = new LossLines();

    /**
     * The epoch at a position of the plot; empty beside it. Positions are in device pixels.
     *
     * @param width of the picture, in device pixels
     * @param height of the picture, in device pixels
     * @param scale device pixels per logical pixel
     */
    public OptionalInt epochAt(LossCurve curve, int width, int height, double scale, double x, double y) {
        return LossLayout.of(curve, known.of(curve), width, height, scale).epochAt(x, y);
    }
}
