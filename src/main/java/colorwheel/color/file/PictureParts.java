package colorwheel.color.file;

import colorwheel.files.UserFacingException;
import java.util.Locale;

/**
 * What of a picture's file is needed for its pixels: texts, profiles, previews and whatever else a decoder might unpack
 * or believe are left out.
 *
 * @param width in pixels, 1 to {@link #MAX_SIDE}
 * @param height in pixels, 1 to {@link #MAX_SIDE}
 * @param file begins with a file of the same format that has nothing but these parts
 * @param length of that file, in bytes
 * @param hasProfile whether a color profile was left out
 */
record PictureParts(int width, int height, byte[] file, int length, boolean hasProfile) {
    /** The most pixels of a picture, in millions. */
    static final int MAX_MEGAPIXELS = 100;

    /** The longest side, in pixels: that of a JPEG. */
    static final int MAX_SIDE = 65_535;

    /**
     * Checks the size that a header announces, before anything is taken on its word.
     *
     * @throws UserFacingException if it is out of bounds: a clause that follows a colon and ends with a period
     */
    static void requireSize(long width, long height) {
        if (width < 1 || height < 1 || width > MAX_SIDE || height > MAX_SIDE) {
            throw new UserFacingException(String.format(
                    Locale.ROOT,
                    "it has %,d × %,d pixels, but each side may have 1 to %,d. Choose another picture.",
                    width,
                    height,
                    MAX_SIDE));
        }
        if (width * height > MAX_MEGAPIXELS * 1_000_000L) {
            throw new UserFacingException(String.format(
                    Locale.ROOT,
                    "it has %,d × %,d pixels, but %,d megapixels are the most. Make it smaller.",
                    width,
                    height,
                    MAX_MEGAPIXELS));
        }
    }

    /** A file that is damaged where nothing can be read any more. */
    static UserFacingException damaged(String what) {
        return new UserFacingException("it is damaged: " + what + ". Choose another picture.");
    }
}
