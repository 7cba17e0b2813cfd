package colorwheel.sweep;

import colorwheel.background.MemoryBudget;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Settings;
import colorwheel.training.TrainingMemory;
import java.util.Locale;

/** How much memory a sweep will take, before it starts: a network on each thread, and the wheels. */
public final class SweepMemory {
    /** Weights, figures and what surrounds them; see the package. */
    private static final int BYTES_PER_WHEEL = 1_536;

    /** Of the rings in a measure: latents, lengths, reconstructions and their copies ring by ring, in floats. */
    private static final int RING_FLOATS = 32;

    private SweepMemory() {}

    /** What the wheels of a plan take, in bytes. */
    static long wheelBytes(SweepPlan plan) {
        return (long) BYTES_PER_WHEEL * plan.size();
    }

    /** What each thread takes, in bytes: of the run with most colors, none held out. */
    static long bytesPerThread(SweepPlan plan) {
        Experiment all = plan.experiment(0).withHoldOut(HueRange.NONE);
        int floats = NetworkSpec.CHANNELS + RING_FLOATS;
        return TrainingMemory.engineBytes(all) + (long) Float.BYTES * floats * TrainingMemory.samples(all);
    }

    /**
     * How many threads there is memory for.
     *
     * @param most how many there are cores for
     * @return from 1 to most
     * @throws InvalidSettingException if there is not memory enough for one: with the settings, the estimate, the bound
     *     and what to lower
     */
    public static int threads(SweepPlan plan, int most, MemoryBudget budget) {
        long each = bytesPerThread(plan);
        long free = budget.bytes() - wheelBytes(plan);
        if (free < each) {
            throw new InvalidSettingException(
                    Settings.HUE_STEP.key(),
                    String.format(
                            Locale.ROOT,
                            "A sweep of %d runs. %s: that takes %s. Sweep over fewer, or less. %s",
                            plan.size(),
                            TrainingMemory.colors(plan.experiment(0)),
                            budget.exceeded(each + wheelBytes(plan)),
                            TrainingMemory.fewer()));
        }
        return (int) Math.max(1, Math.min(most, free / each));
    }
}
