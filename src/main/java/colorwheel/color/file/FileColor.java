package colorwheel.color.file;

/**
 * A color as a file has it.
 *
 * @param rgb 0xRRGGBB, in sRGB
 * @param name what the file calls it: one line without control characters, empty if the color has no name
 * @param entry its line, or its number in the palette, from 1; 0 for a color of a picture
 */
public record FileColor(int rgb, String name, int entry) {
    private static final int WHITE = 0xFFFFFF;

    /** @throws IllegalArgumentException if the color is outside 0 to 0xFFFFFF */
    public FileColor {
        if (rgb < 0 || rgb > WHITE) {
            throw new IllegalArgumentException("the color " + rgb + " is outside 0 to 0xFFFFFF");
        }
    }
}
