package colorwheel.paint;

import colorwheel.paint.Pen.Align;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Axes and labels as elements of a drawing, in the same places as the pixels of a {@link RasterPen}. What cannot be
 * written comes out as {@link Unwritable}.
 */
final class SvgPen implements Pen {
    /** Where a number is cut: a thousandth of a pixel. */
    private static final int DECIMALS = 3;

    private final XMLStreamWriter svg;
    private final double scale;

    /** Carries a failure of the writer through the methods of {@link Pen}. */
    static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1;

        final XMLStreamException failure;

        Unwritable(XMLStreamException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    SvgPen(XMLStreamWriter svg, double scale) {
        this.svg = svg;
        this.scale = scale;
    }

    /** A length or position, without needless zeros. */
    static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The exact color of a pixel: {@code #ff8000}. */
    static String color(int argb) {
        return "#" + Integer.toHexString(argb & 0xFFFFFF | 1 << 24).substring(1);
    }

    /** An element with nothing in it. */
    void element(String name, String... attributes) {
        try {
            svg.writeEmptyElement(name);
            attributes(attributes);
            svg.writeCharacters("\n");
        } catch (XMLStreamException failure) {
            throw new Unwritable(failure);
        }
    }

    /** Begins an element with others in it. */
    void begin(String name, String... attributes) {
        try {
            svg.writeStartElement(name);
            attributes(attributes);
            svg.writeCharacters("\n");
        } catch (XMLStreamException failure) {
            throw new Unwritable(failure);
        }
    }

    /** Ends what was begun last. */
    void end() {
        try {
            svg.writeEndElement();
            svg.writeCharacters("\n");
        } catch (XMLStreamException failure) {
            throw new Unwritable(failure);
        }
    }

    /** An element with words in it. */
    void words(String name, String words, String... attributes) {
        try {
            svg.writeStartElement(name);
            attributes(attributes);
            svg.writeCharacters(words);
            svg.writeEndElement();
            svg.writeCharacters("\n");
        } catch (XMLStreamException failure) {
            throw new Unwritable(failure);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int k = 0; k < attributes.length; k += 2) {
            svg.writeAttribute(attributes[k], attributes[k + 1]);
        }
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public void text(Typeface face, double size, String text, double x, double baseline, Align align, int argb) {
        words(
                "text",
                text,
                "x",
                number(x),
                "y",
                number(Math.round(baseline)),
                "font-size",
                number(size * scale),
                "font-weight",
                weight(face),
                "text-anchor",
                switch (align) {
                    case LEFT -> "start";
                    case CENTER -> "middle";
                    case RIGHT -> "end";
                },
                "fill",
                color(argb));
    }

    /** Two texts on one baseline, the second so far behind the first, however wide the typeface at hand is. */
    void inARow(double x, double baseline, Run first, double gap, @Nullable Run second) {
        try {
            svg.writeStartElement("text");
            attributes("x", number(x), "y", number(Math.round(baseline)));
            span(first);
            if (second != null) {
                span(second, "dx", number(gap));
            }
            svg.writeEndElement();
            svg.writeCharacters("\n");
        } catch (XMLStreamException failure) {
            throw new Unwritable(failure);
        }
    }

    /** A text as it is set; its size in logical pixels. */
    record Run(Typeface face, double size, String text, int argb) {}

    private void span(Run run, String... more) throws XMLStreamException {
        svg.writeStartElement("tspan");
        attributes(more);
        attributes("font-size", number(run.size * scale), "font-weight", weight(run.face), "fill", color(run.argb));
        svg.writeCharacters(run.text);
        svg.writeEndElement();
    }

    private static String weight(Typeface face) {
        return face == Typeface.SEMIBOLD ? "600" : "400";
    }

    @Override
    public void textUpward(Typeface face, double size, String text, double baseline, double middle, int argb) {
        words(
                "text",
                text,
                "transform",
                "translate(" + number(Math.round(baseline)) + " " + number(middle) + ") rotate(-90)",
                "font-size",
                number(size * scale),
                "font-weight",
                weight(face),
                "text-anchor",
                "middle",
                "fill",
                color(argb));
    }

    @Override
    public void horizontal(double left, double right, double middle, int argb) {
        rectangle(Math.round(left), aligned(middle), Math.round(right) - Math.round(left), line(), argb);
    }

    @Override
    public void vertical(double middle, double top, double bottom, int argb) {
        rectangle(aligned(middle), Math.round(top), line(), Math.round(bottom) - Math.round(top), argb);
    }

    @Override
    public void frame(int x, int y, int width, int height, int argb) {
        double half = line() / 2.0;
        element(
                "rect",
                "x",
                number(x - half),
                "y",
                number(y - half),
                "width",
                number(width + line()),
                "height",
                number(height + line()),
                "fill",
                "none",
                "stroke",
                color(argb),
                "stroke-width",
                number(line()));
    }

    void rectangle(double x, double y, double width, double height, int argb) {
        element(
                "rect",
                "x",
                number(x),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(height),
                "fill",
                color(argb));
    }

    @Override
    public void circle(ScatterGeometry plot, double x, double y, double radius, int argb) {
        element(
                "circle",
                "clip-path",
                ScatterSvg.IN_PLOT,
                "cx",
                number(x),
                "cy",
                number(y),
                "r",
                number(radius),
                "fill",
                "none",
                "stroke",
                color(argb),
                "stroke-width",
                number(Math.max(1, scale)));
    }

    @Override
    public void haloed(
            ScatterGeometry plot,
            Typeface face,
            double size,
            String text,
            double middle,
            double baseline,
            double halo,
            int argb,
            int haloArgb) {
        begin(
                "g",
                "clip-path",
                ScatterSvg.IN_PLOT,
                "font-size",
                number(size * scale),
                "font-weight",
                weight(face),
                "text-anchor",
                "middle");
        // The letters twice: that an outline is painted first can be said only in SVG 2, which few editors read.
        words(
                "text",
                text,
                "x",
                number(middle),
                "y",
                number(baseline),
                "aria-hidden",
                "true",
                "fill",
                "none",
                "stroke",
                color(haloArgb),
                "stroke-width",
                number(halo * scale),
                "stroke-linejoin",
                "round");
        words("text", text, "x", number(middle), "y", number(baseline), "fill", color(argb));
        end();
    }
}
