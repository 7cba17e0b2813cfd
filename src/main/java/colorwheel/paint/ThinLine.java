package colorwheel.paint;

/**
 * Antialiased straight lines with round ends, blended straight into a raster: for lines of thousands of short pieces,
 * each in its own color, many times faster than Java2D strokes them.
 */
public final class ThinLine {
    /** Beyond this a line is left out: it comes from a network that has failed. */
    private static final double MAX_POSITION = 1e6;

    private ThinLine() {}

    /**
     * Blends a line over the pixels of a raster within a rectangle.
     *
     * @param width in device pixels, at least 1
     * @param argb its color
     */
    public static void blend(
            Raster raster, PlotClip clip, double x, double y, double toX, double toY, double width, int argb) {
        double most = Math.max(Math.max(Math.abs(x), Math.abs(y)), Math.max(Math.abs(toX), Math.abs(toY)));
        // Written so that what is not a number is left out too.
        if (!(most <= MAX_POSITION)) {
            return;
        }
        int left = Math.max(0, clip.left());
        int top = Math.max(0, clip.top());
        int right = Math.min(raster.width(), clip.left() + clip.width());
        int bottom = Math.min(raster.height(), clip.top() + clip.height());
        int[] pixels = raster.pixels();
        int origin = raster.index(0, 0);
        int stride = raster.stride();
        // Along the axis in which the line is longer there are one or a few pixels across it at each step.
        if (Math.abs(toX - x) >= Math.abs(toY - y)) {
            blend(pixels, origin, 1, stride, left, right, top, bottom, x, y, toX, toY, width / 2, argb);
        } else {
            blend(pixels, origin, stride, 1, top, bottom, left, right, y, x, toY, toX, width / 2, argb);
        }
    }

    private static void blend(
            int[] pixels,
            int origin,
            int alongStride,
            int acrossStride,
            int alongFrom,
            int alongTo,
            int acrossFrom,
            int acrossTo,
            double x,
            double y,
            double toX,
            double toY,
            double half,
            int argb) {
        double dx = toX - x;
        double dy = toY - y;
        double squared = dx * dx + dy * dy;
        double least = Math.min(x, toX);
        double most = Math.max(x, toX);
        double length = Math.sqrt(squared);
        double slope = dx == 0 ? 0 : dy / dx;
        // Farther from the line no pixel is covered.
        double reach = half + 0.5;
        double across = reach * Math.sqrt(1 + slope * slope);
        int last = Math.min(alongTo - 1, (int) Math.floor(most + reach));
        for (int u = Math.max(alongFrom, (int) Math.floor(least - reach)); u <= last; u++) {
            double along = u + 0.5 - x;
            double middle = y + (Math.max(least, Math.min(most, u + 0.5)) - x) * slope;
            int end = Math.min(acrossTo - 1, (int) Math.floor(middle + across));
            for (int v = Math.max(acrossFrom, (int) Math.floor(middle - across)); v <= end; v++) {
                double aside = v + 0.5 - y;
                double forward = along * dx + aside * dy;
                double distance;
                if (forward <= 0) {
                    distance = Math.sqrt(along * along + aside * aside);
                } else if (forward >= squared) {
                    distance = Math.sqrt((along - dx) * (along - dx) + (aside - dy) * (aside - dy));
                } else {
                    distance = Math.abs(along * dy - aside * dx) / length;
                }
                double cover = half + 0.5 - distance;
                if (cover > 0) {
                    int weight = (int) (Math.min(1, cover) * DiscSprites.FULL + 0.5);
                    int place = origin + u * alongStride + v * acrossStride;
                    pixels[place] = DiscSprites.over(pixels[place], argb, weight);
                }
            }
        }
    }
}
