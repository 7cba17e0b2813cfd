package colorwheel.analysis.space;

import colorwheel.analysis.LatentAngles;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import java.util.Optional;

/**
 * The plane in which the bright hues lie: the principal axes of the trained hues of the bright ring about their
 * centroid. Its normal points to where the third latent coordinate rises, and its three axes are right-handed, so that
 * angles count counter-clockwise as seen from there. Immutable; any thread.
 */
public final class HuePlane {
    private static final int SIZE = EigenSystem.SIZE;

    /** The centroid is this bright hue and the rest, so that latents far from the origin keep their digits. */
    private final double[] near;

    private final double[] rest;
    private final EigenSystem axes;

    private HuePlane(double[] near, double[] rest, EigenSystem axes) {
        this.near = near;
        this.rest = rest;
        this.axes = axes;
    }

    /** The plane; empty if there are fewer than three coordinates or hues, or the ring is no more than a line. */
    public static Optional<HuePlane> of(SpacePoints points) {
        SpaceColors colors = points.colors;
        if (points.width() != SIZE
                || colors.values.isEmpty()
                || colors.trainedHues().length < Experiment.MIN_HUES
                || !points.isFinite()) {
            return Optional.empty();
        }
        int[] hues = colors.trainedHues();
        double[] near = new double[SIZE];
        double[] rest = new double[SIZE];
        double[][] covariance = new double[SIZE][SIZE];
        for (int c = 0; c < SIZE; c++) {
            near[c] = points.latent(colors.bright(), hues[0], c);
            for (int hue : hues) {
                rest[c] += (points.latent(colors.bright(), hue, c) - near[c]) / hues.length;
            }
        }
        for (int hue : hues) {
            for (int i = 0; i < SIZE; i++) {
                double offset = points.latent(colors.bright(), hue, i) - near[i] - rest[i];
                for (int k = 0; k < SIZE; k++) {
                    covariance[i][k] +=
                            offset * (points.latent(colors.bright(), hue, k) - near[k] - rest[k]) / hues.length;
                }
            }
        }
        EigenSystem axes = EigenSystem.of(covariance);
        orient(axes.vectors());
        double longer = Math.sqrt(Math.max(0, axes.values()[0]));
        double shorter = Math.sqrt(Math.max(0, axes.values()[1]));
        return shorter < LatentAngles.COLLAPSED * Math.max(1, longer)
                ? Optional.empty()
                : Optional.of(new HuePlane(near, rest, axes));
    }

    private static void orient(double[][] axes) {
        double[] normal = axes[2];
        if (normal[2] < 0) {
            negate(normal);
        }
        double[] cross = cross(axes[0], axes[1]);
        if (dot(cross, normal) < 0) {
            negate(axes[1]);
        }
    }

    private static void negate(double[] vector) {
        for (int k = 0; k < SIZE; k++) {
            vector[k] = -vector[k];
        }
    }

    static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0],
        };
    }

    static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    /** A latent coordinate of the centroid. */
    public double centroid(int coordinate) {
        return near[coordinate] + rest[coordinate];
    }

    /**
     * A latent coordinate of an axis, which is of length 1.
     *
     * @param axis 0 and 1 in the plane, the longer one first; 2 the normal
     */
    public double axis(int axis, int coordinate) {
        return axes.vectors()[axis][coordinate];
    }

    /** How far a point lies from the centroid along an axis: along the normal its height. */
    double along(int axis, Latents points, int row) {
        double sum = 0;
        for (int c = 0; c < SIZE; c++) {
            sum += axes.vectors()[axis][c] * (points.get(row, c) - near[c] - rest[c]);
        }
        return sum;
    }

    /** How far a point lies from the axis: the normal through the centroid. */
    double distance(Latents points, int row) {
        return Math.hypot(along(0, points, row), along(1, points, row));
    }

    /** The direction in which a point lies from the axis, in degrees, in [−180, 180]. */
    double azimuth(Latents points, int row) {
        return Math.toDegrees(Math.atan2(along(1, points, row), along(0, points, row)));
    }

    /** The share of the variance that lies in the plane: (λ₁ + λ₂) / (λ₁ + λ₂ + λ₃), in [⅔, 1]. RGB itself has .952. */
    public double planarity() {
        double inPlane = axes.values()[0] + axes.values()[1];
        return inPlane / (inPlane + Math.max(0, axes.values()[2]));
    }

    /** The root mean squared distance of the bright hues from the centroid, in the plane: √(λ₁ + λ₂). */
    public double radius() {
        return Math.sqrt(axes.values()[0] + axes.values()[1]);
    }

    /** How far the centroid lies from the origin, in radii. */
    public double offset() {
        double[] centroid = {centroid(0), centroid(1), centroid(2)};
        return Math.sqrt(dot(centroid, centroid)) / radius();
    }

    /** The angle between the normal and the third latent axis, in degrees, in [0, 90]. */
    public double tiltDegrees() {
        double[] normal = axes.vectors()[2];
        return Math.toDegrees(Math.atan2(Math.hypot(normal[0], normal[1]), Math.abs(normal[2])));
    }
}
