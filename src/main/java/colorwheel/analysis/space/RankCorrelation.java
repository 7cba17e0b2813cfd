package colorwheel.analysis.space;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Spearman's correlation of ranks: that of Pearson between the ranks of two series, where equal numbers share the mean
 * of their ranks (C. Spearman, The proof and measurement of association between two things, American Journal of
 * Psychology 15 (1904), 72–101).
 */
final class RankCorrelation {
    private RankCorrelation() {}

    /**
     * The correlation, from −1 to 1; empty if one of the series does not vary.
     *
     * @param a finite numbers
     * @param b as many
     */
    static OptionalDouble of(double[] a, double[] b) {
        double[] x = ranks(a);
        double[] y = ranks(b);
        double middle = (a.length - 1) / 2.0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int k = 0; k < a.length; k++) {
            xx += (x[k] - middle) * (x[k] - middle);
            yy += (y[k] - middle) * (y[k] - middle);
            xy += (x[k] - middle) * (y[k] - middle);
        }
        return xx == 0 || yy == 0 ? OptionalDouble.empty() : OptionalDouble.of(xy / Math.sqrt(xx) / Math.sqrt(yy));
    }

    private static double[] ranks(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            ranks[k] = (first(sorted, numbers[k], false) + first(sorted, numbers[k], true) - 1) / 2.0;
        }
        return ranks;
    }

    /** The index of the first number that is not below the limit, or that is above it. */
    private static int first(double[] sorted, double limit, boolean above) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit || above && sorted[middle] == limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
