package colorwheel.training;

import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Phase;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a slider's positions, at their ends or on the way there, kept while positions differ in their hold-out
 * alone. Positions that train on the same colors share a run. If all would take too much memory, those asked for
 * longest ago go. One thread.
 */
final class KeptPreviews {
    /** What the runs may take together, in bytes. */
    private static final long MAX_BYTES = 64L << 20;

    /** What a run takes at most, beside: the rows of its kernel, which it has until it is at its end, … */
    private static final long KERNEL_BYTES = 100_000;

    /** … the losses of an epoch, … */
    private static final long EPOCH_BYTES = 40;

    /** … and a color, which is in a table, in the batch, and in the key that positions with the same colors share. */
    private static final long COLOR_BYTES = 64;

    private static final class Kept {
        final PreviewRun run;
        long asked;

        Kept(PreviewRun run) {
            this.run = run;
        }
    }

    private final Map<TrainedAlike, Kept> runs = new HashMap<>();

    /** The same runs again: a hold-out is sooner compared than the colors that it leaves. */
    private final Map<HueRange, Kept> byHoldOut = new HashMap<>();

    private @Nullable Experiment newest;
    private @Nullable StartingPoint startOfNewest;
    private int most;
    private long questions;

    /** The newest position; none at first and once all was forgotten. */
    @Nullable
    Experiment newest() {
        return newest;
    }

    /** How many runs are kept at most. */
    int most() {
        return most;
    }

    /**
     * Lets go of the runs if this position differs from the newest in more than its hold-out, and is the newest then.
     */
    void follow(Experiment position, StartingPoint start) {
        if (newest == null
                || !newest.withHoldOut(position.holdOut()).equals(position)
                || !start.equals(startOfNewest)) {
            runs.clear();
            byHoldOut.clear();
            most = (int) Math.max(1, MAX_BYTES / bytes(position));
        }
        newest = position;
        startOfNewest = start;
    }

    private static long bytes(Experiment position) {
        long colors = 0;
        for (Phase phase : position.phases()) {
            colors += phase.colors().size();
        }
        return KERNEL_BYTES + EPOCH_BYTES * position.epochs() + COLOR_BYTES * colors;
    }

    /**
     * The run of the newest position with another hold-out, which begins with this if there is none yet.
     *
     * @throws colorwheel.experiment.InvalidSettingException if the hold-out leaves too few hues
     * @throws IllegalStateException if there is no newest position
     */
    PreviewRun at(HueRange holdOut) {
        Experiment experiment = newest;
        StartingPoint start = startOfNewest;
        if (experiment == null || start == null) {
            throw new IllegalStateException("there is no position");
        }
        Kept kept = byHoldOut.get(holdOut);
        if (kept == null) {
            Experiment position = experiment.withHoldOut(holdOut);
            kept = runs.computeIfAbsent(
                    TrainedAlike.of(position, start), alike -> new Kept(new PreviewRun(position, start)));
            byHoldOut.put(holdOut, kept);
        }
        kept.asked = ++questions;
        if (runs.size() > most) {
            letGo();
        }
        return kept.run;
    }

    private void letGo() {
        Kept oldest = runs.values().stream()
                .min(Comparator.comparingLong(kept -> kept.asked))
                .orElseThrow();
        runs.values().remove(oldest);
        byHoldOut.values().removeIf(kept -> kept == oldest);
    }
}
