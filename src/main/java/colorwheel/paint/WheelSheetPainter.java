package colorwheel.paint;

import colorwheel.background.Cancellation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;

/** Makes a {@link WheelSheet} as pixels or as a drawing in SVG 1.1. Any thread; the same bytes for the same sheet. */
public final class WheelSheetPainter {
    private WheelSheetPainter() {}

    /**
     * Paints a sheet.
     *
     * @param scale device pixels per logical pixel; the raster has its size times this
     * @throws CancellationException soon after cancelling is requested
     */
    public static Raster paint(WheelSheet sheet, double scale, Palette palette, Cancellation cancellation) {
        Raster raster = new Raster(Pen.device(sheet.width(), scale), Pen.device(sheet.height(), scale));
        raster.fill(palette.background());
        try (RasterPen pen = new RasterPen(raster, scale)) {
            sheet.words(pen, palette);
        }
        WheelTilePainter tiles = new WheelTilePainter();
        int width = Pen.device(WheelGridLayout.TILE_WIDTH, scale);
        int height = Pen.device(WheelGridLayout.TILE_HEIGHT, scale);
        for (int k = 0; k < sheet.tiles().size(); k++) {
            stopIf(cancellation);
            Raster place = raster.region(Pen.device(sheet.x(k), scale), Pen.device(sheet.y(k), scale), width, height);
            tiles.paint(sheet.points(), sheet.tiles().get(k), place, scale, palette);
        }
        return raster;
    }

    /**
     * Writes a sheet as a drawing; does not close the stream.
     *
     * @throws CancellationException soon after cancelling is requested; the stream then holds a part of a drawing
     */
    public static void writeSvg(WheelSheet sheet, Palette palette, OutputStream out, Cancellation cancellation)
            throws IOException {
        SvgWriter.document(out, svg -> drawing(sheet, palette, svg, cancellation));
    }

    private static void drawing(WheelSheet sheet, Palette palette, SvgWriter svg, Cancellation cancellation) {
        svg.drawing(sheet.width(), sheet.height()).line();
        svg.begin("title").words(sheet.heading()).end().line();
        SvgPen pen = new SvgPen(svg, 1);
        pen.rectangle(0, 0, sheet.width(), sheet.height(), palette.background());
        sheet.words(pen, palette);
        WheelTilePainter.Places at = WheelTilePainter.Places.of(1);
        boolean clips = true;
        for (int k = 0; k < sheet.tiles().size(); k++) {
            stopIf(cancellation);
            WheelGrid.Tile tile = sheet.tiles().get(k);
            svg.begin("g").set("transform", translation(sheet.x(k), sheet.y(k))).line();
            WheelTilePainter.words(tile, pen, palette);
            if (tile.weights() != null) {
                svg.begin("g")
                        .set("transform", translation(at.left(), at.top()))
                        .line();
                if (SpacePicture.shows(sheet.points().experiment())) {
                    SpaceScatter wheel = SpacePortrait.of(tile.weights(), sheet.points(), 0, 0);
                    SpaceSvg.part(wheel, at.side(), 1, palette, clips, svg);
                } else {
                    Scatter wheel =
                            Scatter.ofWeights(tile.weights(), sheet.points().colors(), 0, 0);
                    ScatterSvg.part(wheel, at.side(), 1, palette, clips, svg);
                }
                clips = false;
                svg.end().line();
            }
            svg.end().line();
        }
        svg.end().line();
    }

    private static String translation(double x, double y) {
        return "translate(" + SvgWriter.number(x) + " " + SvgWriter.number(y) + ")";
    }

    private static void stopIf(Cancellation cancellation) {
        if (cancellation.isRequested()) {
            throw new CancellationException();
        }
    }
}
