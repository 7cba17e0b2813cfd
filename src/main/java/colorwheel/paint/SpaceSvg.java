package colorwheel.paint;

import colorwheel.paint.SpaceGeometry.Panel;
import colorwheel.paint.space.CameraText;
import colorwheel.recording.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * A {@link SpaceScatter} as a drawing in SVG 1.1: circles in the exact colors of the data, the farthest first, and all
 * else where the {@link SpacePainter} puts it in a picture of the same size. Its title says from where the space is
 * seen. Text stays text, in the typeface Inter where it is installed. The bytes depend on nothing but the arguments.
 */
public final class SpaceSvg {
    private SpaceSvg() {}

    /**
     * Writes a drawing; does not close the stream.
     *
     * @param scatter with a snapshot
     * @param width in pixels
     * @param height in pixels
     * @param scale device pixels per logical pixel, as for a {@link Painter}
     * @param png makes a PNG of a raster, for the decoder's field
     * @param caption words below the drawing, which make it higher; empty for none
     */
    public static void write(
            SpaceScatter scatter,
            int width,
            int height,
            double scale,
            Palette palette,
            Function<Raster, byte[]> png,
            String caption,
            OutputStream out)
            throws IOException {
        SpaceGeometry geometry = SpaceGeometry.of(scatter, width, height, scale);
        int below = caption.isEmpty() ? 0 : CaptionPainter.height(scale);
        SvgWriter.document(out, svg -> {
            SvgPen pen = new SvgPen(svg, scale);
            svg.drawing(width, height + below).line();
            svg.begin("title").words(title(scatter)).end().line();
            define(geometry, pen);
            pen.rectangle(0, 0, width, height + below, palette.background());
            draw(new SpaceDrawing(scatter, geometry, pen, palette), png, svg);
            if (below > 0) {
                CaptionPainter.draw(pen, caption, width, height + below / 2.0, palette);
            }
            svg.end().line();
        });
    }

    /**
     * Writes the view of a scatter without the decoder's field as a part of a drawing, as {@link ScatterSvg#part} does.
     *
     * @param clips whether the clips are defined, once in a drawing whose parts have one size
     */
    static void part(SpaceScatter scatter, int side, double scale, Palette palette, boolean clips, SvgWriter svg) {
        SpaceGeometry geometry = SpaceGeometry.of(scatter, side, side, scale);
        SvgPen pen = new SvgPen(svg, scale);
        if (clips) {
            define(geometry, pen);
        }
        draw(new SpaceDrawing(scatter, geometry, pen, palette), raster -> new byte[0], svg);
    }

    private static void define(SpaceGeometry geometry, SvgPen pen) {
        pen.define(geometry.view().clip());
        // The axes and the points of a panel are cut off alike, but each by a name of its own.
        for (Panel panel : geometry.panels()) {
            pen.define(panel.view().clip());
        }
    }

    private static void draw(SpaceDrawing drawing, Function<Raster, byte[]> png, SvgWriter svg) {
        SpaceGeometry geometry = drawing.geometry();
        SvgMarks marks =
                new SvgMarks(svg, drawing.pen().scale(), drawing.palette().background());
        PlacedPoints points = new PlacedPoints();
        drawing.still();
        for (Panel panel : geometry.panels()) {
            within(panel.view().clip(), svg, () -> drawing.panel(panel, points, marks));
        }
        drawing.lines();
        drawing.title();
        within(geometry.view().clip(), svg, () -> drawing.points(points, marks, new SliceSvg(svg, png)));
        within(geometry.view().clip(), svg, () -> drawing.ghosts(marks));
        drawing.initials();
    }

    private static void within(PlotClip clip, SvgWriter svg, Runnable elements) {
        svg.begin("g").set("clip-path", SvgPen.within(clip)).line();
        elements.run();
        svg.end().line();
    }

    private static String title(SpaceScatter scatter) {
        Snapshot snapshot = scatter.painted();
        int shown = scatter.colors().size() + scatter.hollow().size();
        return "Latents of " + shown + " colors, " + ScatterAxes.epoch(snapshot) + ", " + ScatterAxes.loss(snapshot)
                + ", camera " + CameraText.format(scatter.camera());
    }
}
