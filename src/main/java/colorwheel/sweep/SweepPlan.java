package colorwheel.sweep;

import colorwheel.experiment.Experiment;
import colorwheel.training.StartingPoint;

/** Which experiments are trained, in their order. Immutable; any thread. */
public sealed interface SweepPlan permits Seeds, HoldOutSweep {
    /** No sweep has more runs. */
    int MAX_RUNS = 10_000;

    /** The experiment that is varied. */
    Experiment base();

    /** Where every run starts from. */
    StartingPoint start();

    /** The number of runs, from 1 to {@link #MAX_RUNS}. */
    int size();

    /** The experiment of one run, to be trained by the fused engine. */
    Experiment experiment(int index);

    /** What differs from run to run, as a number: the seed, or degrees of hue. */
    double coordinate(int index);
}
