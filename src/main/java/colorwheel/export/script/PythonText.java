package colorwheel.export.script;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as Python writes them. */
final class PythonText {
    private static final int MAX_PLAIN_LENGTH = 10;
    private static final double MIN_PLAIN = 1e-3;
    private static final int BASE64_LINE = 96;
    private static final int FIRST_PRINTABLE = ' ';

    private PythonText() {}

    /** A number that Python reads back as exactly the same double: 1, 0.9, 1e-5. */
    static String number(double number) {
        String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        boolean legible = number == 0 || Math.abs(number) >= MIN_PLAIN && plain.length() <= MAX_PLAIN_LENGTH;
        return legible
                ? plain
                : Double.toString(number).toLowerCase(Locale.ROOT).replace(".0e", "e");
    }

    /** A loss, to nine digits. */
    static String loss(double loss) {
        return String.format(Locale.ROOT, "%.9g", loss);
    }

    /** A piece of code with its values in their places. */
    static String filled(String code, Object... values) {
        return String.format(Locale.ROOT, code, values);
    }

    static String list(List<Double> numbers) {
        return numbers.stream().map(PythonText::number).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text in quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> {
            if (each == '"' || each == '\\') {
                quoted.append('\\').appendCodePoint(each);
            } else if (each < FIRST_PRINTABLE || each == 0x7F) {
                quoted.append(String.format(Locale.ROOT, "\\x%02x", each));
            } else {
                quoted.appendCodePoint(each);
            }
        });
        return quoted.append('"').toString();
    }

    /** Numbers as base64 of float32, little-endian, in lines: a text in triple quotes. */
    static String base64(float[]... parts) {
        int count = 0;
        for (float[] part : parts) {
            count += part.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] part : parts) {
            for (float number : part) {
                bytes.putFloat(number);
            }
        }
        String lines = Base64.getMimeEncoder(BASE64_LINE, new byte[] {'\n'}).encodeToString(bytes.array());
        return "\"\"\"\n" + lines + "\n\"\"\"";
    }
}
