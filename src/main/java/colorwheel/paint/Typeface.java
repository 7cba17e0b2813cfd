package colorwheel.paint;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
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

    private static final float EM = 1000;
    private static final int FIRST = ' ';
    private static final int LAST = 0x2212;

    private final Path2D[] outlines = new Path2D[LAST - FIRST + 1];
    private final double[] advances = new double[LAST - FIRST + 1];

    Typeface(String file) {
        Font font;
        try (InputStream stream = Typeface.class.getResourceAsStream("/colorwheel/fonts/" + file)) {
            font = Font.createFont(Font.TRUETYPE_FONT, stream).deriveFont(EM);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the bundled font " + file + " cannot be read", unreadable);
        } catch (FontFormatException damaged) {
            throw new IllegalStateException("the bundled font " + file + " is damaged", damaged);
        }
        FontRenderContext exact = new FontRenderContext(null, true, true);
        for (int code = FIRST; code <= LAST; code++) {
            if (code <= '~' || code == '°' || code == '·' || code == '–' || code == '−') {
                var glyph = font.createGlyphVector(exact, Character.toString(code));
                outlines[code - FIRST] =
                        new Path2D.Double(glyph.getOutline(), AffineTransform.getScaleInstance(1 / EM, 1 / EM));
                advances[code - FIRST] = glyph.getGlyphMetrics(0).getAdvance() / EM;
            }
        }
    }

    /** The width of a text, in the unit of its size. */
    double width(String text, double size) {
        double width = 0;
        for (int k = 0; k < text.length(); k++) {
            width += advances[text.charAt(k) - FIRST] * size;
        }
        return width;
    }

    /** Draws a text from a point on its baseline, in device pixels. */
    void draw(Graphics2D graphics, String text, double size, double x, double baseline, int argb) {
        Path2D whole = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = x;
        for (int k = 0; k < text.length(); k++) {
            int glyph = text.charAt(k) - FIRST;
            whole.append(outlines[glyph].getPathIterator(new AffineTransform(size, 0, 0, size, pen, baseline)), false);
            pen += advances[glyph] * size;
        }
        graphics.setColor(new Color(argb));
        graphics.fill(whole);
    }
}
