package colorwheel.color.file;

import colorwheel.background.Cancellation;
import colorwheel.files.SmallFile;
import colorwheel.files.UserFacingException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CancellationException;

/**
 * Reads the colors of a file: text, a palette or a picture. Takes no more memory than a few times the file's length and
 * a bound, whatever is in it.
 */
public final class ColorFileReader {
    /** The longest file, in megabytes of 2²⁰ bytes. */
    public static final int MAX_MEGABYTES = 64;

    private static final int MAX_BYTES = MAX_MEGABYTES << 20;

    private ColorFileReader() {}

    /**
     * Reads a file. Blocks, for seconds if the file is large; call it off the JavaFX thread.
     *
     * @param weighted whether a color is taken as often as the file has it; otherwise each counts once
     * @throws UserFacingException if the file is not there or cannot be read, is too long or no file of colors, has
     *     fewer than {@link ColorFile#MIN_COLORS} different colors, or more than {@link ColorFile#MAX_COLORS} entries
     *     in a list
     * @throws CancellationException soon after cancelling is requested
     */
    public static ColorFile read(Path file, boolean weighted, Cancellation cancellation) {
        try {
            byte[] bytes = bytes(file);
            ColorFileKind kind = ColorFileKind.of(bytes);
            Entries entries = new Entries(kind.unit(), weighted, cancellation);
            switch (kind) {
                case TEXT -> TextColors.read(bytes, entries);
                case GIMP_PALETTE -> GimpPalette.read(bytes, entries);
                case ADOBE_EXCHANGE -> AdobeExchange.read(bytes, entries);
                case ADOBE_SWATCHES -> AdobeSwatches.read(bytes, entries);
                case PNG -> PictureColors.read(bytes, "png", weighted, cancellation, entries);
                case JPEG -> PictureColors.read(bytes, "jpeg", weighted, cancellation, entries);
            }
            entries.requireEnough();
            return new ColorFile(
                    nameOf(file),
                    kind,
                    weighted,
                    entries.colors(),
                    entries.refused(),
                    entries.remarks(),
                    sha256(bytes));
        } catch (UserFacingException clause) {
            throw new UserFacingException(
                    "The colors of " + file + " cannot be used: " + clause.getMessage(), clause.getCause());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return SmallFile.read(file, MAX_BYTES);
        } catch (SmallFile.TooLong tooLong) {
            throw new UserFacingException(
                    "it has more than " + MAX_MEGABYTES + " MB. Choose or make a shorter file.", tooLong);
        }
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return (name == null ? file : name).toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
