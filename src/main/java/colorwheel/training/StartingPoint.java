package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a run starts from: the weights that belong to its experiment's seed, or given ones, for example out of a file.
 *
 * @param given the weights; empty for those of the seed
 */
public record StartingPoint(Optional<Weights> given) {
    /** The weights of the seed. */
    public static final StartingPoint SEED = new StartingPoint(Optional.empty());

    public StartingPoint {
        Objects.requireNonNull(given, "given");
    }

    /** Given weights. They are the state at epoch 0; the seed of the experiment then means nothing. */
    public static StartingPoint of(Weights weights) {
        return new StartingPoint(Optional.of(weights));
    }

    /** @throws IllegalArgumentException if given weights are of other widths than the experiment's network */
    public void requireFit(Experiment experiment) {
        NetworkSpec network = experiment.network();
        given.map(Weights::network).ifPresent(theirs -> {
            if (theirs.hidden() != network.hidden() || theirs.bottleneck() != network.bottleneck()) {
                throw new IllegalArgumentException(
                        "weights of " + theirs + " were given, but the experiment's network is " + network);
            }
        });
    }

    /** The weights at epoch 0. Whether the network normalizes is the experiment's to say: no weight depends on it. */
    public Weights weights(Experiment experiment) {
        NetworkSpec network = experiment.network();
        return given.map(weights -> new Weights(network, weights.toArray()))
                .orElseGet(() -> InitialWeights.of(network, experiment.seed()));
    }
}
