package colorwheel.color;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decimal numbers as they are typed in any country. Digits of every script are read; the decimal separator is a point
 * or the Arabic ٫ (U+066B). A comma is never a decimal separator, because it separates levels, and digits are never
 * grouped, because 1,000 is one in some countries and a thousand in others. Such numbers are not read, and
 * {@link #advice} says how to write them.
 */
public final class TypedNumber {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([-+]?\\d*+),(\\d++)");
    private static final Pattern DECIMAL_POINT = Pattern.compile("[-+]?\\d++\\.\\d++");
    private static final Pattern GROUPED =
            Pattern.compile("([-+]?[1-9]\\d{0,2}+)([.,\u066c' \u2019])(\\d{3}(?:\\2\\d{3})*+)(?:(?!\\2)[.,](\\d++))?");

    /** The longest number, in characters, that an advice repeats. */
    private static final int MAX_ADVISED_LENGTH = 30;

    private TypedNumber() {}

    /**
     * Reads a number, with or without a sign and an exponent.
     *
     * @param text at most some thousand characters: the time grows with the square of its length
     * @throws NumberFormatException if it is none, or has a decimal comma or groups of digits
     */
    public static BigDecimal read(String text) {
        return new BigDecimal(plain(text));
    }

    /** Whether a number may be meant as thousands, with a point, comma, space or apostrophe between them. */
    public static boolean isGrouped(String text) {
        return GROUPED.matcher(plain(text)).matches();
    }

    /**
     * How to write a number that has a decimal comma or groups of digits: {@code write 1.5}, or {@code write 1000 or
     * 1.000} where it can be meant in two ways. Empty for all other texts.
     *
     * @param whole whether only whole numbers are asked for
     */
    public static Optional<String> advice(String text, boolean whole) {
        String plain = plain(text);
        if (plain.length() > MAX_ADVISED_LENGTH) {
            return Optional.empty();
        }
        Set<String> meant = new LinkedHashSet<>();
        Matcher grouped = GROUPED.matcher(plain);
        if (grouped.matches()) {
            meant.add(grouped.group(1)
                    + grouped.group(3).replace(grouped.group(2), "")
                    + (grouped.group(4) == null ? "" : "." + grouped.group(4)));
        }
        Matcher comma = DECIMAL_COMMA.matcher(plain);
        if (comma.matches()) {
            meant.add((comma.group(1).matches(".*\\d") ? comma.group(1) : comma.group(1) + "0") + "." + comma.group(2));
        } else if (grouped.matches() && DECIMAL_POINT.matcher(plain).matches()) {
            meant.add(plain);
        }
        if (whole) {
            meant.removeIf(number -> new BigDecimal(number).stripTrailingZeros().scale() > 0);
            meant = whole(meant);
        }
        return meant.isEmpty() ? Optional.empty() : Optional.of("write " + String.join(" or ", meant));
    }

    private static Set<String> whole(Set<String> numbers) {
        Set<String> shorter = new LinkedHashSet<>();
        numbers.forEach(number ->
                shorter.add(new BigDecimal(number).stripTrailingZeros().toPlainString()));
        return shorter;
    }

    /**
     * A text with the signs of ASCII in place of those of other scripts and of typographers: digits, commas, points,
     * minus signs, degree signs and spaces. Marks of the writing direction, which are not seen, are left out, and so
     * are spaces around it.
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(TypedNumber::plain).filter(sign -> sign >= 0).forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static int plain(int sign) {
        if (sign <= '~') {
            return sign;
        }
        if (Character.getType(sign) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(sign, 10);
        }
        if (Character.getType(sign) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        return switch (sign) {
            case '\u200e', '\u200f', '\u061c', '\u2066', '\u2067', '\u2068', '\u2069' -> -1;
            case '\u066b', '\uff0e' -> '.';
            case '\u060c', '\uff0c' -> ',';
            case '\u2212', '\uff0d', '\ufe63', '\u2010', '\u2011' -> '-';
            case '\uff0b' -> '+';
            case '\uff45' -> 'e';
            case '\uff25' -> 'E';
            case '\u00ba', '\u02da' -> '\u00b0';
            default -> sign;
        };
    }
}
