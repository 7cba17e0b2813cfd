package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.files.UserFacingException;
import colorwheel.recording.RunId;
import colorwheel.recording.Weights;

/** Makes the engine of a run. Called on the thread that uses the engine afterwards. */
@FunctionalInterface
public interface EngineFactory {
    /**
     * An engine at epoch 0.
     *
     * @param run whose snapshots it makes
     * @param experiment what is trained
     * @param initial the weights to start from, of the experiment's network
     * @throws UserFacingException if this machine cannot run it
     */
    Engine create(RunId run, Experiment experiment, Weights initial);
}
