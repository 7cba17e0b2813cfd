package colorwheel.analysis;

import java.util.Locale;

/** Whether the hues form a wheel in the bottleneck. */
public enum Verdict {
    /** Every ring winds around once, all the same way, and turns back by less than 5 degrees. */
    FORMED,
    /** Some ring turns back by 20 degrees or more: hues lie out of order. */
    FOLDED,
    /** Neither of the two: some ring turns back a little, does not wind around once, or winds the other way. */
    UNEVEN,
    /** The question has no answer here. */
    UNDEFINED;

    /** What the word says, in a sentence. */
    public static final String HELP =
            "Formed if every ring of hues winds around once and turns back by less than 5°, folded from 20° on, uneven in"
                    + " between.";

    /** The verdict in two words. */
    public String title() {
        return switch (this) {
            case FORMED -> "Wheel formed";
            case FOLDED -> "Wheel folded";
            case UNEVEN -> "Wheel uneven";
            case UNDEFINED -> "No verdict";
        };
    }

    /** The name in lower case, as it is shown and written. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
