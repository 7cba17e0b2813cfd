package colorwheel.training;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import colorwheel.recording.Losses;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.fused.FusedTraining;
import java.util.Arrays;
import java.util.Optional;

/**
 * Trains an experiment to its end with the fused engine and keeps only the losses, the untrained state and the newest
 * one. A {@link TrainingRun} copies every epoch, which takes as long as training it. The experiment's own engine is
 * ignored.
 */
public final class PreviewRun {
    /** Watches the progress of a preview, on its thread. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * Called after each step; must be quick.
         *
         * @param preview gives the present state
         * @return whether to go on
         */
        boolean stepped(PreviewRun preview);
    }

    private final Experiment experiment;
    private final FusedTraining training;
    private final ColorTable colors;
    private final float[] weights;
    private final Losses[] losses;
    private final Weights untrained;
    private final Losses untrainedLosses;
    private RunId run = RunId.next();

    /**
     * @throws IllegalArgumentException if the weights to start from are of other widths than the experiment's network
     */
    PreviewRun(Experiment experiment, StartingPoint start) {
        start.requireFit(experiment);
        this.experiment = experiment;
        // Of phases the last ones train what reaches farthest.
        colors = experiment.trainingColors(experiment.phases().size() - 1);
        training = new FusedTraining(experiment);
        weights = start.weights(experiment).toArray();
        losses = new Losses[experiment.epochs() + 1];
        training.load(weights);
        training.loss();
        untrained = new Weights(experiment.network(), weights);
        untrainedLosses = training.losses();
    }

    /**
     * Runs on the calling thread.
     *
     * @param run the identity of the snapshots
     * @return the untrained and the last state, and the loss of every epoch; empty if the watcher ended it or training
     *     diverged
     * @throws IllegalArgumentException if the weights to start from are of other widths than the experiment's network
     */
    public static Optional<Frames> run(RunId run, Experiment experiment, StartingPoint start, Watcher watcher) {
        return new PreviewRun(experiment, start).toTheEnd(run, watcher);
    }

    /**
     * Goes on from the present state, which may be the end.
     *
     * @param run the identity of the snapshots from now on
     * @return as the other method; after the watcher has ended it, it can be gone on with
     */
    Optional<Frames> toTheEnd(RunId run, Watcher watcher) {
        this.run = run;
        while (training.step() < experiment.epochs()) {
            int epoch = training.step();
            double loss = training.advance();
            losses[epoch] = training.losses();
            if (!Double.isFinite(loss) || !watcher.stepped(this)) {
                return Optional.empty();
            }
        }
        Frames ends = ends();
        return Double.isFinite(ends.loss(ends.lastEpoch())) ? Optional.of(ends) : Optional.empty();
    }

    /** The untrained and the present state, and the loss of every epoch so far. */
    public Frames ends() {
        Snapshot before = new Snapshot(run, 0, untrainedLosses, untrained, training.rounding());
        Snapshot present = state();
        Losses[] soFar = Arrays.copyOf(losses, present.epoch() + 1);
        soFar[present.epoch()] = present.losses();
        float reach = Math.max(Latents.reach(before, colors), Latents.reach(present, colors));
        return Frames.ends(before, present, soFar, reach);
    }

    private Snapshot state() {
        training.weights(weights);
        training.loss();
        return new Snapshot(
                run,
                training.step(),
                training.losses(),
                new Weights(experiment.network(), weights),
                training.rounding());
    }
}
