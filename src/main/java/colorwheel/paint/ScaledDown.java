package colorwheel.paint;

/** A raster made smaller, each pixel the mean of those that it stands for. */
public final class ScaledDown {
    private ScaledDown() {}

    /**
     * The largest raster of the same proportions that fits; one that fits already is returned as it is.
     *
     * @param width the most, in device pixels, at least 1
     * @param height the most, in device pixels, at least 1
     */
    public static Raster toFit(Raster raster, int width, int height) {
        double factor = Math.min((double) width / raster.width(), (double) height / raster.height());
        if (factor >= 1) {
            return raster;
        }
        Raster small = new Raster(Math.max(1, (int) Math.round(factor * raster.width())), Math.max(1, (int)
                Math.round(factor * raster.height())));
        for (int y = 0; y < small.height(); y++) {
            int top = from(y, raster.height(), small.height());
            int bottom = to(y, raster.height(), small.height());
            for (int x = 0; x < small.width(); x++) {
                int left = from(x, raster.width(), small.width());
                int right = to(x, raster.width(), small.width());
                small.pixels()[small.index(x, y)] = mean(raster, left, right, top, bottom);
            }
        }
        return small;
    }

    /** The first pixel of the large side that a pixel of the small side stands for. */
    private static int from(int at, int large, int small) {
        return (int) ((long) at * large / small);
    }

    /** The end of these pixels. */
    private static int to(int at, int large, int small) {
        return (int) (((at + 1L) * large + small - 1) / small);
    }

    private static int mean(Raster raster, int left, int right, int top, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int pixel = raster.pixel(x, y);
                red += pixel >> 16 & 0xFF;
                green += pixel >> 8 & 0xFF;
                blue += pixel & 0xFF;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return 0xFF000000 | rounded(red, count) << 16 | rounded(green, count) << 8 | rounded(blue, count);
    }

    private static int rounded(long sum, long count) {
        return (int) ((sum + count / 2) / count);
    }
}
