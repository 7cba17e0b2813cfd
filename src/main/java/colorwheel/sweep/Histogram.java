package colorwheel.sweep;

import colorwheel.analysis.Measure.Scale;

/**
 * The counts of a measure's values in adjacent bins.
 *
 * @param edges rising; bin k reaches from edge k to edge k + 1, the lower one included
 * @param counts the number of values in each bin
 * @param logarithmic whether the bins are equally wide in the logarithm
 */
public record Histogram(double[] edges, int[] counts, boolean logarithmic) {
    private static final int MIN_BINS = 8;
    private static final int[] PER_DECADE = {40, 20, 10, 5, 2, 1};
    private static final double SLACK = 1e-9;

    /**
     * @param scale on a linear one the bins have a width of 1, 2 or 5 times a power of ten; on a logarithmic one each
     *     power of ten has a whole number of them; whole numbers lie in their middle
     * @param most the greatest number of bins, at least 16
     */
    public static Histogram of(Distribution values, Scale scale, int most) {
        if (values.isEmpty()) {
            return new Histogram(new double[] {0, 1}, new int[1], false);
        }
        double least = values.quantile(0);
        double greatest = values.quantile(1);
        double[] edges =
                switch (scale) {
                    case LINEAR -> linear(least, greatest, most, 0);
                    case WHOLE -> linear(least + 0.5, greatest + 0.5, most, 1);
                    case LOGARITHMIC ->
                        least > 0 ? logarithmic(least, greatest, most) : linear(least, greatest, most, 0);
                };
        if (scale == Scale.WHOLE) {
            for (int k = 0; k < edges.length; k++) {
                edges[k] -= 0.5;
            }
        }
        return count(values, edges, scale == Scale.LOGARITHMIC && least > 0);
    }

    private static Histogram count(Distribution values, double[] edges, boolean logarithmic) {
        int[] counts = new int[edges.length - 1];
        int bin = 0;
        for (int rank = 0; rank < values.size(); rank++) {
            while (bin < counts.length - 1 && values.ranked(rank) >= edges[bin + 1]) {
                bin++;
            }
            counts[bin]++;
        }
        return new Histogram(edges, counts, logarithmic);
    }

    private static double[] linear(double least, double greatest, int most, double leastWidth) {
        // A single value still gets a bin of visible width.
        double span = Math.max(greatest - least, Math.max(1e-9, Math.abs(greatest) * 1e-6) * MIN_BINS);
        double width = Math.max(leastWidth, niceAtLeast(span / (most - 2)));
        long first = (long) Math.floor(least / width + SLACK);
        long last = (long) Math.floor(greatest / width + SLACK);
        double[] edges = new double[(int) (last - first) + 2];
        for (int k = 0; k < edges.length; k++) {
            edges[k] = (first + k) * width;
        }
        return edges;
    }

    private static double[] logarithmic(double least, double greatest, int most) {
        for (int perDecade : PER_DECADE) {
            int first = (int) Math.floor(Math.log10(least) * perDecade + SLACK);
            int last = (int) Math.floor(Math.log10(greatest) * perDecade + SLACK);
            if (last - first + 1 <= most || perDecade == 1) {
                double[] edges = new double[last - first + 2];
                for (int k = 0; k < edges.length; k++) {
                    edges[k] = Math.pow(10, (first + k) / (double) perDecade);
                }
                return edges;
            }
        }
        throw new IllegalStateException("one bin to a decade is the last resort");
    }

    private static double niceAtLeast(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(width)));
        for (double nice : new double[] {1, 2, 5}) {
            if (nice * power >= width * (1 - SLACK)) {
                return nice * power;
            }
        }
        return 10 * power;
    }

    /** The number of bins. */
    public int size() {
        return counts.length;
    }

    /** The count of the fullest bin. */
    public int highest() {
        int highest = 0;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        return highest;
    }
}
