package colorwheel.paint;

import colorwheel.color.ColorTable;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Latents;
import colorwheel.recording.Snapshot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A {@link Scatter} as a drawing in SVG 1.1: circles in the exact colors of the data, and axes, labels and title where
 * the {@link ScatterPainter} puts them in a picture of the same size. Held-out colors are hollow circles. The decoder's
 * field is an embedded image, since it is made of pixels. Text stays text, in the typeface Inter where it is installed.
 * The bytes depend on nothing but the arguments.
 */
public final class ScatterSvg {
    static final String IN_PLOT = "url(#plot)";

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String LINKS = "http://www.w3.org/1999/xlink";
    private static final String FONTS = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

    private final Scatter scatter;
    private final int size;
    private final double scale;
    private final Palette palette;
    private final Function<Raster, byte[]> png;
    private final SvgPen pen;
    private final LatentPlane plane;
    private final ScatterGeometry plot;

    private ScatterSvg(
            Scatter scatter,
            int size,
            double scale,
            Palette palette,
            Function<Raster, byte[]> png,
            XMLStreamWriter writer) {
        this.scatter = scatter;
        this.size = size;
        this.scale = scale;
        this.palette = palette;
        this.png = png;
        this.pen = new SvgPen(writer, scale);
        this.plane = LatentPlane.of(scatter, size, size, scale);
        this.plot = plane.plot();
    }

    /**
     * Writes a drawing; does not close the stream.
     *
     * @param scatter with a snapshot
     * @param size its width and height in pixels
     * @param scale device pixels per logical pixel, as for a {@link Painter}
     * @param png makes a PNG of a raster, for the field
     */
    public static void write(
            Scatter scatter, int size, double scale, Palette palette, Function<Raster, byte[]> png, OutputStream out)
            throws IOException {
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeCharacters("\n");
            new ScatterSvg(scatter, size, scale, palette, png, writer).write();
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException failure) {
            throw ioException(failure);
        } catch (SvgPen.Unwritable unwritable) {
            throw ioException(unwritable.failure);
        }
    }

    private static IOException ioException(XMLStreamException failure) {
        return failure.getNestedException() instanceof IOException system ? system : new IOException(failure);
    }

    private void write() {
        String side = Integer.toString(size);
        pen.begin(
                "svg",
                "xmlns",
                NAMESPACE,
                "xmlns:xlink",
                LINKS,
                "width",
                side,
                "height",
                side,
                "viewBox",
                "0 0 " + side + " " + side,
                "font-family",
                FONTS);
        Snapshot snapshot = scatter.painted();
        pen.words(
                "title",
                "Latents of " + scatter.colors().size() + " colors, " + ScatterPainter.epoch(snapshot) + ", "
                        + ScatterPainter.loss(snapshot));
        pen.begin("clipPath", "id", "plot");
        pen.rectangle(plot.left(), plot.top(), plot.side(), plot.side(), 0);
        pen.end();
        pen.rectangle(0, 0, size, size, palette.background());
        ScatterAxes axes = new ScatterAxes(pen, plot, palette);
        int dimensions = snapshot.weights().network().bottleneck();
        axes.grid(scatter.unitCircle());
        axes.labels(dimensions, scatter.overlays().orientation() && dimensions == 2);
        title(snapshot);
        field(snapshot);
        heldOut(snapshot);
        points(snapshot);
        if (!scatter.overlays().initials().isEmpty()) {
            InitialMarks.paint(scatter, plane, pen, palette);
        }
        pen.end();
    }

    private void title(Snapshot snapshot) {
        if (!plot.title()) {
            return;
        }
        double titleSize = plot.titleSize(scale);
        double lossSize = Math.min(ScatterPainter.LOSS_SIZE, titleSize);
        double gap = pen.device(titleSize * 0.7);
        String epoch = ScatterPainter.epoch(snapshot);
        String loss = ScatterPainter.loss(snapshot);
        double width =
                pen.width(Typeface.SEMIBOLD, titleSize, epoch) + gap + pen.width(Typeface.REGULAR, lossSize, loss);
        pen.inARow(
                plot.left(),
                plot.top() - pen.device(titleSize * 0.85),
                new SvgPen.Run(Typeface.SEMIBOLD, titleSize, epoch, palette.text()),
                gap,
                plot.left() + width <= size
                        ? new SvgPen.Run(Typeface.REGULAR, lossSize, loss, palette.quietText())
                        : null);
    }

    private void field(Snapshot snapshot) {
        if (!scatter.overlays().field()) {
            return;
        }
        NetworkSpec network = snapshot.weights().network();
        if (!DecoderField.isThere(network)) {
            ScatterPainter.noField(pen, plot, network.bottleneck(), palette);
            return;
        }
        Raster whole = new Raster(size, size);
        DecoderField field = DecoderField.of(snapshot.weights());
        field.fill(plane, whole);
        if (scatter.unitCircle()) {
            UnitBand.paint(field, plane, whole, scale, palette);
        }
        byte[] image = png.apply(whole.region(plot.left(), plot.top(), plot.side(), plot.side()));
        pen.element(
                "image",
                "x",
                Integer.toString(plot.left()),
                "y",
                Integer.toString(plot.top()),
                "width",
                Integer.toString(plot.side()),
                "height",
                Integer.toString(plot.side()),
                "xlink:href",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(image));
    }

    private void heldOut(Snapshot snapshot) {
        ColorTable heldOut = scatter.overlays().heldOut();
        if (heldOut == null) {
            return;
        }
        pen.begin(
                "g", "clip-path", IN_PLOT, "fill", "none", "stroke-width", SvgPen.number(HeldOutPoints.WIDTH * scale));
        Latents latents = scatter.heldOutPoints();
        circles(latents, plot.dotRadius(scale), "stroke", row -> HeldOutPoints.visible(heldOut.pixel(row), palette));
        pen.end();
        // All holes after all rings, as in a picture: of a crowd the outline is left, which is hollow too.
        pen.begin("g", "clip-path", IN_PLOT);
        circles(latents, HeldOutPoints.hole(plot.dotRadius(scale), scale), "fill", row -> palette.background());
        pen.end();
    }

    private void points(Snapshot snapshot) {
        Latents latents = scatter.points();
        Rims rims = Rims.of(scatter, palette);
        double radius = plot.dotRadius(scale);
        // All rims lie below all points: crowded points then hide them, and only the outline of the crowd keeps one.
        if (latents.size() <= Rims.MAX_POINTS) {
            pen.begin("g", "clip-path", IN_PLOT, "fill", "none", "stroke-width", SvgPen.number(Rims.WIDTH * scale));
            for (int row = 0; row < latents.size(); row++) {
                if (rims.strength()[row] > 0) {
                    circle(
                            latents,
                            row,
                            radius + Rims.WIDTH / 2 * scale,
                            "stroke",
                            rims.argb()[row],
                            "stroke-opacity",
                            SvgPen.number((double) rims.strength()[row] / Rims.FULL));
                }
            }
            pen.end();
        }
        pen.begin("g", "clip-path", IN_PLOT, "fill-opacity", SvgPen.number(ScatterPainter.ALPHA));
        circles(latents, radius, "fill", scatter.colors()::pixel);
        pen.end();
    }

    private void circles(Latents latents, double radius, String property, IntUnaryOperator colors) {
        for (int row = 0; row < latents.size(); row++) {
            circle(latents, row, radius, property, colors.applyAsInt(row));
        }
    }

    private void circle(Latents latents, int row, double radius, String property, int argb, String... more) {
        double first = latents.get(row, 0);
        double second = LatentPlane.secondOf(latents, row);
        double x = plane.x(first, second);
        double y = plane.y(first, second);
        // A network that has failed may put points nowhere; the painter leaves them out, too.
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        String[] attributes = {
            "cx", SvgPen.number(x), "cy", SvgPen.number(y), "r", SvgPen.number(radius), property, SvgPen.color(argb)
        };
        String[] all = Arrays.copyOf(attributes, attributes.length + more.length);
        System.arraycopy(more, 0, all, attributes.length, more.length);
        pen.element("circle", all);
    }
}
