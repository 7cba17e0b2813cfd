package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.color.ColorTable;
import colorwheel.paint.Overlays;
import colorwheel.paint.Raster;
import colorwheel.paint.Scatter;
import colorwheel.paint.ScatterSvg;
import colorwheel.recording.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes the frames of some pictures into a stream each. Belongs to one thread at a time. */
@FunctionalInterface
interface FrameWriter {
    /**
     * Writes the frame of an epoch; does not close the stream.
     *
     * @throws java.util.concurrent.CancellationException soon after cancelling is requested
     */
    void write(int epoch, OutputStream out, Cancellation cancellation) throws IOException;

    /** A new writer of a format with a file for each frame. */
    static FrameWriter of(ExportFormat format, Pictures pictures) {
        return switch (format) {
            case PNG -> png(pictures);
            case SVG -> svg(pictures);
            default -> throw new IllegalArgumentException(format + " is one file for all frames");
        };
    }

    private static FrameWriter png(Pictures pictures) {
        FrameComposer composer = pictures.composer();
        PngWriter writer = new PngWriter();
        return (epoch, out, cancellation) ->
                writer.write(composer.compose(epoch), pictures.origin(epoch), out, cancellation);
    }

    private static FrameWriter svg(Pictures pictures) {
        FrameStyle style = pictures.style();
        ColorTable colors = pictures.experiment().trainingColors();
        Overlays overlays = Overlays.of(pictures.experiment(), style.overlays());
        PngWriter writer = new PngWriter();
        return (epoch, out, cancellation) -> {
            Snapshot snapshot = pictures.frames().exactly(epoch).orElseThrow();
            Scatter scatter = Scatter.of(pictures.experiment(), colors, pictures.frames(), snapshot, overlays);
            ScatterSvg.write(
                    scatter,
                    style.size(),
                    style.scale(),
                    style.palette(),
                    raster -> embedded(writer, raster, cancellation),
                    out);
        };
    }

    private static byte[] embedded(PngWriter writer, Raster raster, Cancellation cancellation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(raster, bytes, cancellation);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array cannot be written to", impossible);
        }
        return bytes.toByteArray();
    }
}
