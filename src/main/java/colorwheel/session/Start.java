package colorwheel.session;

import colorwheel.recording.Weights;
import colorwheel.training.StartingPoint;

/**
 * The starting weights of the lab's runs.
 *
 * @param point the weights of the experiment's seed, or given ones
 * @param name the name of given weights for the user, such as that of their file; empty for the seed
 */
public record Start(StartingPoint point, String name) {
    /** The weights that belong to the experiment's seed. */
    public static final Start SEED = new Start(StartingPoint.SEED, "");

    /** Given weights. */
    public static Start of(Weights weights, String name) {
        return new Start(StartingPoint.of(weights), name);
    }

    public boolean isSeed() {
        return point.given().isEmpty();
    }
}
