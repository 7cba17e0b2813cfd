package colorwheel.paint;

/**
 * Draws the marks of points, as pixels or as elements of a drawing. Positions and lengths are in device pixels, colors
 * are 0xFFRRGGBB.
 */
interface PointMarks {
    /** A filled disc. */
    void disc(double x, double y, double radius, int argb);

    /** A disc in the color of the ground with a line around it, like a held-out point in the plane. */
    void hollow(double x, double y, double radius, int argb);

    /**
     * A circular line that leaves its inside as it is.
     *
     * @param radius of the inside
     * @param strength its opacity, from 0 to {@link DiscSprites#FULL}
     */
    void ring(double x, double y, double radius, double width, int argb, int strength);

    /** A straight line with round ends. */
    void segment(double x, double y, double toX, double toY, double width, int argb);
}
