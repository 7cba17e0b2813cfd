package colorwheel.analysis.space;

import java.util.Locale;

/** Where the darker colors lie beside the bright ring of hues. */
public enum ValueShape {
    /** On one side of the hue plane, and drawn in: a cone or dome. */
    DOME,
    /** On one side of the hue plane, but still near the rim. */
    BELT,
    /** Not all on one side: some hues darken upward and others downward, or none leaves the plane. */
    TWISTED,
    /** The question has no answer here. */
    UNDEFINED;

    /** The share of hues that must darken to the same side. */
    public static final double MIN_ONE_WAY = 0.95;

    /** The radius of a dome's darkest ring, over that of the bright ring. */
    public static final double MAX_DOME_INNER = 0.75;

    /** What the word says, in a sentence. */
    public static final String HELP =
            "Dome if at least 95% of the hues darken to the same side of the hue plane and the darkest ring has at most 75%"
                    + " of the bright ring’s radius, belt if it has more, twisted if fewer darken to the same side.";

    static ValueShape of(double oneWay, double inner) {
        if (oneWay < MIN_ONE_WAY) {
            return TWISTED;
        }
        return inner <= MAX_DOME_INNER ? DOME : BELT;
    }

    /** The name in lower case, as it is shown and written. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
