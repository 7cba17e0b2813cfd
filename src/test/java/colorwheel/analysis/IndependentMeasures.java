package colorwheel.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * The measures of one reference run computed a second time from the latents that PyTorch recorded, by other means than
 * the program's: complex quotients in place of angles, crossings of a ray in place of a sum of angles, pairs in place
 * of sums, the nearest neighbor of each point in place of sorting. Slow and short. Rings are by value: 0.9, then 1.
 */
final class IndependentMeasures {
    private static final int HUES = 360;
    private static final int RINGS = 2;

    /** [ring][hue] → x, y, relative to the center. */
    private final double[][][] points = new double[RINGS][HUES][2];

    private final boolean[] heldOut = new boolean[HUES];

    /** @param trained 538 × 2, @param held 182 × 2: both hue-major, then value; hues 150 to 240 are held out */
    IndependentMeasures(float[] trained, float[] held, boolean normalized) {
        int trainedRow = 0;
        int heldRow = 0;
        for (int hue = 0; hue < HUES; hue++) {
            heldOut[hue] = hue >= 150 && hue <= 240;
            for (int ring = 0; ring < RINGS; ring++) {
                int row = heldOut[hue] ? heldRow++ : trainedRow++;
                float[] from = heldOut[hue] ? held : trained;
                points[ring][hue] = new double[] {from[2 * row], from[2 * row + 1]};
            }
        }
        if (!normalized) {
            double x = 0;
            double y = 0;
            for (int row = 0; row < trained.length / 2; row++) {
                x += trained[2 * row] / (trained.length / 2.0);
                y += trained[2 * row + 1] / (trained.length / 2.0);
            }
            for (double[][] ring : points) {
                for (double[] point : ring) {
                    point[0] -= x;
                    point[1] -= y;
                }
            }
        }
    }

    /** The angle from one point to another about the center, by their complex quotient. */
    private static double turn(double[] from, double[] to) {
        double dot = from[0] * to[0] + from[1] * to[1];
        double cross = from[0] * to[1] - from[1] * to[0];
        return Math.atan2(cross, dot);
    }

    /** How often the closed ring crosses the positive first axis upward, less how often downward. */
    int winding(int ring) {
        int crossings = 0;
        for (int hue = 0; hue < HUES; hue++) {
            double[] a = points[ring][hue];
            double[] b = points[ring][(hue + 1) % HUES];
            boolean up = a[1] < 0 && b[1] >= 0;
            boolean down = a[1] >= 0 && b[1] < 0;
            if ((up || down) && a[0] + (b[0] - a[0]) * a[1] / (a[1] - b[1]) > 0) {
                crossings += up ? 1 : -1;
            }
        }
        return crossings;
    }

    double backtrackDegrees(int ring) {
        double back = 0;
        for (int hue = 0; hue < HUES; hue++) {
            int next = (hue + 1) % HUES;
            if (!heldOut[hue] && !heldOut[next]) {
                back += Math.max(0, -winding(ring) * turn(points[ring][hue], points[ring][next]));
            }
        }
        return Math.toDegrees(back);
    }

    double gapRatio() {
        double sum = 0;
        for (int ring = 0; ring < RINGS; ring++) {
            double turned = 0;
            for (int hue = 149; hue < 241; hue++) {
                turned += turn(points[ring][hue], points[ring][hue + 1]);
            }
            sum += winding(ring) * Math.toDegrees(turned) / (241 - 149);
        }
        return sum / RINGS;
    }

    double circularCorrelation() {
        List<double[]> all = trainedPoints();
        double[] hues = new double[all.size()];
        double[] angles = new double[all.size()];
        for (int k = 0; k < hues.length; k++) {
            hues[k] = Math.toRadians(all.get(k)[2]);
            angles[k] = Math.atan2(all.get(k)[1], all.get(k)[0]);
        }
        return CircularCorrelationTest.pairwise(hues, angles);
    }

    /** For each trained point the way to the next one counter-clockwise; the longest of these. */
    double gapDegrees() {
        double widest = 0;
        List<double[]> all = trainedPoints();
        for (double[] from : all) {
            double nearest = 2 * Math.PI;
            for (double[] to : all) {
                double turn = turn(from, to);
                if (turn < 0) {
                    turn += 2 * Math.PI;
                }
                nearest = turn > 0 ? Math.min(nearest, turn) : nearest;
            }
            widest = Math.max(widest, nearest);
        }
        return Math.toDegrees(widest);
    }

    /** Standard deviation of the radius over its mean. */
    double deviationOfRadius() {
        List<double[]> all = trainedPoints();
        double mean =
                all.stream().mapToDouble(p -> Math.hypot(p[0], p[1])).average().orElseThrow();
        double variance = all.stream()
                .mapToDouble(p -> Math.pow(Math.hypot(p[0], p[1]) - mean, 2))
                .average()
                .orElseThrow();
        return Math.sqrt(variance) / mean;
    }

    /** x, y and hue. */
    private List<double[]> trainedPoints() {
        List<double[]> all = new ArrayList<>();
        for (double[][] ring : points) {
            for (int hue = 0; hue < HUES; hue++) {
                if (!heldOut[hue]) {
                    all.add(new double[] {ring[hue][0], ring[hue][1], hue});
                }
            }
        }
        return all;
    }
}
