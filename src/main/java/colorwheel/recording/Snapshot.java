package colorwheel.recording;

import java.util.Objects;

/**
 * The state of a network after some epochs. Immutable, and holds no memory of the training backend.
 *
 * @param run the run it belongs to
 * @param epoch how many steps were taken; 0 is untrained
 * @param loss the mean squared error of this state over all training colors and channels
 * @param latents the training colors in the bottleneck of this state
 * @param weights the weights of this state
 */
public record Snapshot(RunId run, int epoch, double loss, Latents latents, Weights weights) {
    public Snapshot {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(latents, "latents");
        Objects.requireNonNull(weights, "weights");
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch " + epoch + " is negative");
        }
    }
}
