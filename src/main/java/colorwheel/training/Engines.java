package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.files.UserFacingException;
import colorwheel.recording.RunId;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;

/** The engines that an experiment can choose from. */
public final class Engines {
    private Engines() {}

    /**
     * The engine that the experiment asks for; an {@link EngineFactory}.
     *
     * @throws UserFacingException if it is DL4J's and the backend does not load
     */
    public static Engine create(RunId run, Experiment experiment, Weights initial) {
        Trainable.require(experiment);
        return switch (experiment.engine()) {
            case DL4J -> new Dl4jEngine(run, experiment, initial);
            case FUSED -> new FusedEngine(run, experiment, initial);
            case DL4J_STOCK -> new Dl4jEngine(run, experiment, Checkpoint.start(initial), Layers.STOCK);
        };
    }
}
