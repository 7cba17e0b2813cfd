package colorwheel.paint.network;

import colorwheel.paint.CaptionPainter;
import colorwheel.paint.Palette;
import colorwheel.paint.ScatterAxes;
import colorwheel.paint.SvgPen;
import colorwheel.paint.SvgWriter;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A {@link NetworkPicture} as a drawing in SVG 1.1: all where the {@link NetworkPainter} puts it in a picture of the
 * same size. Text stays text, in the typeface Inter where it is installed. The bytes depend on nothing but the
 * arguments.
 */
public final class NetworkSvg {
    private NetworkSvg() {}

    /**
     * Writes a drawing; does not close the stream.
     *
     * @param width in pixels
     * @param height in pixels
     * @param scale device pixels per logical pixel, as for a {@link colorwheel.paint.Painter}
     * @param caption words below the drawing, which make it higher; empty for none
     */
    public static void write(
            NetworkPicture picture,
            int width,
            int height,
            double scale,
            Palette palette,
            String caption,
            OutputStream out)
            throws IOException {
        NetworkGeometry geometry = NetworkGeometry.of(picture.width(), picture.bottleneck(), width, height, scale);
        int below = caption.isEmpty() ? 0 : CaptionPainter.height(scale);
        SvgWriter.document(out, svg -> {
            SvgPen pen = new SvgPen(svg, scale);
            svg.drawing(width, height + below).line();
            svg.begin("title").words(title(picture)).end().line();
            pen.define(geometry.latents());
            pen.rectangle(0, 0, width, height + below, palette.background());
            new NetworkDrawing(picture, new NetworkScene(picture), geometry, pen, new SvgNetworkMarks(svg), palette)
                    .draw();
            if (below > 0) {
                CaptionPainter.draw(pen, caption, width, height + below / 2.0, palette);
            }
            svg.end().line();
        });
    }

    private static String title(NetworkPicture picture) {
        return "Network of " + picture.width() + " and " + picture.width() + " hidden units, "
                + ScatterAxes.epoch(picture.snapshot()) + ", " + ScatterAxes.loss(picture.snapshot());
    }
}
