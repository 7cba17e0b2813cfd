package colorwheel.analysis;

import java.util.List;
import java.util.Optional;

/**
 * Whether the hues of all rings are in order, and which ring says so.
 *
 * @param verdict formed, folded or uneven
 * @param failing the condition that was not met; empty if the wheel formed
 * @param mostBacktrack the ring that turns back farthest, the first of several
 * @param oddOneOut the first ring that does not wind around once, or else the first that runs against the first one; if
 *     there is none, the first ring
 */
public record RingOrder(
        Verdict verdict, Optional<FailedCondition> failing, RingMeasures mostBacktrack, RingMeasures oddOneOut) {

    /** From this backtrack on, in degrees, a ring is not formed. */
    public static final double UNEVEN_FROM_DEGREES = 5;

    /** From this backtrack on, in degrees, a ring is folded. */
    public static final double FOLDED_FROM_DEGREES = 20;

    /**
     * The order of rings.
     *
     * @param rings at least one
     */
    public static RingOrder of(List<RingMeasures> rings) {
        RingMeasures worst = mostBacktrack(rings);
        RingMeasures odd = oddOneOut(rings);
        Optional<FailedCondition> failing = firstFailure(rings, worst, odd.winding());
        return new RingOrder(verdict(failing, worst), failing, worst, odd);
    }

    /** The ring that the verdict hangs on: where a condition failed, or else where the backtrack is greatest. */
    public RingMeasures deciding() {
        return switch (failing.orElse(FailedCondition.BACKTRACK)) {
            case WINDING, DIRECTION -> oddOneOut;
            default -> mostBacktrack;
        };
    }

    private static Optional<FailedCondition> firstFailure(List<RingMeasures> rings, RingMeasures worst, int winding) {
        if (worst.backtrackDegrees() >= FOLDED_FROM_DEGREES) {
            return Optional.of(FailedCondition.BACKTRACK);
        }
        if (Math.abs(winding) != 1) {
            return Optional.of(FailedCondition.WINDING);
        }
        if (winding != rings.get(0).winding()) {
            return Optional.of(FailedCondition.DIRECTION);
        }
        return worst.backtrackDegrees() >= UNEVEN_FROM_DEGREES
                ? Optional.of(FailedCondition.BACKTRACK)
                : Optional.empty();
    }

    private static Verdict verdict(Optional<FailedCondition> failing, RingMeasures worst) {
        if (failing.isEmpty()) {
            return Verdict.FORMED;
        }
        return worst.backtrackDegrees() >= FOLDED_FROM_DEGREES ? Verdict.FOLDED : Verdict.UNEVEN;
    }

    private static RingMeasures oddOneOut(List<RingMeasures> rings) {
        RingMeasures first = rings.get(0);
        return rings.stream()
                .filter(ring -> Math.abs(ring.winding()) != 1)
                .findFirst()
                .or(() -> rings.stream()
                        .filter(ring -> ring.winding() != first.winding())
                        .findFirst())
                .orElse(first);
    }

    private static RingMeasures mostBacktrack(List<RingMeasures> rings) {
        RingMeasures worst = rings.get(0);
        for (RingMeasures ring : rings) {
            worst = ring.backtrackDegrees() > worst.backtrackDegrees() ? ring : worst;
        }
        return worst;
    }
}
