package colorwheel.analysis;

/** The condition for a formed wheel that was not met: the first one in the order in which they are asked. */
public enum FailedCondition {
    /** A latent or a reconstructed color is not a finite number. */
    NOT_FINITE("not-finite"),
    /** Angles need a bottleneck of two numbers. */
    BOTTLENECK("bottleneck"),
    /** All colors are gray or black and have no hue. */
    NO_HUE("no-hue"),
    /** Fewer than three hues are trained: any of them are in order. */
    FEW_HUES("few-hues"),
    /** Some hue lies at the center, where it has no angle. */
    COLLAPSE("collapse"),
    /** Some ring turns back too far. */
    BACKTRACK("backtrack"),
    /** Some ring does not wind around exactly once. */
    WINDING("winding"),
    /** The rings wind around in different directions. */
    DIRECTION("direction");

    private final String key;

    FailedCondition(String key) {
        this.key = key;
    }

    /** Its name in files and on the command line. */
    public String key() {
        return key;
    }
}
