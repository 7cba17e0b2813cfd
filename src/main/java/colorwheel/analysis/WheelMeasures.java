package colorwheel.analysis;

import colorwheel.color.ListedColors;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about a network's wheel: whether it formed, and how well. A measure that means nothing here is
 * empty, never NaN.
 *
 * <p>Angles are those of {@link LatentAngles}. Rings without a hue are left out of everything. Winding and backtrack
 * belong to one ring each; the worst ring names the figure here, and {@link #rings} has all of them. Correlation, gap,
 * radii and errors are of the colors of all rings together, and the gap ratio is the mean over the rings.
 *
 * @param verdict whether the wheel formed
 * @param failing the condition that was not met; empty if the wheel formed
 * @param rings each ring that has a hue; empty where there are no angles
 * @param winding how many times the hues wind around, counter-clockwise: of the first ring where it is not 1 or −1, or
 *     else of the first one whose direction differs from the first ring's, or else of the first ring
 * @param backtrackDegrees how far neighboring trained hues turn back, in degrees: of the ring where it is greatest
 * @param reversals how many steps between neighboring trained hues turn back, of the same ring
 * @param circularCorrelation of hue and angle over all trained colors, −1 to 1; its sign is the direction
 * @param gap the largest arc without a trained color
 * @param gapRatio how far the held-out hues turn in shares of the hues they span, 1 in proportion; see
 *     {@link RingMeasures#gapRatio}
 * @param leastRadius the least length of a trained color before normalizing over the mean one: 1 for a circle, near 0
 *     where a color comes so near the center that rounding may decide which way it goes. Empty if not normalized
 * @param radiusVariation the standard deviation of the trained colors' distance from the center over its mean: 0 for a
 *     circle. Empty if normalized
 * @param rmseTrained root mean squared error over trained colors and channels, in levels of 0 to 255
 * @param rmseHeldOut the same over the held-out colors; empty if nothing is held out
 * @param errorRatio the mean squared error of the held-out colors over that of the trained ones
 */
public record WheelMeasures(
        Verdict verdict,
        Optional<FailedCondition> failing,
        List<RingMeasures> rings,
        OptionalInt winding,
        OptionalDouble backtrackDegrees,
        OptionalInt reversals,
        OptionalDouble circularCorrelation,
        Optional<LargestGap> gap,
        OptionalDouble gapRatio,
        OptionalDouble leastRadius,
        OptionalDouble radiusVariation,
        OptionalDouble rmseTrained,
        OptionalDouble rmseHeldOut,
        OptionalDouble errorRatio) {

    /**
     * The measures of an experiment's colors under these weights; about a seventh of a millisecond for the reference.
     * Any thread.
     */
    public static WheelMeasures of(Experiment experiment, Weights weights) {
        return of(experiment, weights, HueRings.of(experiment, weights));
    }

    /**
     * The same with the experiment's rings under these weights, which are made already. Of listed colors the errors are
     * those of the list; all else is of the rings of the grid. Any thread.
     */
    public static WheelMeasures of(Experiment experiment, Weights weights, HueRings rings) {
        WheelMeasures measures = of(rings);
        return experiment.colors() instanceof ListedColors listed
                ? measures.withErrors(ListedErrors.of(listed, experiment.holdOut(), weights))
                : measures;
    }

    private WheelMeasures withErrors(ListedErrors errors) {
        return new WheelMeasures(
                verdict,
                failing,
                rings,
                winding,
                backtrackDegrees,
                reversals,
                circularCorrelation,
                gap,
                gapRatio,
                leastRadius,
                radiusVariation,
                errors.trained(),
                errors.heldOut(),
                errors.ratio());
    }

    /** The measures of rings. Any thread. */
    public static WheelMeasures of(HueRings rings) {
        if (!rings.isFinite()) {
            return undefined(FailedCondition.NOT_FINITE, null);
        }
        RingErrors errors = new RingErrors(rings);
        if (rings.colored().isEmpty()) {
            return undefined(FailedCondition.NO_HUE, errors);
        }
        if (rings.network().bottleneck() != 2) {
            return undefined(FailedCondition.BOTTLENECK, errors);
        }
        if (trainedHues(rings) < Experiment.MIN_HUES) {
            return undefined(FailedCondition.FEW_HUES, errors);
        }
        LatentAngles angles = LatentAngles.of(rings);
        if (angles.isCollapsed()) {
            return undefined(FailedCondition.COLLAPSE, errors);
        }
        List<RingMeasures> measured = rings.colored().stream()
                .map(ring -> RingMeasures.of(rings, angles, ring.index()))
                .toList();
        TrainedAngles trained = TrainedAngles.of(rings, angles);
        RingOrder order = RingOrder.of(measured);
        return new WheelMeasures(
                order.verdict(),
                order.failing(),
                measured,
                OptionalInt.of(order.oddOneOut().winding()),
                OptionalDouble.of(order.mostBacktrack().backtrackDegrees()),
                OptionalInt.of(order.mostBacktrack().reversals()),
                trained.correlation(),
                Optional.of(trained.largestGap()),
                meanGapRatio(measured),
                errors.leastRadius(),
                errors.radiusVariation(),
                errors.rmseTrained(),
                errors.rmseHeldOut(),
                errors.ratio());
    }

    /** The ring that the verdict hangs on: where a condition failed, or else where the backtrack is greatest. */
    public Optional<RingMeasures> decidingRing() {
        return rings.isEmpty()
                ? Optional.empty()
                : Optional.of(RingOrder.of(rings).deciding());
    }

    private static WheelMeasures undefined(FailedCondition failing, @Nullable RingErrors errors) {
        OptionalDouble none = OptionalDouble.empty();
        return new WheelMeasures(
                Verdict.UNDEFINED,
                Optional.of(failing),
                List.of(),
                OptionalInt.empty(),
                none,
                OptionalInt.empty(),
                none,
                Optional.empty(),
                none,
                errors == null ? none : errors.leastRadius(),
                errors == null ? none : errors.radiusVariation(),
                errors == null ? none : errors.rmseTrained(),
                errors == null ? none : errors.rmseHeldOut(),
                errors == null ? none : errors.ratio());
    }

    private static int trainedHues(HueRings rings) {
        int count = 0;
        for (int k = 0; k < rings.hues(); k++) {
            count += rings.heldOut(k) ? 0 : 1;
        }
        return count;
    }

    private static OptionalDouble meanGapRatio(List<RingMeasures> rings) {
        return rings.stream()
                .filter(ring -> ring.gapRatio().isPresent())
                .mapToDouble(ring -> ring.gapRatio().getAsDouble())
                .average();
    }
}
