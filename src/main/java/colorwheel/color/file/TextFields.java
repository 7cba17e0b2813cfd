package colorwheel.color.file;

import java.util.ArrayList;
import java.util.List;

/** The fields of one line of text. */
final class TextFields {
    /** The most fields of a line that are read. */
    static final int MAX_FIELDS = 100;

    /**
     * What separates fields: of these the first that makes a color of the line. A blank stands for any number of them.
     */
    static final List<Character> SEPARATORS = List.of('\t', ';', ',', ' ');

    private static final char QUOTE = '"';

    private TextFields() {}

    /**
     * Splits a line. Blanks around a field do not belong to it. A field in quotation marks may have separators in
     * itself, and a quotation mark that is written twice; one whose end is missing goes on to the end of the line.
     *
     * @return at most one more than {@link #MAX_FIELDS}: the rest is left out
     */
    static List<String> split(String line, char separator) {
        List<String> fields = new ArrayList<>();
        int place = 0;
        while (fields.size() <= MAX_FIELDS) {
            while (place < line.length()
                    && isBlank(line.charAt(place))
                    && (separator == ' ' || line.charAt(place) != separator)) {
                place++;
            }
            if (separator == ' ' && place == line.length()) {
                return fields;
            }
            StringBuilder field = new StringBuilder();
            if (place < line.length() && line.charAt(place) == QUOTE) {
                place = quoted(line, place + 1, field);
            }
            int end = place;
            while (end < line.length() && !separates(line.charAt(end), separator)) {
                end++;
            }
            fields.add(field.append(line, place, end).toString().strip());
            if (end == line.length()) {
                return fields;
            }
            place = end + 1;
        }
        return fields;
    }

    /** Adds what is between quotation marks, and returns where it goes on after them. */
    private static int quoted(String line, int from, StringBuilder field) {
        int place = from;
        while (place < line.length()) {
            char letter = line.charAt(place++);
            if (letter != QUOTE) {
                field.append(letter);
            } else if (place < line.length() && line.charAt(place) == QUOTE) {
                field.append(QUOTE);
                place++;
            } else {
                break;
            }
        }
        return place;
    }

    private static boolean separates(char letter, char separator) {
        return separator == ' ' ? isBlank(letter) : letter == separator;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\u00a0';
    }
}
