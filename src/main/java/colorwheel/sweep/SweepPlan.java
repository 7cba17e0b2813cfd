package colorwheel.sweep;

import colorwheel.experiment.Experiment;
import colorwheel.training.StartingPoint;

/** The experiments that a sweep trains, in their order. Immutable; any thread. */
public sealed interface SweepPlan permits Seeds, HoldOutSweep {
    /** The greatest number of runs of a sweep. */
    int MAX_RUNS = 10_000;

    /** The experiment that is varied. */
    Experiment base();

    /** The starting point of every run. */
    StartingPoint start();

    /** The number of runs, from 1 to {@link #MAX_RUNS}. */
    int size();

    /** The experiment of one run, to be trained by the fused engine. */
    Experiment experiment(int index);

    /** What differs from run to run, as a number: the seed, or degrees of hue. */
    double coordinate(int index);
}
