package colorwheel.color;

/** Arithmetic on the hue circle. Hues are in degrees. */
public final class Hue {
    /** A full turn, in degrees. */
    public static final double TURN = 360;

    /** Hues closer than this, in degrees, count as equal: 1e-8 of a turn. */
    public static final double TOLERANCE = 1e-8 * TURN;

    private Hue() {}

    /**
     * A hue as it is shown, without the degree sign: to a thousandth of a degree and without needless zeros. No two
     * hues of a grid have the same text.
     */
    public static String text(double degrees) {
        return Decimals.text(degrees);
    }

    /** The same hue within [0, 360). */
    public static double wrap(double degrees) {
        // The remainder is exact, but takes a tenth of a microsecond on JDK 17: only for what needs it.
        double wrapped = degrees > -TURN && degrees < TURN ? degrees : degrees % TURN;
        if (wrapped < 0) {
            wrapped += TURN;
        }
        // A tiny negative angle plus a turn rounds to the full turn; "+ 0.0" turns −0 into 0.
        return wrapped >= TURN ? 0 : wrapped + 0.0;
    }

    /**
     * How far one turns upward from one hue to reach another: in [0, 360). A hue that lies below by no more than the
     * tolerance counts as reached already: 0, not almost a full turn.
     */
    public static double forward(double from, double to) {
        double distance = wrap(to - from);
        return TURN - distance <= TOLERANCE ? 0 : distance;
    }

    /** The shorter turn from one angle to another: in (−180, 180], positive upward. */
    public static double turn(double from, double to) {
        double upward = wrap(to - from);
        return upward > TURN / 2 ? upward - TURN : upward;
    }

    /** The shortest way between two hues: in [0, 180]. */
    public static double distance(double one, double other) {
        double forward = forward(one, other);
        return Math.min(forward, TURN - forward);
    }
}
