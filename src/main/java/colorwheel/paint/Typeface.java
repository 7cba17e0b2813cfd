package colorwheel.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringTokenizer;

/**
 * A bundled typeface, drawn as outlines: the same text on every machine, whatever fonts it has, at any size. Java's own
 * fonts are not used because they need the system's: on a machine without any font {@code Font.createFont} fails even
 * for a bundled one. May be used from any thread.
 *
 * <p>A file of outlines has the units per em in its first line, and then a line for each character: its code in
 * hexadecimal, its advance, and its outline as commands of {@link Path2D} (M, L, C, Z) with points in units of the
 * font, y running up from the baseline.
 */
public enum Typeface {
    REGULAR("Inter-Regular"),
    SEMIBOLD("Inter-SemiBold");

    /** The height of capitals and digits as a share of the size. */
    static final double CAP_HEIGHT = 0.727;

    private final Path2D[] outlines = new Path2D['−' + 1];
    private final double[] advances = new double['−' + 1];

    Typeface(String font) {
        String file = font + ".outlines";
        try (InputStream stream = Typeface.class.getResourceAsStream("/colorwheel/fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the file " + file + " is missing from the program");
            }
            String[] lines = new String(stream.readAllBytes(), StandardCharsets.US_ASCII).split("\n");
            for (int k = 1; k < lines.length; k++) {
                read(new StringTokenizer(lines[k]), Integer.parseInt(lines[0]));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the file " + file + " cannot be read", unreadable);
        }
    }

    private void read(StringTokenizer words, int unitsPerEm) {
        int character = Integer.parseInt(words.nextToken(), 16);
        advances[character] = number(words) / unitsPerEm;
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        while (words.hasMoreTokens()) {
            switch (words.nextToken()) {
                case "M" -> path.moveTo(number(words), number(words));
                case "L" -> path.lineTo(number(words), number(words));
                case "C" ->
                    path.curveTo(
                            number(words), number(words), number(words), number(words), number(words), number(words));
                case "Z" -> path.closePath();
                default -> throw new IllegalStateException("the outline of the character " + character + " is damaged");
            }
        }
        path.transform(AffineTransform.getScaleInstance(1.0 / unitsPerEm, -1.0 / unitsPerEm));
        outlines[character] = path;
    }

    private static double number(StringTokenizer words) {
        return Integer.parseInt(words.nextToken());
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

    /** The width of the widest of some numbers as axes show them, in the unit of their size; 0 of none. */
    double widest(List<Double> numbers, double size) {
        return numbers.stream()
                .mapToDouble(number -> width(Numbers.tick(number), size))
                .max()
                .orElse(0);
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
