package colorwheel.analysis;

import colorwheel.color.Hue;
import colorwheel.color.HueRange;
import colorwheel.color.NamedHue;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The measures of a wheel as a sentence that can be understood without seeing a color, for example: “red → yellow →
 * green → magenta counter-clockwise, no reversals, a gap of 65° where teal to blue was held out”.
 */
public final class WheelWords {
    /** An edge of the gap that lies this close to an end of the hold-out, in degrees of hue, belongs to it. */
    private static final double AT_THE_HOLD_OUT = 15;

    /** Where a narrower gap lies, in degrees, means nothing. */
    private static final double NARROW = 10;

    private WheelWords() {}

    /**
     * The sentence, without a capital and a full stop.
     *
     * @param measures those of the rings
     */
    public static String sentence(HueRings rings, WheelMeasures measures) {
        return sentence(rings, measures, false);
    }

    /**
     * The sentence, without a capital and a full stop.
     *
     * @param measures those of the rings
     * @param mirrored whether the plane is shown mirrored, so that the hues run the other way around
     */
    public static String sentence(HueRings rings, WheelMeasures measures, boolean mirrored) {
        return measures.decidingRing()
                .map(ring -> order(rings, ring, mirrored) + ", " + turns(rings, measures, ring)
                        + measures.gap().map(gap -> ", " + gap(rings, gap)).orElse(""))
                .orElseGet(() -> undefined(measures.failing().orElseThrow()));
    }

    /** The figure on which the verdict hangs, for example “gap 65°”; empty if there is none. */
    public static String figure(WheelMeasures measures) {
        return switch (measures.failing().orElse(FailedCondition.BACKTRACK)) {
            case WINDING ->
                measures.decidingRing()
                        .map(ring -> "winds " + times(ring.winding()))
                        .orElse("");
            case DIRECTION -> "rings run both ways";
            case BACKTRACK ->
                measures.verdict() == Verdict.FORMED
                        ? measures.gap()
                                .map(gap -> "gap " + degrees(gap.degrees()))
                                .orElse("")
                        : measures.decidingRing()
                                .map(ring -> "turns back " + degrees(ring.backtrackDegrees()))
                                .orElse("");
            default -> "";
        };
    }

    /** Why there is no verdict, as a clause. */
    static String undefined(FailedCondition failing) {
        return switch (failing) {
            case NOT_FINITE -> "the network computes something that is not a number";
            case BOTTLENECK -> "the bottleneck is not two numbers wide, so the latents have no angle";
            case NO_HUE -> "the colors are gray or black and have no hue";
            case FEW_HUES -> "fewer than three hues are trained";
            case COLLAPSE -> "some hue lies at the center of the latents and has no angle";
            case BACKTRACK, WINDING, DIRECTION -> throw new IllegalArgumentException(failing + " is a verdict");
        };
    }

    private static String order(HueRings rings, RingMeasures ring, boolean mirrored) {
        String direction = ring.direction() > 0 != mirrored ? " counter-clockwise" : " clockwise";
        return HueOrder.along(rings, ring).stream().map(NamedHue::label).collect(Collectors.joining(" → ")) + direction;
    }

    private static String turns(HueRings rings, WheelMeasures measures, RingMeasures ring) {
        String where = measures.rings().size() == 1 || measures.verdict() == Verdict.FORMED ? "" : at(rings, ring);
        String reversals = ring.reversals() == 0
                ? "no reversals"
                : ring.reversals()
                        + (ring.reversals() == 1 ? " reversal of " : " reversals of ")
                        + degrees(ring.backtrackDegrees())
                        + (ring.reversals() == 1 ? "" : " in all");
        if (measures.verdict() == Verdict.FOLDED) {
            return "folded: " + reversals + where;
        }
        return switch (measures.failing().orElse(FailedCondition.BACKTRACK)) {
            case WINDING -> "winding around " + times(ring.winding()) + " instead of once" + where;
            case DIRECTION -> "but the other way" + where;
            default -> reversals + where;
        };
    }

    private static String times(int winding) {
        return switch (Math.abs(winding)) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> Math.abs(winding) + " times";
        };
    }

    private static String at(HueRings rings, RingMeasures ring) {
        boolean oneSaturation = rings.rings().stream().allMatch(other -> other.saturation() == ring.saturation());
        String value = "value " + number(ring.value());
        return " at " + (oneSaturation ? value : "saturation " + number(ring.saturation()) + ", " + value);
    }

    private static String gap(HueRings rings, LargestGap gap) {
        HueRange holdOut = rings.holdOut();
        String width = degrees(gap.degrees());
        if (!holdOut.isNone() && isAt(gap, holdOut)) {
            boolean one = holdOut.start() == holdOut.end();
            return "a gap of " + width + " where "
                    + (one
                            ? NamedHue.text(holdOut.start())
                            : NamedHue.text(holdOut.start()) + " to " + NamedHue.text(holdOut.end()))
                    + " was held out";
        }
        if (gap.degrees() < NARROW) {
            return "no gap wider than " + width;
        }
        double low = Math.min(gap.fromHue(), gap.toHue());
        double high = Math.max(gap.fromHue(), gap.toHue());
        return "the largest gap " + width + ", between " + NamedHue.text(low) + " and " + NamedHue.text(high);
    }

    private static boolean isAt(LargestGap gap, HueRange holdOut) {
        return near(gap.fromHue(), holdOut.start()) && near(gap.toHue(), holdOut.end())
                || near(gap.fromHue(), holdOut.end()) && near(gap.toHue(), holdOut.start());
    }

    private static boolean near(double hue, double end) {
        return Hue.distance(hue, end) <= AT_THE_HOLD_OUT;
    }

    /** Whole degrees, or tenths where they matter. */
    public static String degrees(double degrees) {
        return (degrees < 9.95 ? number(Math.round(degrees * 10) / 10.0) : Long.toString(Math.round(degrees))) + "°";
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%s", number);
    }
}
