package colorwheel.color.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Takes a PNG file apart. Of an animated one the still picture counts. */
final class PngParts {
    /** How the file begins, as ISO 8859-1. */
    static final String MAGIC = "\u0089PNG\r\n\u001a\n";

    /** Size, palette, transparency, pixels, end. */
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final int LENGTH_BYTES = 4;
    private static final int TYPE_BYTES = 4;
    private static final int SUM_BYTES = 4;
    private static final int FRAME_BYTES = LENGTH_BYTES + TYPE_BYTES + SUM_BYTES;
    private static final int HEADER_BYTES = 13;

    /** The most bytes that one compressed byte stands for: 258 by one bit for each of two codes. */
    private static final long MAX_RATIO = 1_032;

    private PngParts() {}

    /** @throws colorwheel.files.UserFacingException if the file has no whole picture of an allowed size */
    static PictureParts of(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        int begin = MAGIC.length();
        if (bytes.length < begin + FRAME_BYTES + HEADER_BYTES
                || file.getInt(begin) != HEADER_BYTES
                || !type(bytes, begin).equals("IHDR")) {
            throw PictureParts.damaged("it does not begin with the size of the picture");
        }
        int size = begin + LENGTH_BYTES + TYPE_BYTES;
        PictureParts.requireSize(
                Integer.toUnsignedLong(file.getInt(size)), Integer.toUnsignedLong(file.getInt(size + Integer.BYTES)));
        ByteBuffer needed = ByteBuffer.allocate(bytes.length);
        needed.put(bytes, 0, begin);
        boolean profile = false;
        long compressed = 0;
        for (int place = begin; ; ) {
            if (bytes.length - place < FRAME_BYTES) {
                throw PictureParts.damaged("it ends before the picture does");
            }
            int length = file.getInt(place);
            String type = type(bytes, place);
            if (length < 0 || length > bytes.length - place - FRAME_BYTES) {
                throw PictureParts.damaged("it ends before the picture does");
            }
            profile |= type.equals("iCCP");
            if (NEEDED.contains(type)) {
                needed.put(bytes, place, FRAME_BYTES + length);
            }
            compressed += type.equals("IDAT") ? length : 0;
            if (type.equals("IEND")) {
                break;
            }
            place += FRAME_BYTES + length;
        }
        int width = file.getInt(size);
        int height = file.getInt(size + Integer.BYTES);
        if ((long) width * height * bits(bytes, size + 2 * Integer.BYTES) / Byte.SIZE > compressed * MAX_RATIO) {
            throw PictureParts.damaged("it has fewer pixels than it announces");
        }
        return new PictureParts(width, height, needed.array(), needed.position(), profile);
    }

    /** The bits of a pixel: those of each number in it, and how many numbers it has. */
    private static int bits(byte[] bytes, int depth) {
        int numbers =
                switch (bytes[depth + 1]) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        return (bytes[depth] & 0xFF) * numbers;
    }

    private static String type(byte[] bytes, int chunk) {
        return new String(bytes, chunk + LENGTH_BYTES, TYPE_BYTES, StandardCharsets.ISO_8859_1);
    }
}
