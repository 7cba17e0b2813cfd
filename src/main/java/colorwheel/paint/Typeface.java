package colorwheel.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A bundled typeface, drawn as outlines: the same text on every machine, whatever fonts it has, at any size. May be
 * used from any thread.
 */
enum Typeface {
    REGULAR("Inter-Regular.otf"),
    SEMIBOLD("Inter-SemiBold.otf");

    /** The height of capitals and digits as a share of the size. */
    static final double CAP_HEIGHT = 0.727;

    private static final String CHARACTERS_BESIDE_ASCII = "°·–−";

    private final Path2D[] outlines = new Path2D['−' + 1];
    private final double[] advances = new double['−' + 1];

    Typeface(String file) {
        OutlineFont font;
        try (InputStream stream = Typeface.class.getResourceAsStream("/colorwheel/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the font " + file + " is missing from the program");
            }
            font = new OutlineFont(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the font " + file + " cannot be read", unreadable);
        }
        for (char character = ' '; character <= '~'; character++) {
            load(font, character);
        }
        for (char character : CHARACTERS_BESIDE_ASCII.toCharArray()) {
            load(font, character);
        }
    }

    private void load(OutlineFont font, char character) {
        outlines[character] = font.outline(character);
        advances[character] = font.advance(character);
    }

    /**
     * The width of a text, in the unit of its size.
     *
     * @param text of ASCII, degree signs, dots, dashes and minus signs: all that labels here are made of
     */
    double width(String text, double size) {
        double width = 0;
        for (int k = 0; k < text.length(); k++) {
            width += advances[text.charAt(k)] * size;
        }
        return width;
    }

    /** Draws a text from a point on its baseline, in device pixels. */
    void draw(Graphics2D graphics, String text, double size, double x, double baseline, int argb) {
        graphics.setColor(new Color(argb));
        graphics.fill(outline(text, size, x, baseline));
    }

    /** The outline of a text from a point on its baseline, in device pixels. */
    Path2D outline(String text, double size, double x, double baseline) {
        Path2D whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = x;
        for (int k = 0; k < text.length(); k++) {
            char character = text.charAt(k);
            AffineTransform place = new AffineTransform(size, 0, 0, size, pen, baseline);
            whole.append(outlines[character].getPathIterator(place), false);
            pen += advances[character] * size;
        }
        return whole;
    }
}
