package colorwheel.color.file;

import colorwheel.files.UserFacingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The kinds of files that colors are read from. The content of a file says which one it is, not its ending. */
public enum ColorFileKind {
    TEXT("text", "Line"),
    GIMP_PALETTE("GIMP palette", "Line"),
    /** {@code .ase} */
    ADOBE_EXCHANGE("Adobe Swatch Exchange", "Color"),
    /** {@code .aco} */
    ADOBE_SWATCHES("Adobe color swatches", "Color"),
    PNG("PNG picture", "Pixel"),
    JPEG("JPEG picture", "Pixel");

    private static final int HEAD_BYTES = 1_024;
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    /** How files begin that somebody may take for a list of colors, and what to do with them. */
    private static final Map<String, String> OTHERS = Map.of(
            "GIF8", "a GIF picture. Save it as PNG",
            "RIFF", "a picture or palette in a RIFF file. Save it as PNG or as a GIMP palette",
            "II*\0", "a TIFF picture. Save it as PNG",
            "MM\0*", "a TIFF picture. Save it as PNG",
            "BM", "a BMP picture. Save it as PNG",
            "8BPS", "a Photoshop document. Save it as PNG",
            "PK\3\4", "an archive, such as a spreadsheet or a Krita palette. Save it as CSV or as a GIMP palette",
            "%PDF", "a PDF document. Save its colors as text");

    private final String label;
    private final String unit;

    ColorFileKind(String label, String unit) {
        this.label = label;
        this.unit = unit;
    }

    /** What the user reads, inside of a sentence. */
    public String label() {
        return label;
    }

    /** What the entries of such a file are called. */
    String unit() {
        return unit;
    }

    /**
     * The kind of a file.
     *
     * @throws UserFacingException if it is none of these: a clause that follows a colon and ends with a period, and
     *     what to do
     */
    static ColorFileKind of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UserFacingException("it is empty. Choose another file.");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (head.startsWith(GimpPalette.MAGIC) || head.startsWith(BYTE_ORDER_MARK + GimpPalette.MAGIC)) {
            return GIMP_PALETTE;
        }
        if (head.startsWith(AdobeExchange.MAGIC)) {
            return ADOBE_EXCHANGE;
        }
        if (head.startsWith(PngParts.MAGIC)) {
            return PNG;
        }
        if (head.startsWith(JpegParts.MAGIC)) {
            return JPEG;
        }
        if (AdobeSwatches.is(bytes)) {
            return ADOBE_SWATCHES;
        }
        for (Map.Entry<String, String> other : OTHERS.entrySet()) {
            if (head.startsWith(other.getKey())) {
                throw new UserFacingException("it is " + other.getValue() + ".");
            }
        }
        if (head.indexOf('\0') < 0 || TextLines.isUtf16(bytes)) {
            return TEXT;
        }
        throw new UserFacingException(
                "it is neither text nor a palette or picture that is known here. Choose another" + " file.");
    }
}
