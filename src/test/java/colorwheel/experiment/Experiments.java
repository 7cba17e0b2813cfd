package colorwheel.experiment;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.util.List;

/** Experiments of one phase, part by part. */
public final class Experiments {
    private Experiments() {}

    public static Experiment of(
            HueRange holdOut,
            Levels saturations,
            Levels values,
            double hueStep,
            int epochs,
            double learningRate,
            long seed,
            NetworkSpec network,
            EngineKind engine) {
        Phase phase = new Phase(
                Phase.defaultName(1),
                HsvGrid.ofHueStep(hueStep, saturations.levels(), values.levels()),
                epochs,
                LearningRate.constant(learningRate),
                Terms.NONE);
        return new Experiment(network, List.of(phase), holdOut, HeldStill.NONE, seed, engine);
    }
}
