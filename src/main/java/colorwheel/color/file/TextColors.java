package colorwheel.color.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads lists of colors as text, CSV included: one color a line, as {@code #rrggbb}, as {@code #rgb}, or as red, green
 * and blue, with or without a name.
 *
 * <ul>
 *   <li>Fields are separated by tabs, semicolons, commas or blanks: in each line by the first of these that makes a
 *       color of it, or as in the first line if that names the columns.
 *   <li>A color with {@code #} may stand anywhere in its line. One without comes first, or in a column named
 *       {@code hex}. Of numbers three in a row are red, green and blue.
 *   <li>All numbers are read as 0 to 255 if more lines have a number above 1 than have one between 0 and 1, both
 *       excluded; otherwise as 0 to 1.
 *   <li>Lines that begin with {@code //}, or with {@code #} and a blank, are comments.
 * </ul>
 */
final class TextColors {
    static final List<String> CHANNELS = List.of("red", "green", "blue");

    private TextColors() {}

    static void read(byte[] bytes, Entries entries) {
        TextLines lines = new TextLines(bytes);
        List<TextRow> rows = new ArrayList<>();
        Optional<NamedColumns> columns = Optional.empty();
        boolean begun = false;
        int more = 0;
        while (lines.next()) {
            entries.requireWanted();
            String line = lines.isTooLong() ? "" : lines.text().strip();
            if (!lines.isTooLong() && (line.isEmpty() || isComment(line))) {
                continue;
            }
            if (rows.size() >= ColorFile.MAX_COLORS) {
                more++;
                continue;
            }
            if (lines.isTooLong()) {
                rows.add(TextRow.problem(lines.number(), TextLines.TOO_LONG));
                begun = true;
                continue;
            }
            if (!begun) {
                begun = true;
                columns = NamedColumns.of(line);
                if (columns.isPresent()) {
                    continue;
                }
            }
            int number = lines.number();
            rows.add(columns.map(known -> TextRow.of(number, line, known)).orElseGet(() -> TextRow.of(number, line)));
        }
        give(rows, entries);
        entries.count(more);
    }

    private static boolean isComment(String line) {
        return line.startsWith("//")
                || line.equals("#")
                || line.startsWith("# ")
                || line.startsWith("#\t")
                || line.startsWith("##");
    }

    private static void give(List<TextRow> rows, Entries entries) {
        double top = top(rows);
        boolean numbers = false;
        for (TextRow row : rows) {
            if (row.content() instanceof TextRow.Hex hex) {
                entries.take(row.line(), hex.rgb(), row.name());
            } else if (row.content() instanceof TextRow.Numbers three) {
                numbers = true;
                give(row, three, top, entries);
            } else if (row.content() instanceof TextRow.Problem problem) {
                entries.refuse(row.line(), problem.reason());
            }
        }
        if (numbers) {
            entries.remark("Its numbers were read as 0 to " + TextRow.shown(top) + ".");
        }
    }

    /** What a full red is in this file: 1 or 255. */
    private static double top(List<TextRow> rows) {
        int above = 0;
        int between = 0;
        for (TextRow row : rows) {
            if (row.content() instanceof TextRow.Numbers three) {
                double greatest = Math.max(three.red(), Math.max(three.green(), three.blue()));
                above += greatest > 1 ? 1 : 0;
                between += isBetween(three.red()) || isBetween(three.green()) || isBetween(three.blue()) ? 1 : 0;
            }
        }
        return above > between ? 255 : 1;
    }

    private static boolean isBetween(double number) {
        return number > 0 && number < 1;
    }

    private static void give(TextRow row, TextRow.Numbers three, double top, Entries entries) {
        double[] numbers = {three.red(), three.green(), three.blue()};
        int rgb = 0;
        for (int channel = 0; channel < numbers.length; channel++) {
            if (!(numbers[channel] >= 0 && numbers[channel] <= top)) {
                entries.refuse(
                        row.line(),
                        CHANNELS.get(channel) + " is " + TextRow.shown(numbers[channel])
                                + ", but the numbers of this file are from 0 to " + TextRow.shown(top));
                return;
            }
            rgb = rgb << 8 | (int) Math.round(numbers[channel] / top * 255);
        }
        entries.take(row.line(), rgb, row.name());
    }
}
