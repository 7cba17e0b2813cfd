package colorwheel.color.file;

import colorwheel.background.Cancellation;
import colorwheel.files.UserFacingException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads the colors of pictures. Of one with more than {@link PictureDecoder#MAX_SAMPLES} pixels every second is read
 * across and down, or every third, and so on, as few as needed; fully transparent ones are left out; all numbers count
 * as sRGB. {@link ColorThinning} says which colors stand for the others.
 */
final class PictureColors {
    private PictureColors() {}

    /** @param format {@code png} or {@code jpeg} */
    static void read(byte[] bytes, String format, boolean weighted, Cancellation cancellation, Entries entries) {
        PictureParts parts = format.equals("png") ? PngParts.of(bytes) : JpegParts.of(bytes);
        PictureDecoder.Samples samples = PictureDecoder.read(parts, format, cancellation);
        remark(parts, samples, entries);
        if (weighted) {
            takeWeighted(samples.rgb(), entries);
        } else {
            takeOnce(samples.rgb(), entries);
        }
    }

    private static void remark(PictureParts parts, PictureDecoder.Samples samples, Entries entries) {
        if (samples.step() > 1) {
            entries.remark(String.format(
                    Locale.ROOT,
                    "Of its %,d × %,d pixels one in %d was read, across and down.",
                    parts.width(),
                    parts.height(),
                    samples.step()));
        }
        if (samples.transparent() > 0) {
            entries.remark(String.format(
                    Locale.ROOT,
                    samples.transparent() == 1
                            ? "1 transparent pixel was left out."
                            : "%,d transparent pixels were left out.",
                    samples.transparent()));
        }
        if (parts.hasProfile()) {
            entries.remark("Its color profile was ignored: its numbers were read as sRGB.");
        }
        if (samples.warning() != null) {
            entries.remark("Some of its pixels may be wrong: the decoder says “" + samples.warning() + "”.");
        }
    }

    private static void takeOnce(int[] pixels, Entries entries) {
        ColorThinning.Thinned thinned = ColorThinning.once(pixels, ColorFile.MAX_COLORS);
        if (thinned.rgb().length < thinned.different()) {
            entries.remark(String.format(
                    Locale.ROOT,
                    "Of its %,d colors %,d were taken: the most frequent one of each part, when red, green and blue are"
                            + " divided into %d parts each.",
                    thinned.different(),
                    thinned.rgb().length,
                    thinned.parts()));
        }
        Arrays.stream(thinned.rgb()).forEach(rgb -> entries.take(0, rgb, ""));
    }

    private static void takeWeighted(int[] pixels, Entries entries) {
        int[] taken = ColorThinning.weighted(pixels, ColorFile.MAX_COLORS);
        long different = Arrays.stream(taken).distinct().count();
        if (taken.length < pixels.length) {
            entries.remark(String.format(
                    Locale.ROOT,
                    "%,d of its pixels were taken, with %,d different colors, each as often as its share of the picture.",
                    taken.length,
                    different));
            if (different < ColorFile.MIN_COLORS) {
                throw new UserFacingException(String.format(
                        Locale.ROOT,
                        "taken as often as they occur, its colors come to %d different ones, but %,d to %,d are needed."
                                + " Take each of them once.",
                        different,
                        ColorFile.MIN_COLORS,
                        ColorFile.MAX_COLORS));
            }
        }
        Arrays.stream(taken).forEach(rgb -> entries.take(0, rgb, ""));
    }
}
