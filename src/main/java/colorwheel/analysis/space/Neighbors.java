package colorwheel.analysis.space;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Weights;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well the latents keep the neighborhoods of the HSV cone, in which a color lies at (s v cos h, s v sin h, v), over
 * trained colors every ten degrees. Beside the other measures it is slow: it compares all pairs.
 *
 * @param overlap the share of a color's {@value #NEAREST} nearest colors in the one space that are among those in the
 *     other, in the mean, in [0, 1]; RGB: .83. Of colors at one distance the lower hue, and then the lower value, is
 *     the nearer one. Empty if there are too few colors, or all lie at one point
 * @param distances the rank correlation of the distances of all pairs in the two spaces, −1 to 1; RGB: .97
 */
public record Neighbors(OptionalDouble overlap, OptionalDouble distances) {
    /** The number of neighbors that are compared. */
    public static final int NEAREST = 8;

    /** Distances that differ by less than this share of the greatest one are one distance. */
    private static final double EQUAL = 1e-6;

    /**
     * The neighborhoods of a network. Takes some fifty milliseconds for 360 colors, which are ten values at one
     * saturation, and two seconds for 1,620: call it off the JavaFX thread.
     *
     * @param phase the number of the phase, from 0, whose colors are compared
     */
    public static Neighbors of(Experiment experiment, int phase, Weights weights) {
        return of(SpacePoints.of(experiment, phase, weights));
    }

    /** The neighborhoods of RGB itself, as if it were a latent space. */
    public static Neighbors ofRgb(Experiment experiment, int phase) {
        return of(SpacePoints.ofRgb(experiment, phase));
    }

    static Neighbors of(SpacePoints points) {
        int[] rows = points.colors.sampled;
        if (rows.length <= NEAREST || !points.isFinite()) {
            return new Neighbors(OptionalDouble.empty(), OptionalDouble.empty());
        }
        double[] ours = distances(latents(points.sample, rows));
        double[] cone = distances(cone(points.colors.sample, rows));
        double greatestOfOurs = greatest(ours);
        double greatestOfCone = greatest(cone);
        if (greatestOfOurs == 0 || greatestOfCone == 0) {
            return new Neighbors(OptionalDouble.empty(), OptionalDouble.empty());
        }
        long common = 0;
        for (int k = 0; k < rows.length; k++) {
            int[] one = nearest(ours, k, rows.length, greatestOfOurs);
            int[] other = nearest(cone, k, rows.length, greatestOfCone);
            common += IntStream.of(one)
                    .filter(color -> IntStream.of(other).anyMatch(same -> same == color))
                    .count();
        }
        return new Neighbors(
                OptionalDouble.of((double) common / NEAREST / rows.length), RankCorrelation.of(ours, cone));
    }

    private static double[][] latents(Latents points, int[] rows) {
        double[][] places = new double[rows.length][points.width()];
        for (int k = 0; k < rows.length; k++) {
            for (int c = 0; c < points.width(); c++) {
                places[k][c] = points.get(rows[k], c);
            }
        }
        return places;
    }

    private static double[][] cone(ColorTable colors, int[] rows) {
        return IntStream.of(rows)
                .mapToObj(row -> {
                    double hue = Math.toRadians(colors.hue(row));
                    double radius = colors.saturation(row) * colors.value(row);
                    return new double[] {radius * Math.cos(hue), radius * Math.sin(hue), colors.value(row)};
                })
                .toArray(double[][]::new);
    }

    /** Of all pairs: each point to those before it. */
    private static double[] distances(double[][] places) {
        double[] distances = new double[index(places.length, 0)];
        for (int k = 1; k < places.length; k++) {
            for (int j = 0; j < k; j++) {
                double squares = 0;
                for (int c = 0; c < places[k].length; c++) {
                    squares += (places[k][c] - places[j][c]) * (places[k][c] - places[j][c]);
                }
                distances[index(k, j)] = Math.sqrt(squares);
            }
        }
        return distances;
    }

    private static int index(int greater, int lesser) {
        return greater * (greater - 1) / 2 + lesser;
    }

    private static double greatest(double[] distances) {
        return Arrays.stream(distances).max().orElse(0);
    }

    private static int[] nearest(double[] distances, int color, int count, double greatest) {
        // One number for the distance and, below it, the color: sorted they are in the order of both.
        long[] keys = new long[count - 1];
        for (int k = 0; k < count; k++) {
            if (k != color) {
                double distance = distances[index(Math.max(k, color), Math.min(k, color))];
                keys[k < color ? k : k - 1] = Math.round(distance / greatest / EQUAL) << Integer.SIZE | k;
            }
        }
        Arrays.sort(keys);
        return IntStream.range(0, NEAREST).map(k -> (int) keys[k]).toArray();
    }
}
