package colorwheel.paint;

import colorwheel.paint.Pen.Align;

/** Paints a {@link CaptionedScatter}. */
public final class CaptionedScatterPainter implements Painter<CaptionedScatter> {
    private static final double SIZE = 13;
    private static final double CAPTION = 30;
    private static final double EDGE = 12;

    private final ScatterPainter scatters = new ScatterPainter();
    private final SpacePainter spaces = new SpacePainter();

    @Override
    public void paint(CaptionedScatter picture, Raster raster, double scale, Palette palette) {
        int top = Math.min(raster.height(), Pen.device(CAPTION, scale));
        raster.fill(palette.background());
        if (raster.height() > top) {
            Raster below = raster.region(0, top, raster.width(), raster.height() - top);
            if (picture.scatter() != null) {
                scatters.paint(picture.scatter(), below, scale, palette);
            } else if (picture.space() != null) {
                spaces.paint(picture.space(), below, scale, palette);
            }
        }
        try (RasterPen pen = new RasterPen(raster, scale)) {
            TextStyle style = TextStyle.semibold(SIZE, palette.text());
            pen.textAround(style, picture.caption(), pen.device(EDGE), top * 0.6, Align.LEFT);
        }
    }
}
