package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import colorwheel.paint.WheelGrid.Mark;
import colorwheel.paint.WheelGrid.Tile;

/** Paints one small wheel with its two lines of words. An instance belongs to one thread at a time. */
final class WheelTilePainter {
    private static final double GAP = 4;
    private static final double INDENT = 6;
    private static final double TITLE_SIZE = 11.5;
    private static final double MARK_SIZE = 11;
    private static final double MARK_GAP = 5;
    private static final double FIRST_LINE = 11;
    private static final double LINE_DISTANCE = 15;

    private final ScatterPainter wheels = new ScatterPainter();
    private final SpacePainter spaces = new SpacePainter();

    /** Where the parts of a tile lie, in device pixels from its upper left corner. */
    record Places(int left, int top, int side, double text, double first, double second) {
        static Places of(double scale) {
            int gap = Pen.device(GAP, scale);
            int side = Pen.device(WheelGridLayout.TILE_WIDTH, scale) - 2 * gap;
            double first = gap + side + Pen.device(FIRST_LINE, scale);
            double text = gap + Pen.device(INDENT, scale);
            return new Places(gap, gap, side, text, first, first + Pen.device(LINE_DISTANCE, scale));
        }
    }

    /** @param raster of the size of a tile */
    void paint(WheelPoints points, Tile tile, Raster raster, double scale, Palette palette) {
        raster.fill(palette.background());
        Places at = Places.of(scale);
        if (tile.weights() != null) {
            Raster place = raster.region(at.left(), at.top(), at.side(), at.side());
            if (SpacePicture.shows(points.experiment())) {
                spaces.paint(SpacePortrait.of(tile.weights(), points, 0, 0), place, scale, palette);
            } else {
                wheels.paint(Scatter.ofWeights(tile.weights(), points.colors(), 0, 0), place, scale, palette);
            }
        }
        try (RasterPen pen = new RasterPen(raster, scale)) {
            words(tile, pen, palette);
        }
    }

    /** Draws the words of a tile whose upper left corner is the origin. */
    static void words(Tile tile, Pen pen, Palette palette) {
        Places at = Places.of(pen.scale());
        TextStyle quiet = TextStyle.regular(TITLE_SIZE, palette.quietText());
        pen.text(quiet, tile.title(), at.text(), at.first(), Align.LEFT);
        double middle = at.second() - pen.capHeight(TITLE_SIZE) / 2;
        pen.sign(tile.mark(), at.text(), middle, pen.device(MARK_SIZE), palette.text());
        // What is out of the ordinary catches the eye.
        Typeface face = tile.mark() == Mark.FORMED ? Typeface.REGULAR : Typeface.SEMIBOLD;
        double left = at.text() + pen.device(MARK_SIZE + MARK_GAP);
        // Two long words become a little smaller rather than cut.
        double room = WheelGridLayout.TILE_WIDTH - GAP - INDENT - MARK_SIZE - MARK_GAP - GAP;
        double size = TITLE_SIZE * Math.min(1, room / face.width(tile.word(), TITLE_SIZE));
        pen.text(new TextStyle(face, size, palette.text()), tile.word(), left, at.second(), Align.LEFT);
    }
}
