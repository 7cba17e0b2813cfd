package colorwheel.analysis.space;

import java.util.Locale;

/** Whether the bright hues stayed where they were at the end of the phase before. */
public enum Stillness {
    HELD,
    DRIFTED,
    MOVED;

    /** From this angle on, in degrees and in the mean, hues are not held. */
    public static final double DRIFTED_FROM_DEGREES = 3;

    /** From this angle on, in degrees and in the mean, hues have moved. */
    public static final double MOVED_FROM_DEGREES = 10;

    /** The first bound where distances count, in radii of the bright ring: nearly the same angle. */
    public static final double DRIFTED_FROM_RADII = 0.05;

    /** The second bound where distances count. */
    public static final double MOVED_FROM_RADII = 0.17;

    /** What the word says, in a sentence. */
    public static final String HELP =
            "Held if the bright hues lie less than 3° from where the phase before left them, in the mean, moved from 10° on,"
                    + " drifted in between; where nothing asks for a sphere, 5% and 17% of the bright ring’s radius.";

    static Stillness ofDegrees(double mean) {
        return mean < DRIFTED_FROM_DEGREES ? HELD : mean < MOVED_FROM_DEGREES ? DRIFTED : MOVED;
    }

    static Stillness ofRadii(double mean) {
        return mean < DRIFTED_FROM_RADII ? HELD : mean < MOVED_FROM_RADII ? DRIFTED : MOVED;
    }

    /** The name in lower case, as it is shown and written. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
