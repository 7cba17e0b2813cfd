package colorwheel.analysis.space;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.LatentAngles;
import colorwheel.analysis.RingMeasures;
import colorwheel.analysis.RingOrder;
import colorwheel.analysis.Verdict;
import colorwheel.color.Hue;
import colorwheel.experiment.Experiment;
import colorwheel.network.Latents;
import colorwheel.recording.Weights;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What can be said about one state of a network with a bottleneck of three. A measure that means nothing here is empty,
 * never NaN. Heights are along the normal of the hue plane, azimuths are about its centroid. For RGB itself, taken as a
 * latent space, see {@link #ofRgb}: no measure says much unless it is better than there.
 *
 * @param order whether the hues of every ring are in order, seen in the hue plane from the ring's own centroid; an
 *     untrained network may well have them in order, and RGB has
 * @param failing the condition that was not met; empty if the rings formed
 * @param rings the order of each ring, from the darkest to the bright one; empty where there are no angles
 * @param shape where the darker colors lie
 * @param plane the hue plane; empty if the bright hues span none
 * @param oneWay the share of hues that darken, from the bright ring to the darkest, to the side of the hue plane to
 *     which most do, in [0, 1]; RGB: 1. Empty if fewer than two values are trained
 * @param inner the mean distance of the darkest ring from the axis over that of the bright ring; RGB with values from
 *     .2: .2
 * @param rise how far the hues darken along the normal, in the mean, in radii of the bright ring; RGB: .93
 * @param valueByHeight the size of the rank correlation of height and value over trained colors every ten degrees, in
 *     [0, 1]; RGB: .91
 * @param azimuthError how far the azimuth of a darker color is from that of its own bright hue, in degrees, in the
 *     mean; RGB: 0
 * @param normError the root mean squared difference of the length of latents from 1, over trained colors every ten
 *     degrees
 * @param error root mean squared error over trained colors every five degrees and channels, in levels of 0 to 255;
 *     empty where nothing is decoded
 * @param brightError the same over the bright ring
 */
public record SpaceMeasures(
        Verdict order,
        Optional<FailedCondition> failing,
        List<RingMeasures> rings,
        ValueShape shape,
        Optional<HuePlane> plane,
        OptionalDouble oneWay,
        OptionalDouble inner,
        OptionalDouble rise,
        OptionalDouble valueByHeight,
        OptionalDouble azimuthError,
        OptionalDouble normError,
        OptionalDouble error,
        OptionalDouble brightError) {

    public SpaceMeasures {
        rings = List.copyOf(rings);
    }

    /**
     * The measures of a network; a few milliseconds for ten values.
     *
     * @param phase the number of the phase, from 0, whose colors are measured
     */
    public static SpaceMeasures of(Experiment experiment, int phase, Weights weights) {
        SpacePoints points = SpacePoints.of(experiment, phase, weights);
        return of(points, DecodingErrors.of(points, weights));
    }

    /** The measures of RGB itself, as if it were a latent space, by the colors of a phase. */
    public static SpaceMeasures ofRgb(Experiment experiment, int phase) {
        return of(SpacePoints.ofRgb(experiment, phase), DecodingErrors.NONE);
    }

    static SpaceMeasures of(SpacePoints points, DecodingErrors errors) {
        if (!points.isFinite() || !errors.isFinite()) {
            return undefined(FailedCondition.NOT_FINITE, OptionalDouble.empty(), DecodingErrors.NONE);
        }
        OptionalDouble normError = normError(points);
        if (points.count() == 0) {
            return undefined(FailedCondition.NO_HUE, normError, errors);
        }
        if (points.width() != EigenSystem.SIZE) {
            return undefined(FailedCondition.BOTTLENECK, normError, errors);
        }
        if (points.colors.trainedHues().length < Experiment.MIN_HUES) {
            return undefined(FailedCondition.FEW_HUES, normError, errors);
        }
        return HuePlane.of(points)
                .map(plane -> of(points, plane, normError, errors))
                .orElseGet(() -> undefined(FailedCondition.COLLAPSE, normError, errors));
    }

    /** The same latents, decoded by other weights. */
    SpaceMeasures decodedBy(SpacePoints points, Weights other) {
        DecodingErrors errors = DecodingErrors.of(points, other);
        return errors.isFinite()
                        && failing.filter(FailedCondition.NOT_FINITE::equals).isEmpty()
                ? new SpaceMeasures(
                        order,
                        failing,
                        rings,
                        shape,
                        plane,
                        oneWay,
                        inner,
                        rise,
                        valueByHeight,
                        azimuthError,
                        normError,
                        errors.all(),
                        errors.bright())
                : of(points, errors);
    }

    private static SpaceMeasures of(
            SpacePoints points, HuePlane plane, OptionalDouble normError, DecodingErrors errors) {
        Optional<List<RingMeasures>> rings = RingTurns.measured(points, plane);
        Optional<RingOrder> order = rings.map(RingOrder::of);
        Heights heights = Heights.of(points, plane);
        boolean shaped = points.count() > 1;
        return new SpaceMeasures(
                order.map(RingOrder::verdict).orElse(Verdict.UNDEFINED),
                order.isEmpty()
                        ? Optional.of(FailedCondition.COLLAPSE)
                        : order.get().failing(),
                rings.orElse(List.of()),
                shaped ? ValueShape.of(heights.oneWay, heights.inner) : ValueShape.UNDEFINED,
                Optional.of(plane),
                shaped ? OptionalDouble.of(heights.oneWay) : OptionalDouble.empty(),
                shaped ? OptionalDouble.of(heights.inner) : OptionalDouble.empty(),
                shaped ? OptionalDouble.of(heights.rise) : OptionalDouble.empty(),
                valueByHeight(points, plane),
                azimuthError(points, plane),
                normError,
                errors.all(),
                errors.bright());
    }

    private static SpaceMeasures undefined(FailedCondition failing, OptionalDouble normError, DecodingErrors errors) {
        OptionalDouble none = OptionalDouble.empty();
        return new SpaceMeasures(
                Verdict.UNDEFINED,
                Optional.of(failing),
                List.of(),
                ValueShape.UNDEFINED,
                Optional.empty(),
                none,
                none,
                none,
                none,
                none,
                normError,
                errors.all(),
                errors.bright());
    }

    /** How the darkest ring lies to the bright one. */
    private record Heights(double oneWay, double inner, double rise) {
        static Heights of(SpacePoints points, HuePlane plane) {
            SpaceColors colors = points.colors;
            int up = 0;
            int down = 0;
            double sum = 0;
            double darkest = 0;
            double bright = 0;
            int[] hues = colors.trainedHues();
            for (int hue : hues) {
                int from = colors.row(colors.bright(), hue);
                int to = colors.row(0, hue);
                double height = plane.along(2, points.rings, to) - plane.along(2, points.rings, from);
                up += height > 0 ? 1 : 0;
                down += height < 0 ? 1 : 0;
                sum += height;
                darkest += plane.distance(points.rings, to);
                bright += plane.distance(points.rings, from);
            }
            return new Heights(
                    (double) Math.max(up, down) / hues.length,
                    darkest / bright,
                    Math.abs(sum) / hues.length / plane.radius());
        }
    }

    private static OptionalDouble normError(SpacePoints points) {
        double squares = 0;
        for (int row : points.colors.sampled) {
            double length = 0;
            for (int c = 0; c < points.width(); c++) {
                length = Math.hypot(length, points.sample.get(row, c));
            }
            squares += (length - 1) * (length - 1);
        }
        int count = points.colors.sampled.length;
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / count));
    }

    private static OptionalDouble valueByHeight(SpacePoints points, HuePlane plane) {
        int[] rows = points.colors.sampled;
        double[] heights = IntStream.of(rows)
                .mapToDouble(row -> plane.along(2, points.sample, row))
                .toArray();
        double[] values =
                IntStream.of(rows).mapToDouble(points.colors.sample::value).toArray();
        OptionalDouble correlation = RankCorrelation.of(heights, values);
        return correlation.isEmpty() ? correlation : OptionalDouble.of(Math.abs(correlation.getAsDouble()));
    }

    /** Colors on the axis have no azimuth and are left out. */
    private static OptionalDouble azimuthError(SpacePoints points, HuePlane plane) {
        SpaceColors colors = points.colors;
        Latents rings = points.rings;
        double sum = 0;
        int count = 0;
        for (int hue : colors.trainedHues()) {
            int bright = colors.row(colors.bright(), hue);
            for (int ring = 0; ring < colors.bright(); ring++) {
                int row = colors.row(ring, hue);
                if (Math.min(plane.distance(rings, row), plane.distance(rings, bright)) >= LatentAngles.COLLAPSED) {
                    sum += Math.abs(Hue.turn(plane.azimuth(rings, bright), plane.azimuth(rings, row)));
                    count++;
                }
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
    }
}
