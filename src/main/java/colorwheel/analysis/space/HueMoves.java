package colorwheel.analysis.space;

import colorwheel.analysis.LatentAngles;
import colorwheel.color.Hue;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Weights;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How the bright hues of a phase lie to where the phase before left them. A measure that means nothing here is empty,
 * never NaN.
 *
 * @param stillness whether they stayed; empty if there is no answer
 * @param onSphere whether angles count for it: the network normalizes, or the phase asks for latents of length 1. Else
 *     distances count
 * @param angleMean the angle at the origin between a hue's two places, in degrees, in the mean over hues
 * @param angleMax the greatest one
 * @param shapeMove what is left of the mean angle after the best rotation or reflection of the old ring about the
 *     origin: the change of shape
 * @param turnMean how far the azimuth about the old axis has changed, in degrees, in the mean
 * @param distanceMean the distance of a hue's two places in radii of the old bright ring, in the mean
 * @param distanceMax the greatest one
 * @param newcomersOld of the colors, every ten degrees, whose value is trained for the first time: the share that lies
 *     nearest to the old place of a bright hue within 15 degrees of their own. Empty if there are none
 * @param newcomersNew the same with the present places
 */
public record HueMoves(
        Optional<Stillness> stillness,
        boolean onSphere,
        OptionalDouble angleMean,
        OptionalDouble angleMax,
        OptionalDouble shapeMove,
        OptionalDouble turnMean,
        OptionalDouble distanceMean,
        OptionalDouble distanceMax,
        OptionalDouble newcomersOld,
        OptionalDouble newcomersNew) {

    /** Newcomers within these degrees of hue are by their own. */
    public static final double NEAR_DEGREES = 15;

    /**
     * How far the hues moved; a few milliseconds for ten values.
     *
     * @param phase the number of the present phase, from 1 on: there is one before
     * @param before the weights at the end of the phase before
     * @param now the weights at the end of the phase, or in it
     */
    public static HueMoves of(Experiment experiment, int phase, Weights before, Weights now) {
        boolean onSphere = now.network().normalize()
                || experiment.phases().get(phase).terms().unitNorm() > 0;
        return of(SpacePoints.of(experiment, phase, before), SpacePoints.of(experiment, phase, now), onSphere);
    }

    static HueMoves of(SpacePoints before, SpacePoints now, boolean onSphere) {
        int[] hues = before.colors.trainedHues();
        boolean answered = before.count() > 0
                && hues.length > 0
                && before.width() == EigenSystem.SIZE
                && now.width() == EigenSystem.SIZE
                && before.isFinite()
                && now.isFinite();
        if (!answered) {
            OptionalDouble none = OptionalDouble.empty();
            return new HueMoves(Optional.empty(), onSphere, none, none, none, none, none, none, none, none);
        }
        double[][] from = bright(before, hues);
        double[][] to = bright(now, hues);
        double[] angles = angles(from, to);
        double[] distances = distances(from, to, HuePlane.of(before));
        OptionalDouble angle = DoubleStream.of(angles).average();
        OptionalDouble distance = DoubleStream.of(distances).average();
        return new HueMoves(
                onSphere ? word(angle, true) : word(distance, false),
                onSphere,
                angle,
                DoubleStream.of(angles).max(),
                angles.length == 0 ? OptionalDouble.empty() : shapeMove(from, to),
                HuePlane.of(before).map(plane -> turn(before, now, plane)).orElse(OptionalDouble.empty()),
                distance,
                DoubleStream.of(distances).max(),
                newcomers(now, from),
                newcomers(now, to));
    }

    private static Optional<Stillness> word(OptionalDouble mean, boolean degrees) {
        return mean.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        degrees ? Stillness.ofDegrees(mean.getAsDouble()) : Stillness.ofRadii(mean.getAsDouble()));
    }

    private static double[][] bright(SpacePoints points, int[] hues) {
        double[][] places = new double[hues.length][EigenSystem.SIZE];
        for (int k = 0; k < hues.length; k++) {
            for (int c = 0; c < EigenSystem.SIZE; c++) {
                places[k][c] = points.latent(points.count() - 1, hues[k], c);
            }
        }
        return places;
    }

    /** In degrees; none if some place is the origin, which has no direction. */
    private static double[] angles(double[][] from, double[][] to) {
        double[] angles = new double[from.length];
        for (int k = 0; k < angles.length; k++) {
            if (Math.min(length(from[k]), length(to[k])) < LatentAngles.COLLAPSED) {
                return new double[0];
            }
            angles[k] = angle(from[k], to[k]);
        }
        return angles;
    }

    private static double angle(double[] a, double[] b) {
        return Math.toDegrees(Math.atan2(length(HuePlane.cross(a, b)), HuePlane.dot(a, b)));
    }

    private static double length(double[] vector) {
        return Math.sqrt(HuePlane.dot(vector, vector));
    }

    private static OptionalDouble shapeMove(double[][] from, double[][] to) {
        BestRotation best = BestRotation.of(from, to);
        return IntStream.range(0, from.length)
                .mapToDouble(k -> angle(best.of(from[k]), to[k]))
                .average();
    }

    /** In radii; none if the old ring has no plane. */
    private static double[] distances(double[][] from, double[][] to, Optional<HuePlane> plane) {
        double[] distances = new double[plane.isPresent() ? from.length : 0];
        for (int k = 0; k < distances.length; k++) {
            distances[k] =
                    Math.sqrt(squaredDistance(from[k], to[k])) / plane.get().radius();
        }
        return distances;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double squares = 0;
        for (int c = 0; c < a.length; c++) {
            squares += (a[c] - b[c]) * (a[c] - b[c]);
        }
        return squares;
    }

    /** Hues on the axis have no azimuth and are left out. */
    private static OptionalDouble turn(SpacePoints before, SpacePoints now, HuePlane plane) {
        SpaceColors colors = before.colors;
        Latents old = before.rings;
        Latents present = now.rings;
        return IntStream.of(colors.trainedHues())
                .map(hue -> colors.row(colors.bright(), hue))
                .filter(row ->
                        Math.min(plane.distance(old, row), plane.distance(present, row)) >= LatentAngles.COLLAPSED)
                .mapToDouble(row -> Math.abs(Hue.turn(plane.azimuth(old, row), plane.azimuth(present, row))))
                .average();
    }

    /** @param places of the trained bright hues, in their order */
    private static OptionalDouble newcomers(SpacePoints now, double[][] places) {
        SpaceColors colors = now.colors;
        int[] hues = colors.trainedHues();
        int near = 0;
        int count = 0;
        for (int ring : colors.newcomers) {
            for (int hue = 0; hue < SpacePoints.HUES; hue += SpaceColors.SAMPLE_STEP) {
                if (!colors.heldOut[hue]) {
                    double[] place = {now.latent(ring, hue, 0), now.latent(ring, hue, 1), now.latent(ring, hue, 2)};
                    near += Hue.distance(hue, hues[nearest(place, places)]) <= NEAR_DEGREES ? 1 : 0;
                    count++;
                }
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) near / count);
    }

    private static int nearest(double[] place, double[][] places) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < places.length; k++) {
            double distance = squaredDistance(place, places[k]);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }
}
