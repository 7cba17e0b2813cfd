package colorwheel.color.file;

import colorwheel.files.ForeignText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads palettes of GIMP ({@code .gpl}), which Krita, Inkscape, MyPaint and Aseprite write, too. After the first line
 * {@code GIMP Palette} come lines {@code Name:} and {@code Columns:}, comments with {@code #}, and one line a color:
 * red, green and blue from 0 to 255, separated by blanks, and a name. Aseprite's line {@code Channels: RGBA} adds
 * opacity after blue: colors of opacity 0 are not taken, and that of others is ignored.
 *
 * @see <a href="https://developer.gimp.org/core/standards/gpl/">the format's description</a>
 */
final class GimpPalette {
    /** How the file begins. */
    static final String MAGIC = "GIMP Palette";

    private static final List<String> HEADINGS = List.of("Name:", "Columns:", "Channels:");
    private static final Pattern COLOR =
            Pattern.compile("(-?\\d{1,9})\\s++(-?\\d{1,9})\\s++(-?\\d{1,9})(?:\\s++(.*))?", Pattern.DOTALL);
    private static final Pattern WITH_OPACITY =
            Pattern.compile("(-?\\d{1,9}\\s++-?\\d{1,9}\\s++-?\\d{1,9})\\s++(\\d{1,9})((?:\\s.*)?)", Pattern.DOTALL);

    /** What GIMP calls a color that nobody has named. */
    private static final String UNNAMED = "Untitled";

    private GimpPalette() {}

    static void read(byte[] bytes, Entries entries) {
        TextLines lines = new TextLines(bytes);
        boolean opacity = false;
        boolean begun = false;
        lines.next();
        while (lines.next()) {
            entries.requireWanted();
            if (lines.isTooLong()) {
                entries.refuse(lines.number(), TextLines.TOO_LONG);
                continue;
            }
            String line = lines.text().strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!begun && HEADINGS.stream().anyMatch(line::startsWith)) {
                opacity |= line.startsWith("Channels:") && line.contains("RGBA");
                continue;
            }
            begun = true;
            if (entries.isFull()) {
                entries.count(1);
            } else if (opacity) {
                readWithOpacity(lines.number(), line, entries);
            } else {
                read(lines.number(), line, entries);
            }
        }
    }

    private static void readWithOpacity(int number, String line, Entries entries) {
        Matcher color = WITH_OPACITY.matcher(line);
        if (!color.matches()) {
            entries.refuse(number, ForeignText.shown(line) + " does not begin with red, green, blue and opacity");
        } else if (Integer.parseInt(color.group(2)) == 0) {
            entries.refuse(number, "it is transparent");
        } else {
            read(number, color.group(1) + color.group(3), entries);
        }
    }

    private static void read(int number, String line, Entries entries) {
        Matcher color = COLOR.matcher(line);
        if (!color.matches()) {
            entries.refuse(number, ForeignText.shown(line) + " does not begin with red, green and blue");
            return;
        }
        int[] levels = {
            Integer.parseInt(color.group(1)), Integer.parseInt(color.group(2)), Integer.parseInt(color.group(3))
        };
        for (int channel = 0; channel < levels.length; channel++) {
            if (levels[channel] < 0 || levels[channel] > 255) {
                entries.refuse(
                        number,
                        TextColors.CHANNELS.get(channel) + " is " + levels[channel] + ", but 0 to 255 is allowed");
                return;
            }
        }
        String name = color.group(4);
        entries.take(
                number,
                Arrays.stream(levels).reduce(0, (rgb, level) -> rgb << 8 | level),
                name == null || name.strip().equals(UNNAMED) ? "" : name);
    }
}
