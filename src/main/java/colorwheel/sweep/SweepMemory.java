package colorwheel.sweep;

import colorwheel.background.MemoryBudget;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Settings;
import colorwheel.training.TrainingMemory;
import java.util.Locale;

/** An estimate of the memory of a sweep, before it starts: a network on each thread, and the wheels. */
public final class SweepMemory {
    /** The weights and measures of a wheel with their objects; see the package. */
    private static final int BYTES_PER_WHEEL = 1_600;

    /** The floats per color of a ring that is measured: latents, lengths, reconstructions and their copies by ring. */
    private static final int RING_FLOATS = 32;

    private SweepMemory() {}

    /** The bytes that the wheels of a plan take. */
    static long wheelBytes(SweepPlan plan) {
        return (long) BYTES_PER_WHEEL * plan.size();
    }

    /** The bytes that each thread takes, for the run with the most colors: none held out. */
    static long bytesPerThread(SweepPlan plan) {
        Experiment all = plan.experiment(0).withHoldOut(HueRange.NONE);
        int floats = NetworkSpec.CHANNELS + RING_FLOATS;
        return TrainingMemory.engineBytes(all) + (long) Float.BYTES * floats * TrainingMemory.samples(all);
    }

    /**
     * The number of threads for which there is memory.
     *
     * @param most the number of threads for which there are cores
     * @return from 1 to most
     * @throws InvalidSettingException if there is not enough memory for one thread: with the settings, the estimate,
     *     the bound and what to lower
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
