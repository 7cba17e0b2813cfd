package colorwheel.session;

import colorwheel.recording.Weights;
import colorwheel.training.StartingPoint;

/**
 * Where the runs of the lab start from.
 *
 * @param point the weights of the experiment's seed, or given ones
 * @param name what the user knows given weights by, such as the name of their file; empty for the seed
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
