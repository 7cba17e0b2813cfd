package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.recording.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * A {@link Scatter} as a drawing in SVG 1.1: circles in the exact colors of the data, and axes, labels and title where
 * the {@link ScatterPainter} puts them in a picture of the same size. Held-out colors are hollow circles. The decoder's
 * field is an embedded image, since it is made of pixels. Text stays text, in the typeface Inter where it is installed.
 * The bytes depend on nothing but the arguments.
 */
public final class ScatterSvg {
    private final Scatter scatter;
    private final int size;
    private final double scale;
    private final Palette palette;
    private final Function<Raster, byte[]> png;
    private final SvgWriter svg;
    private final SvgPen pen;
    private final LatentPlane plane;
    private final ScatterGeometry plot;
    private final String caption;

    private ScatterSvg(
            Scatter scatter,
            int size,
            double scale,
            Palette palette,
            Function<Raster, byte[]> png,
            String caption,
            SvgWriter svg) {
        this.scatter = scatter;
        this.size = size;
        this.scale = scale;
        this.palette = palette;
        this.png = png;
        this.svg = svg;
        this.pen = new SvgPen(svg, scale);
        this.plane = LatentPlane.of(scatter, size, size, scale);
        this.plot = plane.plot();
        this.caption = caption;
    }

    /**
     * Writes a drawing; does not close the stream.
     *
     * @param scatter with a snapshot
     * @param size its width and height in pixels
     * @param scale device pixels per logical pixel, as for a {@link Painter}
     * @param png makes a PNG of a raster, for the field
     * @param caption words below the drawing, which make it higher; empty for none
     */
    public static void write(
            Scatter scatter,
            int size,
            double scale,
            Palette palette,
            Function<Raster, byte[]> png,
            String caption,
            OutputStream out)
            throws IOException {
        SvgWriter.document(out, svg -> new ScatterSvg(scatter, size, scale, palette, png, caption, svg).write());
    }

    /**
     * Writes a small scatter without title and field as a part of a drawing, from its origin on.
     *
     * @param clips whether to define where the plot is; once for all parts of one size
     */
    static void part(Scatter scatter, int size, double scale, Palette palette, boolean clips, SvgWriter svg) {
        ScatterSvg part = new ScatterSvg(scatter, size, scale, palette, raster -> new byte[0], "", svg);
        if (clips) {
            part.pen.define(part.plot.clip());
        }
        part.axes();
        part.points();
    }

    private void write() {
        int below = caption.isEmpty() ? 0 : CaptionPainter.height(scale);
        svg.drawing(size, size + below).line();
        Snapshot snapshot = scatter.painted();
        String colors = "Latents of " + scatter.colors().size() + " colors, ";
        svg.begin("title")
                .words(colors + ScatterAxes.epoch(snapshot) + ", " + ScatterAxes.loss(snapshot))
                .end()
                .line();
        pen.define(plot.clip());
        pen.rectangle(0, 0, size, size + below, palette.background());
        ScatterAxes axes = axes();
        axes.title(snapshot, size);
        if (scatter.overlays().field()) {
            field(axes);
        }
        heldOut();
        points();
        if (!scatter.overlays().initials().isEmpty()) {
            InitialMarks.paint(scatter, plane, pen, palette);
        }
        if (below > 0) {
            CaptionPainter.draw(pen, caption, size, size + below / 2.0, palette);
        }
        svg.end().line();
    }

    private ScatterAxes axes() {
        ScatterAxes axes = new ScatterAxes(pen, plot, palette);
        int dimensions = scatter.painted().weights().network().bottleneck();
        axes.grid(scatter.unitCircle(), scatter.overlays().fanOut());
        axes.labels(dimensions, scatter.overlays().orientation() && dimensions == 2);
        return axes;
    }

    private void field(ScatterAxes axes) {
        Raster whole = new Raster(size, size);
        if (!DecoderField.paint(scatter, plane, whole, scale, palette)) {
            axes.noField(scatter.painted().weights().network().bottleneck());
            return;
        }
        byte[] image = png.apply(whole.region(plot.left(), plot.top(), plot.side(), plot.side()));
        svg.empty("image")
                .set("x", plot.left())
                .set("y", plot.top())
                .set("width", plot.side())
                .set("height", plot.side())
                .setPng(image)
                .line();
    }

    private void heldOut() {
        ColorTable heldOut = scatter.overlays().heldOut();
        if (heldOut == null) {
            return;
        }
        double[][] places = plane.positions(scatter.heldOutPoints(), heldOut);
        outlines(HeldOutPoints.WIDTH);
        circles(
                places,
                scatter.dotRadius(plot, scale),
                "stroke",
                row -> HeldOutPoints.visible(heldOut.pixel(row), palette));
        svg.end().line();
        // All holes after all rings, as in a picture: of a crowd the outline is left, which is hollow too.
        svg.begin("g").set("clip-path", SvgPen.within(plot.clip())).line();
        circles(places, HeldOutPoints.hole(scatter.dotRadius(plot, scale), scale), "fill", row -> palette.background());
        svg.end().line();
    }

    private void points() {
        double[][] places = plane.positions(scatter.points(), scatter.colors());
        Rims rims = Rims.of(scatter, palette);
        double radius = scatter.dotRadius(plot, scale);
        // All rims lie below all points: crowded points then hide them, and only the outline of the crowd keeps one.
        if (rims.cased()) {
            outlines(Rims.CASING_WIDTH);
            circles(places, radius + (Rims.WIDTH + Rims.CASING_WIDTH / 2) * scale, "stroke", row -> rims.casing());
            svg.end().line();
        }
        outlines(Rims.WIDTH);
        for (int row = 0; row < places[0].length; row++) {
            double strength = (double) rims.strength()[row] / DiscSprites.FULL;
            if (strength > 0 && circle(places, row, radius + Rims.WIDTH / 2 * scale)) {
                svg.setColor("stroke", rims.argb()[row])
                        .set("stroke-opacity", strength)
                        .line();
            }
        }
        svg.end().line();
        svg.begin("g")
                .set("clip-path", SvgPen.within(plot.clip()))
                .set("fill-opacity", ScatterPainter.ALPHA)
                .line();
        circles(places, radius, "fill", scatter.colors()::pixel);
        svg.end().line();
    }

    /** Begins a group of hollow circles. */
    private void outlines(double width) {
        svg.begin("g")
                .set("clip-path", SvgPen.within(plot.clip()))
                .set("fill", "none")
                .set("stroke-width", width * scale)
                .line();
    }

    private void circles(double[][] places, double radius, String property, IntUnaryOperator colors) {
        for (int row : DrawingOrder.of(null, places[0].length).rows()) {
            if (circle(places, row, radius)) {
                svg.setColor(property, colors.applyAsInt(row)).line();
            }
        }
    }

    /** Begins a circle. A network that has failed may put points nowhere: these are left out, as by the painter. */
    private boolean circle(double[][] places, int row, double radius) {
        double x = places[0][row];
        double y = places[1][row];
        boolean there = Double.isFinite(x) && Double.isFinite(y);
        if (there) {
            svg.empty("circle").set("cx", x).set("cy", y).set("r", radius);
        }
        return there;
    }
}
