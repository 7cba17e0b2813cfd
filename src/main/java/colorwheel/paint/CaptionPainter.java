package colorwheel.paint;

import colorwheel.paint.Pen.Align;

/**
 * Paints one line of words, as it lies below a picture; words that are too long for it are set smaller. An instance
 * belongs to one thread at a time.
 */
public final class CaptionPainter implements Painter<String> {
    private static final double HEIGHT = 30;
    private static final double SIZE = 13;
    private static final double MARGIN = 12;

    /** The height of the line in device pixels; even, as video encoders want it. */
    public static int height(double scale) {
        return 2 * (int) Math.ceil(HEIGHT * scale / 2);
    }

    @Override
    public void paint(String words, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            draw(pen, words, raster.width(), raster.height() / 2.0, palette);
        }
    }

    /** Draws the words between 0 and a width, around a height. */
    public static void draw(Pen pen, String words, double width, double middle, Palette palette) {
        TextStyle style = TextStyle.regular(SIZE, palette.quietText());
        double most = Math.max(1, width - 2 * pen.device(MARGIN));
        double fitting = Math.min(1, most / pen.width(style, words));
        pen.textAround(TextStyle.regular(SIZE * fitting, palette.quietText()), words, width / 2, middle, Align.CENTER);
    }
}
