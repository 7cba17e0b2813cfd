package colorwheel.recording;

import java.util.Objects;

/**
 * The state of a network after some epochs: its weights, from which the latents of any colors are derived. Immutable,
 * and holds no memory of the training backend.
 *
 * @param run the run it belongs to
 * @param epoch how many steps were taken; 0 is untrained
 * @param loss the mean squared error of this state over all training colors and channels
 * @param weights the weights of this state
 * @param rounding how the engine rounds on the way from colors to latents
 */
public record Snapshot(RunId run, int epoch, double loss, Weights weights, Rounding rounding) {
    public Snapshot {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(rounding, "rounding");
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch " + epoch + " is negative");
        }
    }
}
