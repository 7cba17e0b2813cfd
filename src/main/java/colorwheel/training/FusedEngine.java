package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.fused.FusedTraining;

/**
 * Takes the same steps as {@link Dl4jEngine} in one fused pass over plain arrays. It begins and ends with a
 * {@link Checkpoint}, so that either engine goes on where the other stopped; see {@link Dl4jEngine#graph} for the
 * graph.
 */
public final class FusedEngine implements Engine {
    private final RunId run;
    private final Experiment experiment;
    private final FusedTraining training;
    private final float[] weights;

    /** An engine at epoch 0. */
    public FusedEngine(RunId run, Experiment experiment, Weights initial) {
        this(run, experiment, Checkpoint.start(initial));
    }

    /** An engine that goes on from a checkpoint of the experiment's network. */
    public FusedEngine(RunId run, Experiment experiment, Checkpoint from) {
        this.run = run;
        this.experiment = experiment;
        training = new FusedTraining(experiment);
        training.load(from.weights().toArray(), from.firstMoment(), from.secondMoment(), from.step(), from.held());
        weights = new float[ParameterLayout.of(experiment.network()).size()];
    }

    @Override
    public int epoch() {
        return training.step();
    }

    @Override
    public Snapshot step() {
        int epoch = training.step();
        Weights before = takeWeights();
        Rounding rounding = training.rounding();
        training.advance();
        return new Snapshot(run, epoch, training.losses(), before, rounding);
    }

    @Override
    public Snapshot state() {
        training.loss();
        return new Snapshot(run, training.step(), training.losses(), takeWeights(), training.rounding());
    }

    /** What another engine needs to go on from here. */
    public Checkpoint checkpoint() {
        float[] first = new float[weights.length];
        float[] second = new float[weights.length];
        training.firstMoment(first);
        training.secondMoment(second);
        return new Checkpoint(takeWeights(), first, second, training.step(), training.held());
    }

    private Weights takeWeights() {
        training.weights(weights);
        return new Weights(experiment.network(), weights);
    }

    /** Nothing to let go of: all memory is the collector's. */
    @Override
    public void close() {}
}
