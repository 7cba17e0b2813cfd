package colorwheel.analysis;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Rounding;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How well the trained colors keep their neighbors from RGB to the latents: trustworthiness and continuity (J. Venna
 * and S. Kaski, 2001, Neighborhood preservation in nonlinear projection methods). Of n colors, with the k nearest of
 * each in both spaces,
 *
 * <pre>
 *   T = 1 − 2 / (n k (2n − 3k − 1)) · Σᵢ Σⱼ (r(i, j) − k)
 * </pre>
 *
 * over all j that are among the k nearest of i in the latents and not in RGB; r(i, j) is 1 for the nearest of i in RGB,
 * 2 for the next, and so on. Continuity is the same with the two spaces exchanged. Distances are Euclidean; of equal
 * ones the color that comes first in the list counts as nearer.
 *
 * @param trustworthiness 1 if colors that are near in the latents are near in RGB; empty of too few colors, or where a
 *     latent is not finite
 * @param continuity 1 if colors that are near in RGB are near in the latents; empty likewise
 */
public record Neighborhood(OptionalDouble trustworthiness, OptionalDouble continuity) {
    /** How many neighbors are looked at; of fewer than 25 colors as many as are less than half of them. */
    public static final int NEIGHBORS = 12;

    /**
     * The most distances that are computed in each space: those among 1,414 colors. Of more colors, the sums go over
     * every second of them, every third and so on, whose neighbors are looked for among all.
     */
    static final int MAX_DISTANCES = 2_000_000;

    /** Of no measures. */
    public static final Neighborhood UNDEFINED = new Neighborhood(OptionalDouble.empty(), OptionalDouble.empty());

    private static final int MIN_COLORS = 3;

    /**
     * The measures of the colors that a phase trains: some milliseconds for the reference, and never more than some
     * tens of them. Any thread.
     *
     * @param phase its number, from 0
     */
    public static Neighborhood of(Experiment experiment, int phase, Weights weights) {
        ColorTable colors = experiment.trainingColors(phase);
        return of(colors.rgb(), Latents.of(weights, Rounding.LOOPS, colors));
    }

    /** The measures of the colors that the last phase trains. */
    public static Neighborhood ofEnd(Experiment experiment, Weights end) {
        return of(experiment, experiment.phases().size() - 1, end);
    }

    /**
     * The measures of points in two spaces.
     *
     * @param rgb shape [n][3], flat
     * @param latents of the same n colors
     */
    static Neighborhood of(float[] rgb, Latents latents) {
        int count = latents.size();
        if (count < MIN_COLORS || !Float.isFinite(latents.reach())) {
            return UNDEFINED;
        }
        int neighbors = Math.min(NEIGHBORS, (count - 1) / 2);
        int every = every(count);
        Space colors = new Space(rgb, rgb.length / count, neighbors);
        Space points = new Space(latents.toArray(), latents.width(), neighbors);
        long intruders = 0;
        long missing = 0;
        int asked = 0;
        for (int row = 0; row < count; row += every) {
            colors.look(row);
            points.look(row);
            intruders += colors.excess(points);
            missing += points.excess(colors);
            asked++;
        }
        double scale = 2 / ((double) asked * neighbors * (2.0 * count - 3.0 * neighbors - 1));
        return new Neighborhood(OptionalDouble.of(1 - scale * intruders), OptionalDouble.of(1 - scale * missing));
    }

    /** Only every n-th color is looked at, so that there are not too many distances: n for a number of colors. */
    static int every(int count) {
        return (int) (((long) count * count + MAX_DISTANCES - 1) / MAX_DISTANCES);
    }

    /** Points, as they are seen from one of them. */
    private static final class Space {
        /** By axis, so that the loops over all points are simple ones. */
        private final double[][] axes;

        private final double[] squared;
        /** The rows of the nearest, the nearest first. */
        private final int[] nearest;

        private int from;

        Space(float[] points, int width, int neighbors) {
            squared = new double[points.length / width];
            axes = new double[width][squared.length];
            for (int k = 0; k < points.length; k++) {
                axes[k % width][k / width] = points[k];
            }
            nearest = new int[neighbors];
        }

        void look(int row) {
            from = row;
            measure(row);
            // Once there are enough, most are farther than the farthest of them.
            double farthest = Double.POSITIVE_INFINITY;
            int found = 0;
            for (int other = 0; other < squared.length; other++) {
                if (squared[other] < farthest && other != row) {
                    found = Math.min(nearest.length, found + 1);
                    insert(other, found);
                    if (found == nearest.length) {
                        farthest = squared[nearest[found - 1]];
                    }
                }
            }
        }

        private void measure(int row) {
            Arrays.fill(squared, 0);
            for (double[] axis : axes) {
                double here = axis[row];
                for (int other = 0; other < squared.length; other++) {
                    double difference = axis[other] - here;
                    squared[other] += difference * difference;
                }
            }
        }

        /** Equal ones keep the order of the list, since later ones are inserted behind. */
        private void insert(int row, int found) {
            int place = found - 1;
            while (place > 0 && squared[row] < squared[nearest[place - 1]]) {
                nearest[place] = nearest[place - 1];
                place--;
            }
            nearest[place] = row;
        }

        /** The sum of how far the neighbors in another space are beyond being neighbors in this one. */
        long excess(Space other) {
            long sum = 0;
            for (int neighbor : other.nearest) {
                if (!isNear(neighbor)) {
                    sum += rank(neighbor) - nearest.length;
                }
            }
            return sum;
        }

        private boolean isNear(int row) {
            for (int near : nearest) {
                if (near == row) {
                    return true;
                }
            }
            return false;
        }

        private int rank(int row) {
            double distance = squared[row];
            int nearer = 0;
            for (int other = 0; other < squared.length; other++) {
                nearer += squared[other] < distance ? 1 : 0;
            }
            for (int other = 0; other < row; other++) {
                nearer += squared[other] == distance && other != from ? 1 : 0;
            }
            // The point itself is nearer than all but those that lie on it.
            return distance > 0 ? nearer : nearer + 1;
        }
    }
}
