package colorwheel.paint;

import colorwheel.color.Hue;
import colorwheel.color.HueGrid;

/**
 * Where the hues of a {@link HueChart} lie in its picture: red at both ends. Depends on the size alone, so that a place
 * in the picture can be turned back into a hue. In device pixels.
 *
 * @param left where hue 0° is
 * @param width how far it is from there to 360°
 */
public record HueAxis(int left, int width) {
    private static final String WIDEST_NUMBER = "−360°";

    /** The axis of a picture of this size. */
    public static HueAxis of(int width, int height, double scale) {
        PlotFrame frame = frame(width, height, scale);
        return new HueAxis(frame.left(), frame.width());
    }

    static PlotFrame frame(int width, int height, double scale) {
        double widest = Typeface.REGULAR.width(WIDEST_NUMBER, PlotFrame.LABEL_SIZE);
        return PlotFrame.of(width, height, scale, widest, 0);
    }

    /** The x of a hue from 0° to 360°. */
    public double x(double hue) {
        return left + hue / Hue.TURN * width;
    }

    /** The index of the hue that lies nearest to an x, red at both ends; beyond the ends red. */
    public int nearest(HueGrid grid, double x) {
        return grid.nearest(Math.max(0, Math.min(Hue.TURN, (x - left) / width * Hue.TURN)));
    }
}
