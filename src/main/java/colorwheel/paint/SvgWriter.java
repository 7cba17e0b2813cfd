package colorwheel.paint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes elements of a drawing one after another: an element is begun, gets its attributes, then words or other
 * elements, and is ended. What cannot be written comes out as {@link Unwritable}.
 */
final class SvgWriter {
    /** Where a number is cut: a thousandth of a pixel. */
    private static final int DECIMALS = 3;

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

    private SvgWriter written(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException failure) {
            throw new Unwritable(failure);
        }
    }

    /** An element with something in it, up to its {@link #end}. */
    SvgWriter begin(String name) {
        return written(() -> xml.writeStartElement(name));
    }

    /** An element with nothing in it, which needs no end. */
    SvgWriter empty(String name) {
        return written(() -> xml.writeEmptyElement(name));
    }

    /** An attribute of the newest element. */
    SvgWriter set(String name, String value) {
        return written(() -> xml.writeAttribute(name, value));
    }

    /** A length or position as an attribute of the newest element. */
    SvgWriter set(String name, double number) {
        return set(name, number(number));
    }

    /** A length or position without needless zeros. */
    static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The exact color of a pixel as an attribute of the newest element: {@code #ff8000}. */
    SvgWriter setColor(String name, int argb) {
        return set(name, "#" + Integer.toHexString(argb & 0xFFFFFF | 1 << 24).substring(1));
    }

    SvgWriter words(String words) {
        return written(() -> xml.writeCharacters(words));
    }

    SvgWriter end() {
        return written(xml::writeEndElement);
    }

    /** Goes on in the next line. */
    SvgWriter line() {
        return words("\n");
    }
}
