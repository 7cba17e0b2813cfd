package colorwheel.paint;

/**
 * Blends the slice of a {@link SpaceField} over a raster, drawn back as the field of a plane is: what lies behind is
 * seen through it.
 */
record SlicePixels(Raster raster) implements SliceImage {
    /** From the edge a slice covers less than this, in square pixels: then its outline is all there is to see. */
    private static final double MIN_AREA = 1;

    private static final int FRACTION_BITS = 8;
    private static final int ONE = 1 << FRACTION_BITS;

    @Override
    public void draw(FieldColors colors, SpaceView view) {
        Place place = Place.of(colors.field(), view);
        double area = place.firstX() * place.secondY() - place.firstY() * place.secondX();
        if (!(Math.abs(area) >= MIN_AREA)) {
            return;
        }
        Raster slice = colors.slice(view.unit() * colors.field().radius());
        PlotClip clip = view.clip();
        int left = Math.max(0, clip.left());
        int right = Math.min(raster.width(), clip.left() + clip.width());
        int top = Math.max(0, clip.top());
        int bottom = Math.min(raster.height(), clip.top() + clip.height());
        double high = Math.sqrt(place.firstY() * place.firstY() + place.secondY() * place.secondY());
        int first = (int) Math.max(top, Math.floor(place.y() - high));
        int last = (int) Math.min(bottom - 1, Math.ceil(place.y() + high));
        // From pixels back to the slice, whose coordinates run from −1 to 1.
        double stepFirst = place.secondY() / area;
        double stepSecond = -place.firstY() / area;
        double squared = stepFirst * stepFirst + stepSecond * stepSecond;
        for (int y = first; y <= last; y++) {
            double down = y + 0.5 - place.y();
            double startFirst = -down * place.secondX() / area;
            double startSecond = down * place.firstX() / area;
            // Within the circle where |start + step · x|² ≤ 1.
            double half = (startFirst * stepFirst + startSecond * stepSecond) / squared;
            double rest = half * half - (startFirst * startFirst + startSecond * startSecond - 1) / squared;
            if (rest > 0) {
                double reach = Math.sqrt(rest);
                int from = (int) Math.max(left, Math.ceil(place.x() - half - reach - 0.5));
                int to = (int) Math.min(right - 1, Math.floor(place.x() - half + reach - 0.5));
                double across = from + 0.5 - place.x();
                blendRow(
                        slice,
                        raster.index(from, y),
                        to - from + 1,
                        startFirst + across * stepFirst,
                        startSecond + across * stepSecond,
                        stepFirst,
                        stepSecond);
            }
        }
    }

    private void blendRow(
            Raster slice, int origin, int width, double first, double second, double stepFirst, double stepSecond) {
        int side = slice.width();
        int[] own = slice.pixels();
        int[] pixels = raster.pixels();
        double scale = side * ONE / 2.0;
        double column = (first + 1) * scale - ONE / 2.0;
        double row = (second + 1) * scale - ONE / 2.0;
        int most = (side - 1) * ONE - 1;
        for (int k = 0; k < width; k++) {
            int u = Math.max(0, Math.min(most, (int) (column + k * stepFirst * scale)));
            int v = Math.max(0, Math.min(most, (int) (row + k * stepSecond * scale)));
            int place = (v >> FRACTION_BITS) * side + (u >> FRACTION_BITS);
            int alongU = u & ONE - 1;
            int upper = between(own[place], own[place + 1], alongU);
            int lower = between(own[place + side], own[place + side + 1], alongU);
            pixels[origin + k] = DecoderField.drawnBack(between(upper, lower, v & ONE - 1), pixels[origin + k]);
        }
    }

    /** A color between two, two channels at a time. */
    private static int between(int one, int other, int share) {
        int rest = ONE - share;
        int redBlue = (one & 0xFF00FF) * rest + (other & 0xFF00FF) * share >>> FRACTION_BITS;
        int green = (one & 0xFF00) * rest + (other & 0xFF00) * share >>> FRACTION_BITS;
        return redBlue & 0xFF00FF | green & 0xFF00;
    }
}
