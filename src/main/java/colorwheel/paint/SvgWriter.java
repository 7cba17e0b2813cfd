package colorwheel.paint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements of a drawing one after another: an element is begun, gets its attributes, then words or other
 * elements, and is ended. What cannot be written comes out as {@link Unwritable}.
 */
public final class SvgWriter {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String LINKS = "http://www.w3.org/1999/xlink";
    private static final String FONTS = "Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";

    /** Where a number is cut: a thousandth of a pixel. */
    private static final int DECIMALS = 3;

    private static final int BUFFER_BYTES = 1 << 16;

    private final XMLStreamWriter xml;

    /** Carries a failure of the XML writer through methods that do not declare it. */
    static final class Unwritable extends RuntimeException {
        private static final long serialVersionUID = 1;

        final XMLStreamException failure;

        Unwritable(XMLStreamException failure) {
            super(failure);
            this.failure = failure;
        }
    }

    @FunctionalInterface
    private interface Step {
        void write() throws XMLStreamException;
    }

    SvgWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a whole document; does not close the stream.
     *
     * @param content writes its one element
     */
    public static void document(OutputStream out, Consumer<SvgWriter> content) throws IOException {
        // The writer passes on each word by itself.
        OutputStream buffered = new BufferedOutputStream(out, BUFFER_BYTES);
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            writer.writeCharacters("\n");
            content.accept(new SvgWriter(writer));
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException failure) {
            throw ioException(failure);
        } catch (Unwritable unwritable) {
            throw ioException(unwritable.failure);
        }
    }

    private static IOException ioException(XMLStreamException failure) {
        return failure.getNestedException() instanceof IOException system ? system : new IOException(failure);
    }

    /** The drawing itself, up to its {@link #end}, of a size in pixels. */
    public SvgWriter drawing(int width, int height) {
        return begin("svg")
                .set("xmlns", NAMESPACE)
                .set("xmlns:xlink", LINKS)
                .set("width", width)
                .set("height", height)
                .set("viewBox", "0 0 " + width + " " + height)
                .set("font-family", FONTS);
    }

    private SvgWriter written(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException failure) {
            throw new Unwritable(failure);
        }
    }

    /** An element with something in it, up to its {@link #end}. */
    public SvgWriter begin(String name) {
        return written(() -> xml.writeStartElement(name));
    }

    /** An element with nothing in it, which needs no end. */
    public SvgWriter empty(String name) {
        return written(() -> xml.writeEmptyElement(name));
    }

    /** An attribute of the newest element. */
    public SvgWriter set(String name, String value) {
        return written(() -> xml.writeAttribute(name, value));
    }

    /** A length or position as an attribute of the newest element. */
    public SvgWriter set(String name, double number) {
        return set(name, number(number));
    }

    /** A length or position without needless zeros. */
    public static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The exact color of a pixel as an attribute of the newest element: {@code #ff8000}. */
    public SvgWriter setColor(String name, int argb) {
        return set(name, "#" + Integer.toHexString(argb & 0xFFFFFF | 1 << 24).substring(1));
    }

    /** The picture of the newest element, an image, as a PNG within the drawing. */
    SvgWriter setPng(byte[] png) {
        return set("xlink:href", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    public SvgWriter words(String words) {
        return written(() -> xml.writeCharacters(words));
    }

    public SvgWriter end() {
        return written(xml::writeEndElement);
    }

    /** A line with round ends, on a line of its own. */
    public void segment(double x, double y, double toX, double toY, double width, int argb) {
        empty("line")
                .set("x1", x)
                .set("y1", y)
                .set("x2", toX)
                .set("y2", toY)
                .setColor("stroke", argb)
                .set("stroke-width", width)
                .set("stroke-linecap", "round")
                .line();
    }

    /** Goes on in the next line. */
    public SvgWriter line() {
        return words("\n");
    }
}
