package colorwheel.session;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.training.TrainingMemory;
import java.util.function.Consumer;

/**
 * Refuses experiments for which there is not memory enough, in words.
 *
 * @param budget what all may take
 * @param refuse tells the user
 */
record MemoryGuard(MemoryBudget budget, Consumer<String> refuse) {
    /** Whether an experiment may take the place of the present one; if not, that is told. */
    boolean allows(Experiment next) {
        try {
            TrainingMemory.require(next, budget);
            return true;
        } catch (InvalidSettingException refused) {
            refuse.accept(refused.getMessage());
            return false;
        }
    }

    /** What the recording of a run that others go on beside may take, in bytes, out of so many. */
    long recordingBytes(long most) {
        return Math.min(most, TrainingMemory.recordingBytes(budget));
    }

    /**
     * Whether an experiment may be trained beside the present one; if not, that is told.
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
