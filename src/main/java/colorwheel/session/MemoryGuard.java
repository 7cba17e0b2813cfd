package colorwheel.session;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.training.TrainingMemory;
import java.util.Locale;
import java.util.function.Consumer;

/** Refuses experiments for which there is not memory enough, in words. JavaFX thread. */
final class MemoryGuard {
    private static final double BYTES_PER_MB = 1 << 20;

    private final MemoryBudget budget;
    private final Consumer<String> refuse;
    private long besideBytes;

    /**
     * @param budget what all may take
     * @param refuse tells the user
     */
    MemoryGuard(MemoryBudget budget, Consumer<String> refuse) {
        this.budget = budget;
        this.refuse = refuse;
    }

    /** Notes what the second run of a comparison takes; 0 if there is none. */
    void keepBeside(long bytes) {
        besideBytes = bytes;
    }

    /** Whether an experiment may take the place of the present one; if not, that is told. */
    boolean allows(Experiment next) {
        try {
            TrainingMemory.require(next, new MemoryBudget(Math.max(0, budget.bytes() - besideBytes)));
            return true;
        } catch (InvalidSettingException refused) {
            refuse.accept(refused.getMessage() + orCloseTheComparison());
            return false;
        }
    }

    private String orCloseTheComparison() {
        return besideBytes == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " Or close the comparison, which holds about %,.0f MB.",
                        Math.ceil(besideBytes / BYTES_PER_MB));
    }

    /** What the recording of a run that others go on beside may take, in bytes, out of so many. */
    long recordingBytes(long most) {
        return Math.min(most, TrainingMemory.recordingBytes(budget));
    }

    /**
     * Whether an experiment may be trained beside the present one, in place of the second run that there is; if not,
     * that is told.
     *
     * @param recordingBytes what its own recording may take
     */
    boolean allowsBeside(Experiment present, Experiment next, long recordingBytes) {
        long both = TrainingMemory.bytes(present, TrainingMemory.recordingBytes(budget))
                + TrainingMemory.bytes(next, recordingBytes);
        if (!budget.holds(both)) {
            refuse.accept(TrainingMemory.colors(next) + ": to train them beside the present run takes "
                    + budget.exceeded(both) + " for both. " + TrainingMemory.fewer());
        }
        return budget.holds(both);
    }
}
