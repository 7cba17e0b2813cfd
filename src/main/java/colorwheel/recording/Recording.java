package colorwheel.recording;

import java.util.Arrays;

/**
 * Every epoch of a run, bounded in memory. When the bound is reached it keeps every second epoch, then every fourth,
 * and so on; the newest snapshot is always there as well. Nothing else is ever dropped.
 *
 * <p>The losses are kept for every epoch, also when snapshots are dropped.
 *
 * <p>One thread records. Any thread may call {@link #frames} and keeps an unchanging view.
 */
public final class Recording {
    /** What a recording may hold by default, in bytes. */
    public static final long DEFAULT_BYTES = 256L << 20;

    private static final int MIN_FRAMES = 16;
    private static final int SNAPSHOT_OVERHEAD_BYTES = 112;

    private final int capacity;
    private volatile Frames frames;
    private Snapshot[] kept = new Snapshot[MIN_FRAMES];
    private Losses[] losses = new Losses[MIN_FRAMES];

    /**
     * @param capacity how many snapshots are kept at most besides the newest, at least 2
     * @throws IllegalArgumentException if it is less
     */
    public Recording(int capacity) {
        this(capacity, 1);
    }

    /**
     * @param capacity how many snapshots are kept at most, at least 2
     * @param stride which epochs are kept from the start: 0, stride, 2·stride, …; at least 1
     */
    public Recording(int capacity, int stride) {
        if (capacity < 2 || stride < 1) {
            throw new IllegalArgumentException("a recording holds at least 2 snapshots at a stride of at least 1, not "
                    + capacity + " at " + stride);
        }
        this.capacity = capacity;
        this.frames = Frames.empty(stride);
    }

    /**
     * A recording of about this size in bytes, but of a few frames at least.
     *
     * @param bytes how much memory all snapshots together may take
     * @param weights the number of weights
     */
    public static Recording ofBytes(long bytes, int weights) {
        long each = bytesEach(weights);
        return new Recording((int) Math.max(MIN_FRAMES, Math.min(bytes / each, Integer.MAX_VALUE / 2)));
    }

    /**
     * How much memory each recorded epoch takes.
     *
     * @param weights the number of weights
     */
    public static long bytesEach(int weights) {
        return SNAPSHOT_OVERHEAD_BYTES + (long) Float.BYTES * weights;
    }

    /** How many snapshots are kept at most besides the newest. */
    public int capacity() {
        return capacity;
    }

    /**
     * Records the next epoch. Called by the recording thread alone.
     *
     * @param reach the greatest absolute latent coordinate of its training colors
     * @throws IllegalArgumentException if it does not follow the newest by one epoch
     */
    public void add(Snapshot snapshot, float reach) {
        Frames before = frames;
        if (snapshot.epoch() != before.lastEpoch() + 1) {
            throw new IllegalArgumentException(
                    "epoch " + snapshot.epoch() + " was recorded after epoch " + before.lastEpoch());
        }
        int stride = before.stride();
        int count = before.keptCount();
        if (snapshot.epoch() % stride == 0) {
            if (count == capacity) {
                count = thin(count);
                stride *= 2;
            }
            if (snapshot.epoch() % stride == 0) {
                if (count == kept.length) {
                    kept = Arrays.copyOf(kept, Math.min(capacity, 2 * count));
                }
                kept[count++] = snapshot;
            }
        }
        if (snapshot.epoch() == losses.length) {
            losses = Arrays.copyOf(losses, 2 * losses.length);
        }
        losses[snapshot.epoch()] = snapshot.losses();
        // Views share the arrays: a view reads only its own count of entries, and those never change.
        frames = new Frames(kept, count, stride, snapshot, losses, Math.max(before.reach(), reach));
    }

    /** Keeps every second snapshot, in a new array because views still read the old one; returns how many are left. */
    private int thin(int full) {
        Snapshot[] thinner = new Snapshot[kept.length];
        int count = 0;
        for (int k = 0; k < full; k += 2) {
            thinner[count++] = kept[k];
        }
        kept = thinner;
        return count;
    }

    /** What is recorded so far, as an immutable view. */
    public Frames frames() {
        return frames;
    }
}
