package colorwheel.paint.network;

/**
 * Draws round parts and lines, as pixels or as elements of a drawing. Positions and lengths are in device pixels,
 * colors are 0xFFRRGGBB.
 */
interface NetworkMarks {
    /** A filled disc. */
    void disc(double x, double y, double radius, int argb);

    /**
     * A circular line.
     *
     * @param radius of its middle
     * @param broken whether it is made of dashes
     */
    void circle(double x, double y, double radius, double width, boolean broken, int argb);

    /** A straight line with round ends. */
    void segment(double x, double y, double toX, double toY, double width, int argb);

    /**
     * A rose: hues evenly spaced around a center, from the right on counter-clockwise, each in its color from an inner
     * circle as far as its radius; between two hues the radius changes evenly. What is within the inner circle is left
     * as it is.
     *
     * @param x in whole pixels
     * @param y in whole pixels
     * @param radii one a hue
     * @param argb one a hue
     */
    void rose(int x, int y, double inner, double[] radii, int[] argb);
}
