package colorwheel.color.file;

import colorwheel.color.TypedNumber;
import colorwheel.files.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * One line of a list of colors. Whether its numbers go to 1 or to 255 is known only when all lines are.
 *
 * @param line its number, from 1
 * @param name what the color is called; empty if it has no name
 */
record TextRow(int line, String name, Content content) {
    /** What a line holds: a color, or why it is none. */
    sealed interface Content permits Hex, Numbers, Problem {}

    /** @param rgb 0xRRGGBB */
    record Hex(int rgb) implements Content {}

    /** Red, green and blue as they are written; any numbers, infinite ones included. */
    record Numbers(double red, double green, double blue) implements Content {}

    /** @param reason a clause for the user */
    record Problem(String reason) implements Content {}

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d{1,20}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][-+]?\\d{1,4})?");
    private static final int MAX_NUMBER_LENGTH = 60;
    private static final int CHANNELS = 3;
    private static final String TOO_MANY_FIELDS = "it has more than " + TextFields.MAX_FIELDS + " fields";

    /** Reads a line that no line of headings describes. */
    static TextRow of(int line, String text) {
        List<List<String>> refused = new ArrayList<>();
        for (char separator : TextFields.SEPARATORS) {
            if (separator == ' ' || text.indexOf(separator) >= 0) {
                List<String> fields = TextFields.split(text, separator);
                if (fields.size() > TextFields.MAX_FIELDS) {
                    return problem(line, TOO_MANY_FIELDS);
                }
                Optional<TextRow> color = color(line, fields, separator == ' ' ? " " : "");
                if (color.isPresent()) {
                    return color.get();
                }
                refused.add(fields);
            }
        }
        return problem(line, whyNone(text, refused.get(0)));
    }

    /** Reads a line whose columns are known. */
    static TextRow of(int line, String text, NamedColumns columns) {
        List<String> fields = TextFields.split(text, columns.separator());
        if (fields.size() > TextFields.MAX_FIELDS) {
            return problem(line, TOO_MANY_FIELDS);
        }
        return new TextRow(line, columns.name(fields), columns.content(fields));
    }

    static TextRow problem(int line, String reason) {
        return new TextRow(line, "", new Problem(reason));
    }

    /** @param glue what joins the words of a name; empty where a field is a whole name */
    private static Optional<TextRow> color(int line, List<String> fields, String glue) {
        for (int place = 0; place < fields.size(); place++) {
            String field = fields.get(place);
            OptionalInt rgb = field.startsWith("#") ? hex(field) : OptionalInt.empty();
            if (rgb.isPresent()) {
                return Optional.of(new TextRow(line, nameBeside(fields, place, 1, glue), new Hex(rgb.getAsInt())));
            }
        }
        for (int place = 0; place < fields.size(); place++) {
            int length = numbersFrom(fields, place);
            if (length == CHANNELS) {
                return Optional.of(
                        new TextRow(line, nameBeside(fields, place, CHANNELS, glue), numbers(fields, place)));
            }
            place += length;
        }
        OptionalInt rgb = fields.isEmpty() ? OptionalInt.empty() : hex(fields.get(0));
        return rgb.isPresent()
                        && fields.stream().skip(1).allMatch(field -> number(field)
                                .isEmpty())
                ? Optional.of(new TextRow(line, nameBeside(fields, 0, 1, glue), new Hex(rgb.getAsInt())))
                : Optional.empty();
    }

    private static String whyNone(String text, List<String> fields) {
        for (String field : fields) {
            Optional<String> advice = TypedNumber.advice(field, false);
            if (advice.isPresent()) {
                return ForeignText.shown(field) + " is no number here: " + advice.get();
            }
        }
        int longest = 0;
        for (int place = 0; place < fields.size(); place++) {
            longest = Math.max(longest, numbersFrom(fields, place));
        }
        if (longest > CHANNELS) {
            return "it has " + longest + " numbers, and which of them are red, green and blue is told by no first line"
                    + " such as name,red,green,blue";
        }
        return ForeignText.shown(text) + " has no color: write #rrggbb, or red, green and blue";
    }

    private static int numbersFrom(List<String> fields, int place) {
        int end = place;
        while (end < fields.size() && number(fields.get(end)).isPresent()) {
            end++;
        }
        return end - place;
    }

    private static Numbers numbers(List<String> fields, int place) {
        return new Numbers(
                number(fields.get(place)).orElseThrow(),
                number(fields.get(place + 1)).orElseThrow(),
                number(fields.get(place + 2)).orElseThrow());
    }

    /** The text behind a color or, if there is none, before it: its words, or the first field that is no number. */
    private static String nameBeside(List<String> fields, int color, int length, String glue) {
        List<String> others = new ArrayList<>(fields.subList(color + length, fields.size()));
        if (glue.isEmpty() || others.isEmpty()) {
            others.addAll(fields.subList(0, color));
        }
        if (!glue.isEmpty()) {
            return String.join(glue, others);
        }
        return others.stream()
                .filter(field -> !field.isEmpty() && number(field).isEmpty())
                .findFirst()
                .orElseGet(() -> others.stream()
                        .filter(field -> !field.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    /** A color in hexadecimal digits, three or six of them, with or without {@code #}. */
    static OptionalInt hex(String text) {
        String digits = text.startsWith("#") ? text.substring(1) : text;
        if (!HEX.matcher(digits).matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits, 16);
        if (digits.length() == 6) {
            return OptionalInt.of(number);
        }
        return OptionalInt.of((number >> 8) * 0x110000 | (number >> 4 & 0xF) * 0x1100 | (number & 0xF) * 0x11);
    }

    /** A number, as it is typed in any country. */
    static OptionalDouble number(String text) {
        if (text.isEmpty() || text.length() > MAX_NUMBER_LENGTH) {
            return OptionalDouble.empty();
        }
        // Most fields are of ASCII, and many are words.
        if (text.charAt(0) <= '~' && "+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return OptionalDouble.empty();
        }
        String plain = isAscii(text) ? text : TypedNumber.plain(text);
        return NUMBER.matcher(plain).matches() ? OptionalDouble.of(Double.parseDouble(plain)) : OptionalDouble.empty();
    }

    private static boolean isAscii(String text) {
        for (int k = 0; k < text.length(); k++) {
            if (text.charAt(k) > '~') {
                return false;
            }
        }
        return true;
    }

    /** A number as it is told. */
    static String shown(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
