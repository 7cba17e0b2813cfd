package colorwheel.color.file;

import colorwheel.color.TypedNumber;
import colorwheel.files.ForeignText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The columns of a list of colors whose first line has their names.
 *
 * @param separator between fields
 * @param hex the column of colors in hexadecimal digits, from 0; −1 if there is none
 * @param red the column of red; −1 if there is none, and then neither of green nor of blue
 * @param name the column of names; −1 if there is none
 */
record NamedColumns(char separator, int hex, int red, int green, int blue, int name) {
    private static final Set<String> HEX = Set.of("hex", "html", "color", "colour", "rgb", "hex code");
    private static final Set<String> RED = Set.of("r", "red");
    private static final Set<String> GREEN = Set.of("g", "green");
    private static final Set<String> BLUE = Set.of("b", "blue");
    /** The longest heading that may be one of these. */
    private static final int MAX_LENGTH = 20;

    private static final Set<String> NAME = Set.of("name", "label", "title");

    /** The columns that a line names; empty if it is no line of headings. */
    static Optional<NamedColumns> of(String line) {
        for (char separator : TextFields.SEPARATORS) {
            List<String> fields = TextFields.split(line, separator);
            if (fields.size() <= TextFields.MAX_FIELDS && fields.stream().noneMatch(NamedColumns::isColor)) {
                List<String> names = new ArrayList<>();
                fields.forEach(field -> names.add(plain(field)));
                NamedColumns columns = new NamedColumns(
                        separator,
                        place(names, HEX),
                        place(names, RED),
                        place(names, GREEN),
                        place(names, BLUE),
                        place(names, NAME));
                if (columns.hex >= 0 || columns.red >= 0 && columns.green >= 0 && columns.blue >= 0) {
                    return Optional.of(columns);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isColor(String field) {
        return field.startsWith("#") && TextRow.hex(field).isPresent()
                || TextRow.number(field).isPresent();
    }

    private static String plain(String field) {
        if (field.length() > MAX_LENGTH) {
            // Letters that get longer in lower case take memory that grows with the square of the length.
            return "";
        }
        return (field.startsWith("#") ? field.substring(1) : field).strip().toLowerCase(Locale.ROOT);
    }

    private static int place(List<String> names, Set<String> known) {
        for (int place = 0; place < names.size(); place++) {
            if (known.contains(names.get(place))) {
                return place;
            }
        }
        return -1;
    }

    /** The name in a line of this list; empty if it has none. In the last column, words are one name. */
    String name(List<String> fields) {
        if (name < 0 || name >= fields.size()) {
            return "";
        }
        boolean last = name > Math.max(Math.max(hex, red), Math.max(green, blue));
        return separator == ' ' && last ? String.join(" ", fields.subList(name, fields.size())) : fields.get(name);
    }

    /** The color in a line of this list. */
    TextRow.Content content(List<String> fields) {
        if (hex >= 0) {
            String field = field(fields, hex);
            OptionalInt rgb = TextRow.hex(field);
            return rgb.isPresent()
                    ? new TextRow.Hex(rgb.getAsInt())
                    : new TextRow.Problem(ForeignText.shown(field) + " is no color: write #rrggbb, or #rgb for short");
        }
        double[] numbers = new double[3];
        int[] columns = {red, green, blue};
        for (int channel = 0; channel < columns.length; channel++) {
            String field = field(fields, columns[channel]);
            OptionalDouble number = TextRow.number(field);
            if (number.isEmpty()) {
                return new TextRow.Problem(TextColors.CHANNELS.get(channel) + " is " + ForeignText.shown(field)
                        + ", which is no number here"
                        + TypedNumber.advice(field, false)
                                .map(advice -> ": " + advice)
                                .orElse(""));
            }
            numbers[channel] = number.getAsDouble();
        }
        return new TextRow.Numbers(numbers[0], numbers[1], numbers[2]);
    }

    private static String field(List<String> fields, int column) {
        return column < fields.size() ? fields.get(column) : "";
    }
}
