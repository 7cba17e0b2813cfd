package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.paint.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Writes animated PNG files that loop without end, in all colors; programs without animation show the first frame. The
 * bytes depend on nothing but the plan. Follows the PNG specification, third edition (W3C), chunks acTL, fcTL and fdAT.
 */
final class ApngFile extends AnimationFile {
    @Override
    public long preparedBytes(FrameStyle style) {
        return style.pixels();
    }

    @Override
    void write(ExportPlan.Run run, OutputStream out) throws IOException {
        FrameStyle style = run.pictures().style();
        List<Shot> shots = run.shots();
        PictureOrigin last = run.pictures().origin(shots.get(shots.size() - 1).epoch());
        out.write(PngWriter.SIGNATURE);
        PngWriter.header(out, style.width(), style.height(), last.texts());
        int endless = 0;
        chunk(out, "acTL", ByteBuffer.allocate(8).putInt(shots.size()).putInt(endless));
        int[] chunks = {0};
        FramePipeline.run(
                run,
                shots,
                () -> {
                    PngWriter writer = new PngWriter();
                    return frame -> compressed(writer, frame, run.cancellation());
                },
                compressed -> chunks[0] =
                        add(out, compressed, chunks[0], style, run.plan().framesPerSecond()));
        chunk(out, "IEND", ByteBuffer.allocate(0));
    }

    private static byte[] compressed(PngWriter writer, Raster frame, Cancellation cancellation) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try {
            writer.pixels(frame, (data, length) -> pixels.write(data, 0, length), cancellation);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array cannot be written to", impossible);
        }
        return pixels.toByteArray();
    }

    /**
     * Appends a frame.
     *
     * @param number of its first numbered chunk
     * @return the number of the next one
     */
    private static int add(OutputStream out, byte[] compressed, int number, FrameStyle style, int framesPerSecond)
            throws IOException {
        int next = number;
        ByteBuffer control =
                ByteBuffer.allocate(26).putInt(next++).putInt(style.width()).putInt(style.height());
        control.putInt(0).putInt(0).putShort((short) 1).putShort((short) framesPerSecond);
        byte keep = 0;
        byte replace = 0;
        chunk(out, "fcTL", control.put(keep).put(replace));
        if (number == 0) {
            PngWriter.chunk(out, "IDAT", compressed, compressed.length);
        } else {
            chunk(
                    out,
                    "fdAT",
                    ByteBuffer.allocate(4 + compressed.length).putInt(next++).put(compressed));
        }
        return next;
    }

    private static void chunk(OutputStream out, String type, ByteBuffer data) throws IOException {
        PngWriter.chunk(out, type, data.array(), data.capacity());
    }
}
