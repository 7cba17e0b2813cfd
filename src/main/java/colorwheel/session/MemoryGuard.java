package colorwheel.session;

import colorwheel.background.MemoryBudget;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.InvalidSettingException;
import colorwheel.training.Trainable;
import colorwheel.training.TrainingMemory;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Refuses experiments that need more memory than there is, with a notice. JavaFX thread. */
final class MemoryGuard {
    private static final double BYTES_PER_MB = 1 << 20;

    /** What kept runs may take of all. */
    private static final int KEPT_PART = 4;

    private final MemoryBudget budget;
    private final Consumer<Notice> notices;
    private long comparisonBytes;
    private long keptBytes;

    /**
     * @param budget the memory that all runs together may take
     * @param notices gets why an experiment is refused
     */
    MemoryGuard(MemoryBudget budget, Consumer<Notice> notices) {
        this.budget = budget;
        this.notices = notices;
    }

    /**
     * Keeps so much for the runs in the list of kept runs, if there is room: a part of the whole.
     *
     * @return why there is not, as a sentence; empty if there is, and it is counted now
     */
    Optional<String> keep(long bytes) {
        MemoryBudget part = budget.part(KEPT_PART);
        if (!part.holds(bytes)) {
            return Optional.of("The kept runs would take " + part.exceeded(bytes) + " for them. Remove some first.");
        }
        keptBytes = bytes;
        return Optional.empty();
    }

    /** Sets the memory that the second run of a comparison takes; 0 if there is none. */
    void setComparisonBytes(long bytes) {
        comparisonBytes = bytes;
    }

    /** Whether an experiment can take the place of the present one; if not, a notice says why. */
    boolean allows(Experiment next) {
        Optional<String> refusal = refusal(next);
        refusal.map(Notice::refused).ifPresent(notices);
        return refusal.isEmpty();
    }

    /** Why an experiment cannot take the place of the present one; empty if it can. */
    Optional<String> refusal(Experiment next) {
        try {
            Trainable.require(next);
        } catch (InvalidSettingException refused) {
            return Optional.of(refused.getMessage());
        }
        try {
            TrainingMemory.require(next, new MemoryBudget(Math.max(0, budget.bytes() - comparisonBytes - keptBytes)));
            return Optional.empty();
        } catch (InvalidSettingException refused) {
            return Optional.of(refused.getMessage() + orCloseTheComparison() + orRemoveKeptRuns());
        }
    }

    private String orCloseTheComparison() {
        return held(" Or close the comparison, which holds about %,.0f MB.", comparisonBytes);
    }

    private String orRemoveKeptRuns() {
        return held(" Or remove kept runs, which hold about %,.0f MB.", keptBytes);
    }

    private static String held(String sentence, long bytes) {
        return bytes == 0 ? "" : String.format(Locale.ROOT, sentence, Math.ceil(bytes / BYTES_PER_MB));
    }

    /** What the recording of a run beside others may take, in bytes, at most the given number. */
    long recordingBytes(long most) {
        return Math.min(most, TrainingMemory.recordingBytes(budget));
    }

    /**
     * Whether an experiment may be trained beside the present one, in place of the second run that there is; if not, a
     * notice says why.
     *
     * @param recordingBytes what its own recording may take
     */
    boolean allowsComparison(Experiment present, Experiment next, long recordingBytes) {
        long both = TrainingMemory.bytes(present, TrainingMemory.recordingBytes(budget))
                + TrainingMemory.bytes(next, recordingBytes)
                + keptBytes;
        if (!budget.holds(both)) {
            notices.accept(Notice.refused(TrainingMemory.colors(next) + ": to train them beside the present run takes "
                    + budget.exceeded(both) + " for both. " + TrainingMemory.fewer() + orRemoveKeptRuns()));
        }
        return budget.holds(both);
    }
}
