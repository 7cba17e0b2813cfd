package colorwheel.analysis.space;

import colorwheel.analysis.FailedCondition;
import colorwheel.analysis.RingMeasures;
import colorwheel.analysis.RingOrder;
import colorwheel.analysis.Verdict;
import colorwheel.analysis.WheelWords;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verdict on a network with a bottleneck of three, in sentences that can be understood without seeing a color, for
 * example: “the hues are in order on every ring; all hues darken to the same side, and the darkest ring has 46% of the
 * bright ring’s radius; the bright hues moved 21° in the mean, 29° at most”. Without a capital and a full stop.
 */
public final class SpaceWords {
    private static final String NO_PLANE = "the bright hues lie on a point or a line and span no plane";

    private SpaceWords() {}

    /** The verdict in two words or three, with a capital: shape and stillness where the hues are in order. */
    public static String title(SpaceVerdict verdict) {
        if (verdict.order() == Verdict.UNDEFINED) {
            return Verdict.UNDEFINED.title();
        }
        if (verdict.order() != Verdict.FORMED) {
            return "Hues " + verdict.order().label();
        }
        String words = Stream.concat(
                        Stream.of(verdict.shape())
                                .filter(shape -> shape != ValueShape.UNDEFINED)
                                .map(ValueShape::label),
                        verdict.stillness().map(Stillness::label).stream())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "Hues in order" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** All three answers, with semicolons between them; the last only where there is a phase before. */
    public static String sentence(SpaceVerdict verdict) {
        String text = order(verdict.measures()) + "; " + shape(verdict.measures());
        return text + verdict.moves().map(moves -> "; " + stillness(moves)).orElse("");
    }

    /** Whether the hues are in order. */
    public static String order(SpaceMeasures measures) {
        if (measures.rings().isEmpty()) {
            FailedCondition failing = measures.failing().orElseThrow();
            return failing == FailedCondition.COLLAPSE && measures.plane().isEmpty() ? NO_PLANE : undefined(failing);
        }
        RingMeasures ring = RingOrder.of(measures.rings()).deciding();
        String where = measures.rings().size() == 1 ? "" : " at value " + number(ring.value());
        if (measures.order() == Verdict.FORMED) {
            return measures.rings().size() == 1
                    ? "the hues are in order on their ring"
                    : "the hues are in order on every ring";
        }
        return switch (measures.failing().orElse(FailedCondition.BACKTRACK)) {
            case WINDING -> "the hues wind around " + times(ring.winding()) + " instead of once" + where;
            case DIRECTION -> "the hues run the other way" + where;
            default ->
                "the hues are " + (measures.order() == Verdict.FOLDED ? "folded" : "uneven") + ", turning back by "
                        + WheelWords.degrees(ring.backtrackDegrees()) + where;
        };
    }

    /** The figure on which the order hangs, for example “turns back 7°”; empty if there is none. */
    public static String orderFigure(SpaceMeasures measures) {
        if (measures.rings().isEmpty()) {
            return "";
        }
        RingMeasures ring = RingOrder.of(measures.rings()).deciding();
        return switch (measures.failing().orElse(FailedCondition.BACKTRACK)) {
            case WINDING -> "winds " + times(ring.winding());
            case DIRECTION -> "rings run both ways";
            default -> "turns back " + WheelWords.degrees(ring.backtrackDegrees());
        };
    }

    /** Where the darker colors went. */
    public static String shape(SpaceMeasures measures) {
        return switch (measures.shape()) {
            case DOME -> side(measures) + ", and the darkest ring has " + radius(measures);
            case BELT -> side(measures) + ", but the darkest ring still has " + radius(measures);
            case TWISTED ->
                "only " + percent(measures.oneWay().orElseThrow())
                        + " of the hues darken to the same side of the hue plane";
            case UNDEFINED ->
                measures.plane().isPresent()
                        ? "fewer than two values are trained, so that no hue darkens"
                        : "there is no hue plane, so no colors lie on one side of it";
        };
    }

    /** The figure on which the shape hangs, for example “darkest ring 46%”; empty if there is none. */
    public static String shapeFigure(SpaceMeasures measures) {
        return switch (measures.shape()) {
            case DOME, BELT -> "darkest ring " + percent(measures.inner().orElseThrow());
            case TWISTED -> "one way " + percent(measures.oneWay().orElseThrow());
            case UNDEFINED -> "";
        };
    }

    /** Whether the hues held still since the phase before. */
    public static String stillness(HueMoves moves) {
        Optional<Stillness> word = moves.stillness();
        if (word.isEmpty()) {
            return "how far the bright hues moved cannot be told";
        }
        String verb =
                switch (word.get()) {
                    case HELD -> "the bright hues held still, to ";
                    case DRIFTED -> "the bright hues drifted by ";
                    case MOVED -> "the bright hues moved by ";
                };
        if (moves.onSphere()) {
            return verb + WheelWords.degrees(moves.angleMean().orElseThrow()) + " in the mean, "
                    + WheelWords.degrees(moves.angleMax().orElseThrow()) + " at most";
        }
        return verb + percent(moves.distanceMean().orElseThrow()) + " of their ring’s radius in the mean, "
                + percent(moves.distanceMax().orElseThrow()) + " at most";
    }

    /** The figure on which the stillness hangs, the mean over the hues, for example “21°”; empty if there is none. */
    public static String stillnessFigure(HueMoves moves) {
        if (moves.stillness().isEmpty()) {
            return "";
        }
        return moves.onSphere()
                ? WheelWords.degrees(moves.angleMean().orElseThrow())
                : percent(moves.distanceMean().orElseThrow());
    }

    private static String undefined(FailedCondition failing) {
        return switch (failing) {
            case NOT_FINITE -> "the network computes something that is not a number";
            case BOTTLENECK -> "the bottleneck is not three numbers wide";
            case NO_HUE -> "the colors are gray or black and have no hue";
            case FEW_HUES -> "fewer than three hues are trained";
            case COLLAPSE -> "some hue lies at the center of its ring and has no angle";
            case BACKTRACK, WINDING, DIRECTION -> throw new IllegalArgumentException(failing + " is a verdict");
        };
    }

    private static String side(SpaceMeasures measures) {
        double oneWay = measures.oneWay().orElseThrow();
        return (oneWay == 1 ? "all" : percent(oneWay) + " of the") + " hues darken to the same side of the hue plane";
    }

    private static String radius(SpaceMeasures measures) {
        return percent(measures.inner().orElseThrow()) + " of the bright ring’s radius";
    }

    private static String times(int winding) {
        return switch (Math.abs(winding)) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> Math.abs(winding) + " times";
        };
    }

    /** To tenths, so that a figure just beyond a bound does not look as if it were there. */
    private static String percent(double share) {
        return number(Math.round(1000 * share) / 10.0) + "%";
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number).replaceAll("\\.?0+$", "");
    }
}
