package colorwheel.paint;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Makes the outlines that {@link Typeface} reads from the fonts of the window. To be run once for each new version of a
 * font, in the project's folder, with the class path of the tests.
 */
final class FontOutlines {
    static final List<String> FONTS = List.of("Inter-Regular", "Inter-SemiBold");

    /** All that the texts of pictures are made of. */
    static final String CHARACTERS = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            + "[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~°·–−";

    private static final Path FOLDER = Path.of("src/main/resources/colorwheel/fonts");
    private static final char[] COMMANDS = {'M', 'L', 'Q', 'C', 'Z'};
    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private FontOutlines() {}

    public static void main(String... arguments) throws IOException {
        for (String font : FONTS) {
            Files.writeString(FOLDER.resolve(font + ".outlines"), of(font));
        }
    }

    /** The outlines of a font in the form that {@link Typeface} describes. */
    static String of(String name) throws IOException {
        try (InputStream file = Typeface.class.getResourceAsStream("/colorwheel/fonts/" + name + ".otf");
                OpenTypeFont font = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
            StringBuilder text = new StringBuilder();
            text.append(font.getUnitsPerEm()).append('\n');
            for (char character : CHARACTERS.toCharArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
                text.append(Integer.toHexString(character)).append(' ').append(font.getAdvanceWidth(glyph));
                append(
                        font.getCFF()
                                .getFont()
                                .getType2CharString(glyph)
                                .getPath()
                                .getPathIterator(null),
                        text);
                text.append('\n');
            }
            return text.toString();
        }
    }

    private static void append(PathIterator path, StringBuilder text) {
        double[] numbers = new double[6];
        String move = "";
        for (; !path.isDone(); path.next()) {
            int command = path.currentSegment(numbers);
            StringBuilder words = new StringBuilder().append(' ').append(COMMANDS[command]);
            for (int k = 0; k < COORDINATES[command]; k++) {
                if (numbers[k] != Math.rint(numbers[k])) {
                    throw new IllegalArgumentException("the font has a point between two units: " + numbers[k]);
                }
                words.append(' ').append((int) numbers[k]);
            }
            // FontBox moves once more at the end of each contour.
            if (command == PathIterator.SEG_MOVETO) {
                move = words.toString();
            } else {
                text.append(move).append(words);
                move = "";
            }
        }
    }
}
