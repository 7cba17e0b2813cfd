package colorwheel.color;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A slice of the hue circle, both ends included, read upward from start to end: 330..30 runs through red. Equal ends
 * hold one hue. {@link #NONE} holds nothing, which is a state of its own and not a range of length zero.
 */
public final class HueRange {
    /** Holds no hue. */
    public static final HueRange NONE = new HueRange(Double.NaN, Double.NaN);

    private static final String WHAT_TO_WRITE = "write two hues from 0 to 360 such as 150..240, or teal..blue, or none";

    private final double start;
    private final double end;

    private HueRange(double start, double end) {
        this.start = start;
        this.end = end;
    }

    /**
     * The hues from start upward to end, both included.
     *
     * @param start degrees; wrapped into [0, 360)
     * @param end degrees; wrapped into [0, 360)
     * @throws IllegalArgumentException if an end is not finite
     */
    public static HueRange of(double start, double end) {
        if (!Double.isFinite(start) || !Double.isFinite(end)) {
            throw new IllegalArgumentException("a hue is a finite number of degrees, not " + start + ".." + end);
        }
        return new HueRange(Hue.wrap(start), Hue.wrap(end));
    }

    /** Whether this is {@link #NONE}. */
    public boolean isNone() {
        return Double.isNaN(start);
    }

    /** The first hue, in [0, 360). {@code NaN} for {@link #NONE}. */
    public double start() {
        return start;
    }

    /** The last hue, in [0, 360). {@code NaN} for {@link #NONE}. */
    public double end() {
        return end;
    }

    /** How far it is from start upward to end, in degrees, in [0, 360); 0 for one hue and for {@link #NONE}. */
    public double span() {
        return isNone() ? 0 : Hue.forward(start, end);
    }

    /** The hue halfway from start upward to end. {@code NaN} for {@link #NONE}. */
    public double center() {
        return isNone() ? Double.NaN : Hue.wrap(start + span() / 2);
    }

    /** Whether red, 0°, lies between start and end, so that start is the larger number. */
    public boolean wraps() {
        return !isNone() && start > end;
    }

    /** Whether a hue lies in this range; at the ends within {@link Hue#TOLERANCE}. */
    public boolean contains(double hue) {
        if (isNone()) {
            return false;
        }
        double fromStart = Hue.wrap(hue - start);
        return fromStart <= span() + Hue.TOLERANCE || Hue.TURN - fromStart <= Hue.TOLERANCE;
    }

    /** The same range turned upward by some degrees; {@link #NONE} stays. */
    public HueRange turned(double degrees) {
        return isNone() ? this : of(start + degrees, end + degrees);
    }

    /**
     * Reads {@code 150..240}, {@code teal..blue}, {@code 330..30}, a single hue, or {@code none}: what
     * {@link #toString} writes, and what people type (spaces, degree signs, a dash in place of the dots).
     *
     * @throws IllegalArgumentException with a clause for the user if it is none of these, or the whole circle
     */
    public static HueRange parse(String text) {
        String trimmed = text.trim();
        String plain = TypedNumber.plain(text);
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("no hues are given; " + WHAT_TO_WRITE);
        }
        if (plain.equalsIgnoreCase("none") || plain.equalsIgnoreCase("nothing")) {
            return NONE;
        }
        // The spaces are left to the ends: an expression that takes them as well looks through a row of them again for
        // each of them.
        String[] ends = plain.split("\\.\\.+|…|[-−–—]|\\bto\\b", -1);
        if (ends.length == 1) {
            double only = parseHue(ends[0], text);
            return of(only, only);
        }
        if (ends.length != 2) {
            throw unreadable(text);
        }
        double start = parseHue(ends[0], text);
        double end = parseHue(ends[1], text);
        if (end - start == Hue.TURN) {
            // On the circle both ends are equal, but the text does not mean red alone.
            throw new IllegalArgumentException(
                    "“" + trimmed + "” is the whole circle and leaves no hue; " + WHAT_TO_WRITE);
        }
        return of(start, end);
    }

    private static double parseHue(String end, String whole) {
        String trimmed = end.trim();
        var named = NamedHue.of(trimmed);
        if (named.isPresent()) {
            return named.get().degrees();
        }
        double degrees;
        try {
            String number = trimmed.endsWith("°")
                    ? trimmed.substring(0, trimmed.length() - 1).trim()
                    : trimmed;
            degrees = TypedNumber.read(number).doubleValue();
        } catch (NumberFormatException notDecimal) {
            throw unreadable(whole);
        }
        if (!(degrees >= 0 && degrees <= Hue.TURN)) {
            throw unreadable(whole);
        }
        return degrees;
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("“" + text.trim() + "” is not a range of hues; " + WHAT_TO_WRITE);
    }

    /** {@code 150..240}, or {@code none}; {@link #parse} reads it back exactly. */
    @Override
    public String toString() {
        return isNone() ? "none" : format(start) + ".." + format(end);
    }

    private static String format(double degrees) {
        if (degrees == Math.rint(degrees)) {
            // As at every position of a drag: soon made, and nothing for the compiler to do meanwhile.
            return Long.toString((long) degrees);
        }
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HueRange that
                && Double.compare(start, that.start) == 0
                && Double.compare(end, that.end) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end);
    }
}
