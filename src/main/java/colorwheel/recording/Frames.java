package colorwheel.recording;

import colorwheel.experiment.Experiment;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The recorded epochs of a run at one moment: 0, stride, 2·stride, …, and the newest. An immutable view that any thread
 * may read.
 */
public final class Frames {
    private final Snapshot[] kept;
    private final int keptCount;
    private final int stride;
    private final @Nullable Snapshot newest;
    private final Losses[] losses;
    private final Supplier<Float> reach;

    /** What is seen of a snapshot. */
    private final UnaryOperator<Snapshot> seen;

    /** The epochs as they were recorded; none if these are. */
    private final @Nullable Frames recorded;

    /**
     * @param kept the snapshots of epochs 0, stride, …; only the first keptCount are read
     * @param newest the newest snapshot, which may be the last of those kept, if there is one
     * @param losses those of each epoch; only those up to the newest are read
     * @param reach the greatest absolute latent coordinate of all epochs so far, dropped ones included
     */
    Frames(Snapshot[] kept, int keptCount, int stride, @Nullable Snapshot newest, Losses[] losses, float reach) {
        this.kept = kept;
        this.keptCount = keptCount;
        this.stride = stride;
        this.newest = newest;
        this.losses = losses;
        this.reach = () -> reach;
        this.seen = UnaryOperator.identity();
        this.recorded = null;
    }

    private Frames(Frames recorded, UnaryOperator<Snapshot> seen, Supplier<Float> reach) {
        this.kept = recorded.kept;
        this.keptCount = recorded.keptCount;
        this.stride = recorded.stride;
        this.newest = recorded.newest;
        this.losses = recorded.losses;
        this.reach = reach;
        this.seen = seen;
        this.recorded = recorded;
    }

    static Frames empty(int stride) {
        return new Frames(new Snapshot[0], 0, stride, null, new Losses[0], 0);
    }

    /**
     * The untrained state and a later one of the same run, with nothing in between but the losses.
     *
     * @param losses those of each epoch from 0 to that of the later state; not changed afterwards
     * @param reach the greatest absolute latent coordinate of both
     * @throws IllegalArgumentException if these are not such states, or the number of losses is wrong
     */
    public static Frames ends(Snapshot untrained, Snapshot later, Losses[] losses, float reach) {
        if (untrained.epoch() != 0
                || later.epoch() < 1
                || losses.length != later.epoch() + 1
                || !untrained.run().equals(later.run())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "epochs %d and %d with %d losses are not the ends of a run",
                    untrained.epoch(),
                    later.epoch(),
                    losses.length));
        }
        return new Frames(new Snapshot[] {untrained}, 1, later.epoch(), later, losses, reach);
    }

    /**
     * The same epochs, of each of which something else is seen, such as the network without some of its units. The
     * losses of all epochs stay those that were recorded.
     *
     * @param snapshots makes what is seen of a snapshot, of the same run and epoch; called on any thread, each time
     *     that a snapshot is asked for
     * @param reachOfAll gives the {@link #reach}; called on any thread, each time that it is asked for
     */
    public Frames seenAs(UnaryOperator<Snapshot> snapshots, Supplier<Float> reachOfAll) {
        return new Frames(recorded(), snapshots, reachOfAll);
    }

    /** The epochs as they were recorded. */
    public Frames recorded() {
        return recorded == null ? this : recorded;
    }

    /** Whether nothing is recorded yet. */
    public boolean isEmpty() {
        return newest == null;
    }

    /** The number of snapshots. */
    public int size() {
        return keptCount + (hasTail() ? 1 : 0);
    }

    /**
     * The snapshot at a place from 0 to {@link #size} − 1, by rising epoch.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public Snapshot get(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException("frame " + index + " of " + size());
        }
        return seen.apply(index < keptCount ? kept[index] : Objects.requireNonNull(newest, "the newest is the last"));
    }

    /** How far apart the recorded epochs are: 1 until the recording had to be thinned. */
    public int stride() {
        return stride;
    }

    /** The newest epoch, −1 if nothing is recorded. */
    public int lastEpoch() {
        return newest == null ? -1 : newest.epoch();
    }

    /** The newest snapshot. */
    public Optional<Snapshot> newest() {
        return Optional.ofNullable(newest).map(seen);
    }

    /** The loss of any epoch from 0 to {@link #lastEpoch}; see {@link #losses}. */
    public double loss(int epoch) {
        return losses(epoch).total();
    }

    /** The losses of any epoch from 0 to {@link #lastEpoch}: kept for every epoch, recorded or thinned out. */
    public Losses losses(int epoch) {
        if (epoch < 0 || epoch > lastEpoch()) {
            throw new IndexOutOfBoundsException("the loss of epoch " + epoch + " of " + lastEpoch());
        }
        return losses[epoch];
    }

    /**
     * The place of the last recorded epoch that is not after the given one; 0 for epochs before all.
     *
     * @throws IllegalStateException if nothing is recorded yet
     */
    public int indexAt(int epoch) {
        if (newest == null) {
            throw new IllegalStateException("nothing is recorded yet");
        }
        if (epoch >= newest.epoch()) {
            return size() - 1;
        }
        return Math.max(0, Math.min(epoch / stride, keptCount - 1));
    }

    /**
     * The last recorded snapshot that is not after the given epoch, or the first one.
     *
     * @throws IllegalStateException if nothing is recorded yet
     */
    public Snapshot at(int epoch) {
        return get(indexAt(epoch));
    }

    /** The snapshot of exactly this epoch, if it is recorded. */
    public Optional<Snapshot> exactly(int epoch) {
        return isEmpty() ? Optional.empty() : Optional.of(at(epoch)).filter(snapshot -> snapshot.epoch() == epoch);
    }

    /**
     * The weights at the end of the phase before one of the run's experiment; empty of the first phase, and if that
     * epoch is not recorded.
     *
     * @param phase its number, from 0
     */
    public Optional<Weights> weightsBefore(Experiment experiment, int phase) {
        return phase == 0 || isEmpty()
                ? Optional.empty()
                : exactly(experiment.firstEpoch(phase)).map(Snapshot::weights);
    }

    /** The greatest absolute latent coordinate of all epochs so far: what a scale shared by all frames must hold. */
    public float reach() {
        return reach.get();
    }

    int keptCount() {
        return keptCount;
    }

    private boolean hasTail() {
        return newest != null && (keptCount == 0 || kept[keptCount - 1] != newest);
    }
}
