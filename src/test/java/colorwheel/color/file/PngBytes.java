package colorwheel.color.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG files, byte for byte as their description says. */
final class PngBytes {
    static final int GRAY = 0;
    static final int RGB = 2;
    static final int PALETTE = 3;
    static final int GRAY_WITH_OPACITY = 4;
    static final int RGB_WITH_OPACITY = 6;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PngBytes(int width, int height, int bits, int colorType) {
        bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put((byte) colorType)
                        .array());
    }

    PngBytes chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(data);
        bytes.writeBytes(ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .putInt((int) sum.getValue())
                .array());
        return this;
    }

    PngBytes chunk(String type, int... data) {
        return chunk(type, bytes(data));
    }

    static byte[] bytes(int... data) {
        byte[] bytes = new byte[data.length];
        for (int k = 0; k < data.length; k++) {
            bytes[k] = (byte) data[k];
        }
        return bytes;
    }

    /** The pixels: of each row a zero, which is its filter, and its bytes. */
    byte[] with(int... rows) {
        return with(bytes(rows));
    }

    byte[] with(byte[] rows) {
        return chunk("IDAT", deflated(rows)).chunk("IEND").bytes.toByteArray();
    }

    static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[65_536];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
