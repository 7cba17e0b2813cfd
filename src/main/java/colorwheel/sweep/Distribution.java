package colorwheel.sweep;

import java.util.Arrays;

/**
 * The values of a measure over many runs. Runs for which it is undefined are counted apart and affect no quantile.
 * Immutable.
 */
public final class Distribution {
    private final double[] sorted;
    private final int undefined;

    private Distribution(double[] sorted, int undefined) {
        this.sorted = sorted;
        this.undefined = undefined;
    }

    /** @param values one per run, in any order; a number that is not finite counts as undefined. Copied */
    public static Distribution of(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
        return new Distribution(sorted, values.length - sorted.length);
    }

    /** The number of runs with a value. */
    public int size() {
        return sorted.length;
    }

    /** The number of runs for which the measure is undefined. */
    public int undefined() {
        return undefined;
    }

    public boolean isEmpty() {
        return sorted.length == 0;
    }

    /**
     * The value that a share of the runs do not exceed, interpolated between two neighboring values (Hyndman and Fan's
     * type 7, the default of R and NumPy).
     *
     * @param share from 0, the least value, to 1, the greatest
     * @return {@code NaN} if no run has a value
     */
    public double quantile(double share) {
        if (isEmpty()) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public double median() {
        return quantile(0.5);
    }

    /** The arithmetic mean; {@code NaN} if no run has a value. */
    public double mean() {
        return Arrays.stream(sorted).average().orElse(Double.NaN);
    }

    /** One value, by rank from 0. */
    double ranked(int rank) {
        return sorted[rank];
    }
}
