package colorwheel.paint;

/**
 * The part of a scatter's axes that is in view: a square, within or as large as the axes themselves.
 *
 * @param factor how many times larger than the whole everything is, from 1 to {@link #MAX_FACTOR}
 * @param x the first latent coordinate at the middle of the plot
 * @param y the second one
 */
public record Zoom(double factor, double x, double y) {
    /** The whole of the axes. */
    public static final Zoom NONE = new Zoom(1, 0, 0);

    /** Beyond this there is nothing to see but single points. */
    public static final double MAX_FACTOR = 256;

    public Zoom {
        if (!(factor >= 1 && factor <= MAX_FACTOR) || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("cannot zoom by " + factor + " at " + x + ", " + y);
        }
    }

    /**
     * Enlarges or shrinks the view while one point of the plane stays where it is.
     *
     * @param by how many times larger everything becomes; below 1 smaller
     * @param stillX the first coordinate of the point that stays
     * @param stillY the second one
     */
    public Zoom by(double by, double stillX, double stillY, AxisScale axes) {
        double next = Math.max(1, Math.min(MAX_FACTOR, factor * by));
        double share = factor / next;
        return new Zoom(next, stillX + (x - stillX) * share, stillY + (y - stillY) * share).within(axes);
    }

    /** Moves the view over the plane, as far as the axes go. */
    public Zoom movedBy(double dx, double dy, AxisScale axes) {
        return new Zoom(factor, x + dx, y + dy).within(axes);
    }

    /** The nearest view that does not reach beyond the axes. */
    public Zoom within(AxisScale axes) {
        if (factor == 1) {
            return NONE;
        }
        double room = axes.halfWidth() * (1 - 1 / factor);
        double insideX = Math.max(-room, Math.min(room, x));
        double insideY = Math.max(-room, Math.min(room, y));
        return insideX == x && insideY == y ? this : new Zoom(factor, insideX, insideY);
    }
}
