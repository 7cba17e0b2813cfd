package colorwheel.session;

/**
 * The epochs that a replay repeats.
 *
 * @param from the first of them, at least 0
 * @param to the last of them, after {@code from}; it may lie beyond what is recorded
 */
public record LoopRange(int from, int to) {
    /** Everything that is recorded. */
    public static final LoopRange WHOLE = new LoopRange(0, Integer.MAX_VALUE);

    public LoopRange {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("a loop from epoch " + from + " to epoch " + to + " has no length");
        }
    }

    /**
     * The range as far as it is recorded; everything that is recorded if it begins only after that.
     *
     * @param last the last recorded epoch, at least 1
     */
    public LoopRange within(int last) {
        return new LoopRange(from < last ? from : 0, Math.min(to, last));
    }

    /** The same range from another epoch, or from the last one before its end. */
    public LoopRange withFrom(int epoch) {
        return new LoopRange(Math.max(0, Math.min(epoch, to - 1)), to);
    }

    /** The same range to another epoch, or to the first one after its start. */
    public LoopRange withTo(int epoch) {
        return new LoopRange(from, Math.max(epoch, from + 1));
    }

    /** The epoch itself, or where a replay that has come so far is after going back to the start. */
    int wrapped(int epoch) {
        return epoch <= to ? epoch : from + (epoch - from) % (to - from + 1);
    }

    boolean contains(int epoch) {
        return epoch >= from && epoch <= to;
    }
}
