package colorwheel.recording;

import java.util.Objects;

/**
 * The state of a network after some epochs: its weights, from which the latents of any colors are derived. Immutable,
 * and holds no memory of the training backend.
 *
 * @param run the run it belongs to
 * @param epoch how many steps were taken; 0 is untrained
 * @param losses of this state over the colors of the phase that its step belongs to: at the border of two phases those
 *     of the later one
 * @param weights the weights of this state
 * @param rounding how the engine rounds on the way from colors to latents
 */
public record Snapshot(RunId run, int epoch, Losses losses, Weights weights, Rounding rounding) {
    public Snapshot {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(losses, "losses");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(rounding, "rounding");
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch " + epoch + " is negative");
        }
    }

    /** A state in a phase without terms. */
    public Snapshot(RunId run, int epoch, double loss, Weights weights, Rounding rounding) {
        this(run, epoch, Losses.of(loss), weights, rounding);
    }

    /** What training makes small: the mean squared error and, where there are such, the weighted terms. */
    public double loss() {
        return losses.total();
    }
}
