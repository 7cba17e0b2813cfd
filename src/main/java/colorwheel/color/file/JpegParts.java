package colorwheel.color.file;

import colorwheel.files.UserFacingException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Takes a JPEG file apart.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81, annex B</a>
 */
final class JpegParts {
    /** How the file begins, as ISO 8859-1. */
    static final String MAGIC = "\u00ff\u00d8\u00ff";

    /** The most passes over the picture; programs write about ten. */
    private static final int MAX_SCANS = 100;

    /**
     * The most memory, in megabytes of 2²⁰ bytes, of a picture that comes in several passes and is decoded as a whole:
     * room for {@link PictureParts#MAX_MEGAPIXELS} where the color has half the resolution.
     */
    private static final int MAX_MEGABYTES = 320;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int TABLES_HUFFMAN = 0xC4;
    private static final int TABLES_QUANTIZATION = 0xDB;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int SCAN = 0xDA;
    private static final int FRAME_BASELINE = 0xC0;
    private static final int FRAME_PROGRESSIVE = 0xC2;
    private static final int FRAME_LAST = 0xCF;
    private static final int JFIF = 0xE0;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;

    /** JFIF without a preview, its length included. */
    private static final int JFIF_BYTES = 16;

    /** The coefficients of a block of 8 × 8 pixels. */
    private static final int BLOCK_BYTES = 64 * Short.BYTES;

    private final byte[] bytes;
    private final ByteBuffer file;
    private final ByteBuffer needed;
    private int place;
    private int width;
    private int height;
    private int components;
    private long decodedBytes;
    private int scans;
    private long codeBytes;
    private boolean wholeAtOnce;
    private boolean profile;

    private JpegParts(byte[] bytes) {
        this.bytes = bytes;
        this.file = ByteBuffer.wrap(bytes);
        this.needed = ByteBuffer.allocate(bytes.length);
    }

    /** @throws UserFacingException if the file has no whole picture that is allowed */
    static PictureParts of(byte[] bytes) {
        return new JpegParts(bytes).parts();
    }

    private PictureParts parts() {
        put(START);
        place = 2;
        for (int marker = marker(); marker != END; marker = marker()) {
            if (marker < FRAME_BASELINE || marker == START) {
                throw PictureParts.damaged("it has a mark that belongs nowhere");
            }
            segment(marker, segmentEnd());
        }
        put(END);
        if (scans == 0) {
            throw PictureParts.damaged("it has no pixels");
        }
        // One bit a block at the very least, even in several passes.
        if (Byte.SIZE * codeBytes < decodedBytes / BLOCK_BYTES) {
            throw PictureParts.damaged("it has fewer pixels than it announces");
        }
        if (wholeAtOnce && decodedBytes > (long) MAX_MEGABYTES << 20) {
            throw new UserFacingException(String.format(
                    Locale.ROOT,
                    "it is a progressive JPEG that takes %,d MB to decode, but %,d MB are the most. Save it without"
                            + " that option, or make it smaller.",
                    decodedBytes >> 20,
                    MAX_MEGABYTES));
        }
        return new PictureParts(width, height, needed.array(), needed.position(), profile);
    }

    /** The next mark, which any number of bytes 0xFF may precede. */
    private int marker() {
        if (place >= bytes.length || bytes[place] != (byte) 0xFF) {
            throw PictureParts.damaged("it ends before the picture does");
        }
        while (place < bytes.length && bytes[place] == (byte) 0xFF) {
            place++;
        }
        if (place >= bytes.length) {
            throw PictureParts.damaged("it ends before the picture does");
        }
        return bytes[place++] & 0xFF;
    }

    /** The end of the segment whose length is here. */
    private int segmentEnd() {
        int length = bytes.length - place < 2 ? 0 : Short.toUnsignedInt(file.getShort(place));
        if (length < 2 || length > bytes.length - place) {
            throw PictureParts.damaged("it ends before the picture does");
        }
        return place + length;
    }

    private void segment(int marker, int end) {
        switch (marker) {
            case TABLES_HUFFMAN, TABLES_QUANTIZATION, RESTART_INTERVAL -> keep(marker, end);
            case SCAN -> {
                scan(end);
                return;
            }
            case JFIF -> {
                if (end - place >= JFIF_BYTES && text(place + 2, 5).equals("JFIF\0")) {
                    put(JFIF);
                    byte[] cut = Arrays.copyOfRange(bytes, place, place + JFIF_BYTES);
                    // Its own length, and no preview.
                    ByteBuffer.wrap(cut).putShort(0, (short) JFIF_BYTES).putShort(JFIF_BYTES - 2, (short) 0);
                    needed.put(cut);
                }
            }
            case ADOBE -> {
                if (end - place >= 14 && text(place + 2, 5).equals("Adobe")) {
                    keep(marker, end);
                }
            }
            case PROFILE -> profile |= end - place > 14 && text(place + 2, 11).equals("ICC_PROFILE");
            default -> {
                // The other marks up to here begin pictures of other kinds.
                if (marker <= FRAME_LAST) {
                    frame(marker, end);
                }
            }
        }
        place = end;
    }

    private void frame(int marker, int end) {
        if (components != 0) {
            throw PictureParts.damaged("it has the size of the picture twice");
        }
        if (marker > FRAME_PROGRESSIVE) {
            throw new UserFacingException(
                    "it is a lossless, layered or arithmetically coded JPEG, which cannot be read."
                            + " Save it as PNG.");
        }
        if (end - place < 8 || end - place < 8 + 3 * (bytes[place + 7] & 0xFF)) {
            throw PictureParts.damaged("the size of the picture is cut off");
        }
        height = Short.toUnsignedInt(file.getShort(place + 3));
        width = Short.toUnsignedInt(file.getShort(place + 5));
        PictureParts.requireSize(width, height);
        components = bytes[place + 7] & 0xFF;
        if (bytes[place + 2] != 8 || components != 1 && components != 3) {
            throw new UserFacingException(
                    "it is a JPEG of inks, or of more than 8 bits a color, which cannot be read. Save it as PNG.");
        }
        wholeAtOnce |= marker == FRAME_PROGRESSIVE;
        decodedBytes = decodedBytes();
        keep(marker, end);
    }

    /** The memory of all coefficients: 16 bits each, in whole units of the most finely sampled component. */
    private long decodedBytes() {
        int maxAcross = 1;
        int maxDown = 1;
        long blocks = 0;
        for (int k = 0; k < components; k++) {
            int sampling = bytes[place + 9 + 3 * k] & 0xFF;
            maxAcross = Math.max(maxAcross, sampling >> 4);
            maxDown = Math.max(maxDown, sampling & 0xF);
            blocks += (long) (sampling >> 4) * (sampling & 0xF);
        }
        long across = (width + 8L * maxAcross - 1) / (8L * maxAcross);
        long down = (height + 8L * maxDown - 1) / (8L * maxDown);
        return across * down * blocks * BLOCK_BYTES;
    }

    /** One pass over the picture: its header, and the code up to the next mark. */
    private void scan(int end) {
        if (components == 0) {
            throw PictureParts.damaged("its pixels come before its size");
        }
        if (++scans > MAX_SCANS) {
            throw new UserFacingException(
                    "it is a JPEG of more than " + MAX_SCANS + " passes, which takes too long. Save it as PNG.");
        }
        wholeAtOnce |= scans > 1 || end - place < 3 || (bytes[place + 2] & 0xFF) < components;
        int code = end;
        while (code < bytes.length && !(bytes[code] == (byte) 0xFF && isMark(code + 1))) {
            code++;
        }
        codeBytes += code - end;
        keep(SCAN, code);
        place = code;
    }

    /** Whether a byte behind 0xFF ends the code: zero stands for 0xFF itself, and restarts belong to the code. */
    private boolean isMark(int at) {
        int mark = at < bytes.length ? bytes[at] & 0xFF : 0;
        return mark != 0 && !(mark >= 0xD0 && mark <= 0xD7) && mark != 0xFF;
    }

    private String text(int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private void put(int marker) {
        needed.put((byte) 0xFF).put((byte) marker);
    }

    private void keep(int marker, int end) {
        put(marker);
        needed.put(bytes, place, end - place);
    }
}
