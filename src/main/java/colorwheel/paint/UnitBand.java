package colorwheel.paint;

/**
 * A ring just outside the unit circle in the colors that the decoder gives on the circle itself: beside each point of a
 * normalized network, what the network makes of it. The points cover the circle; the ring does not hide behind them.
 */
final class UnitBand {
    /** Its radii, in latent units. */
    static final double INNER = 1.035;

    static final double OUTER = 1.085;

    private static final double EDGE = 1;
    private static final double EDGE_SHARE = 0.75;

    private final DecoderField field;
    private final LatentPlane plane;
    private final Raster raster;
    private final double edge;
    private final int edgeColor;
    private final double inner;
    private final double outer;
    private final double centerX;
    private final double centerY;

    /** Paints the ring over a field. */
    static void paint(DecoderField field, LatentPlane plane, Raster raster, double scale, Palette palette) {
        new UnitBand(field, plane, raster, scale, palette).paint();
    }

    private UnitBand(DecoderField field, LatentPlane plane, Raster raster, double scale, Palette palette) {
        this.field = field;
        this.plane = plane;
        this.raster = raster;
        this.edge = EDGE * scale / 2;
        this.edgeColor = palette.background();
        ScatterGeometry plot = plane.plot();
        double perUnit = plot.side() / (2 * plot.reach());
        this.inner = INNER * perUnit;
        this.outer = OUTER * perUnit;
        this.centerX = plot.x(0);
        this.centerY = plot.y(0);
    }

    private void paint() {
        ScatterGeometry plot = plane.plot();
        double reach = outer + edge + 1;
        double clear = inner - edge - 1;
        int right = Math.min(plot.left() + plot.side(), raster.width());
        int bottom = Math.min(plot.top() + plot.side(), raster.height());
        for (int y = plot.top(); y < bottom; y++) {
            double dy = y + 0.5 - centerY;
            double half = Math.sqrt(Math.max(0, reach * reach - dy * dy));
            double hole = Math.sqrt(Math.max(0, clear * clear - dy * dy));
            double first = Math.max(plot.left(), centerX - half);
            double last = Math.min(right, centerX + half);
            span(y, first, Math.min(last, centerX - hole));
            span(y, Math.max(first, centerX + hole), last);
        }
    }

    private void span(int y, double from, double to) {
        int[] pixels = raster.pixels();
        for (int x = (int) from; x < to; x++) {
            double dx = x + 0.5 - centerX;
            double dy = y + 0.5 - centerY;
            double radius = Math.sqrt(dx * dx + dy * dy);
            int place = raster.index(x, y);
            if (radius > inner && radius < outer) {
                double first = plane.first(x + 0.5, y + 0.5);
                double second = plane.second(x + 0.5, y + 0.5);
                double length = Math.sqrt(first * first + second * second);
                pixels[place] = field.pixel(first / length, second / length);
            }
            double fromEdge = Math.min(Math.abs(radius - inner), Math.abs(radius - outer));
            double cover = EDGE_SHARE * Math.min(1, edge - fromEdge + 0.5);
            if (cover > 0) {
                pixels[place] = Palette.mix(pixels[place], edgeColor, cover);
            }
        }
    }
}
