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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    private static final int PARTS = 5;

    private final Experiment experiment;
    private final ColorTable colors;
    private final float[] weights;
    private final Weights untrained;
    private final Losses untrainedLosses;

    /** The losses before each step, {@link #PARTS} numbers each: many runs are kept, and objects would take more. */
    private final double[] losses;

    /** Absent once it is at its end, which lets go of all that was computed with. */
    private @Nullable FusedTraining training;

    private @Nullable Snapshot end;
    private RunId run = RunId.next();

    /**
     * @throws IllegalArgumentException if the weights to start from are of other widths than the experiment's network
     */
    PreviewRun(Experiment experiment, StartingPoint start) {
        start.requireFit(experiment);
        this.experiment = experiment;
        // Of phases the last ones train what reaches farthest.
        colors = experiment.trainingColors(experiment.phases().size() - 1);
        weights = start.weights(experiment).toArray();
        losses = new double[PARTS * experiment.epochs()];
        FusedTraining first = new FusedTraining(experiment);
        first.load(weights);
        first.loss();
        untrained = new Weights(experiment.network(), weights);
        untrainedLosses = first.losses();
        training = first;
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
        if (!train(watcher)) {
            return Optional.empty();
        }
        Frames ends = ends();
        return Double.isFinite(ends.loss(ends.lastEpoch())) ? Optional.of(ends) : Optional.empty();
    }

    /**
     * Goes on from the present state, and makes nothing of what it trains.
     *
     * @return whether it is at its end; false if the watcher ended it or training diverged
     */
    boolean train(Watcher watcher) {
        FusedTraining trained = training;
        if (trained == null) {
            return true;
        }
        while (trained.step() < experiment.epochs()) {
            int epoch = trained.step();
            double loss = trained.advance();
            note(epoch, trained.losses());
            if (!Double.isFinite(loss) || !watcher.stepped(this)) {
                return false;
            }
        }
        end = state(trained);
        training = null;
        return true;
    }

    /** The untrained and the present state, and the loss of every epoch so far. */
    public Frames ends() {
        Snapshot present = present();
        Snapshot before = new Snapshot(run, 0, untrainedLosses, untrained, present.rounding());
        Losses[] soFar = new Losses[present.epoch() + 1];
        Arrays.setAll(soFar, epoch -> epoch == present.epoch() ? present.losses() : losses(epoch));
        float reach = Math.max(Latents.reach(before, colors), Latents.reach(present, colors));
        return Frames.ends(before, present, soFar, reach);
    }

    private Snapshot present() {
        if (training != null) {
            return state(training);
        }
        Snapshot last = Objects.requireNonNull(end, "the end has been reached");
        return new Snapshot(run, last.epoch(), last.losses(), last.weights(), last.rounding());
    }

    private Snapshot state(FusedTraining at) {
        at.weights(weights);
        at.loss();
        return new Snapshot(run, at.step(), at.losses(), new Weights(experiment.network(), weights), at.rounding());
    }

    private void note(int epoch, Losses of) {
        int place = PARTS * epoch;
        losses[place] = of.total();
        losses[place + 1] = of.reconstruction();
        losses[place + 2] = of.unitNorm();
        losses[place + 3] = of.planar();
        losses[place + 4] = of.anchor();
    }

    private Losses losses(int epoch) {
        int place = PARTS * epoch;
        return new Losses(losses[place], losses[place + 1], losses[place + 2], losses[place + 3], losses[place + 4]);
    }
}
