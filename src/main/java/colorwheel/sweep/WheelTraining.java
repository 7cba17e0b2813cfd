package colorwheel.sweep;

import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;
import colorwheel.training.StartingPoint;
import colorwheel.training.fused.FusedTraining;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trains one run after another with the fused engine and keeps only the end of each. Runs of the same colors share the
 * network's buffers and the colors of the rings. One thread.
 */
final class WheelTraining implements Sweep.Training {
    private final StartingPoint start;
    private @Nullable Prepared newest;

    /** The training of an experiment, whatever its seed. */
    private record Prepared(Experiment seedless, FusedTraining training) {}

    WheelTraining(StartingPoint start) {
        this.start = start;
    }

    @Override
    public Optional<TrainedWheel> train(int index, Experiment experiment, Cancellation cancellation) {
        FusedTraining training = prepared(experiment);
        training.load(start.weights(experiment).toArray());
        int epochs = experiment.epochs();
        int lastPhase = experiment.firstEpoch(experiment.phases().size() - 1);
        Optional<Weights> before = Optional.empty();
        while (training.step() < epochs) {
            if (cancellation.isRequested()) {
                return Optional.empty();
            }
            training.advance();
            if (training.step() == lastPhase) {
                before = Optional.of(weights(experiment, training));
            }
        }
        double loss = training.loss();
        Weights weights = weights(experiment, training);
        if (!Double.isFinite(loss) || !isFinite(weights.toArray())) {
            return Optional.of(TrainedWheel.failed(
                    index,
                    experiment,
                    "Training diverged: the loss is no longer a finite number. Try a smaller learning rate."));
        }
        return Optional.of(TrainedWheel.trained(
                index,
                experiment,
                loss,
                weights,
                WheelMeasures.of(experiment, weights),
                SpaceVerdict.ofEnd(experiment, weights, before),
                near(experiment, weights)));
    }

    private static Neighborhood near(Experiment experiment, Weights weights) {
        return ComparedMeasures.haveNeighbors(experiment)
                ? Neighborhood.ofEnd(experiment, weights)
                : Neighborhood.UNDEFINED;
    }

    private static Weights weights(Experiment experiment, FusedTraining training) {
        float[] flat = new float[training.weightCount()];
        training.weights(flat);
        return new Weights(experiment.network(), flat);
    }

    private FusedTraining prepared(Experiment experiment) {
        Experiment seedless = experiment.withSeed(0);
        Prepared known = newest;
        if (known == null || !known.seedless.equals(seedless)) {
            known = new Prepared(seedless, new FusedTraining(experiment));
            newest = known;
        }
        return known.training;
    }

    /** Checks every number, because a ReLU turns NaN into zero before it reaches the loss. */
    private static boolean isFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }
}
