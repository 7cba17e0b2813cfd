package colorwheel.export;

import colorwheel.background.Cancellation;
import colorwheel.paint.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Writes an animated PNG that runs for ever, in all colors; whoever does not know of animations sees the first frame.
 * Follows the PNG specification, third edition (W3C), chunks acTL, fcTL and fdAT. Belongs to one thread.
 */
final class ApngAnimation {
    private final OutputStream out;
    private final int width;
    private final int height;
    private final int framesPerSecond;
    private int chunks;

    /** @param origin of the frame whose experiment and epoch the file tells */
    ApngAnimation(OutputStream out, FrameStyle style, int frames, int framesPerSecond, PictureOrigin origin)
            throws IOException {
        this.out = out;
        this.width = style.width();
        this.height = style.height();
        this.framesPerSecond = framesPerSecond;
        out.write(PngWriter.SIGNATURE);
        PngWriter.header(out, width, height, origin.texts());
        int forEver = 0;
        chunk("acTL", ByteBuffer.allocate(8).putInt(frames).putInt(forEver));
    }

    /** The pixels of a frame as {@link #add} takes them. Any thread; the writer belongs to it. */
    static byte[] compressed(PngWriter writer, Raster frame, Cancellation cancellation) {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try {
            writer.pixels(frame, (data, length) -> pixels.write(data, 0, length), cancellation);
        } catch (IOException impossible) {
            throw new UncheckedIOException("an array cannot be written to", impossible);
        }
        return pixels.toByteArray();
    }

    /** Appends a frame. */
    void add(byte[] compressed) throws IOException {
        boolean first = chunks == 0;
        ByteBuffer control =
                ByteBuffer.allocate(26).putInt(chunks++).putInt(width).putInt(height);
        control.putInt(0).putInt(0).putShort((short) 1).putShort((short) framesPerSecond);
        byte leaveIt = 0;
        byte replaceAll = 0;
        chunk("fcTL", control.put(leaveIt).put(replaceAll));
        if (first) {
            PngWriter.chunk(out, "IDAT", compressed, compressed.length);
        } else {
            chunk(
                    "fdAT",
                    ByteBuffer.allocate(4 + compressed.length).putInt(chunks++).put(compressed));
        }
    }

    /** Writes the end of the file. */
    void finish() throws IOException {
        chunk("IEND", ByteBuffer.allocate(0));
    }

    private void chunk(String type, ByteBuffer data) throws IOException {
        PngWriter.chunk(out, type, data.array(), data.capacity());
    }
}
