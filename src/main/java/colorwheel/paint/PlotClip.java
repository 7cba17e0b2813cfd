package colorwheel.paint;

/**
 * A rectangle that cuts off what is drawn beyond it, in device pixels.
 *
 * @param id its name within a drawing in SVG
 */
public record PlotClip(int left, int top, int width, int height, String id) {
    /** Whether a position lies within it. */
    public boolean contains(double x, double y) {
        return x >= left && x < left + width && y >= top && y < top + height;
    }
}
