package colorwheel.preferences;

/**
 * Where a window was when it was not maximized, and whether it was.
 *
 * @param x the left edge, in the screen's coordinates
 * @param y the upper edge
 * @param width at least 1
 * @param height at least 1
 * @param maximized whether it filled the screen
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /** Farther away no screen is. */
    private static final double MAX_COORDINATE = 1e5;

    /** @throws IllegalArgumentException if it is nowhere a screen can be */
    public WindowPlace {
        boolean somewhere = Math.abs(x) <= MAX_COORDINATE && Math.abs(y) <= MAX_COORDINATE;
        boolean someSize = width >= 1 && width <= MAX_COORDINATE && height >= 1 && height <= MAX_COORDINATE;
        if (!somewhere || !someSize) {
            throw new IllegalArgumentException("no window is at " + x + ", " + y + " with " + width + " × " + height);
        }
    }
}
