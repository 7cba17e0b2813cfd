package colorwheel.color.file;

import colorwheel.color.ListedColors;
import java.util.List;

/**
 * The colors of a file. Immutable; any thread.
 *
 * @param name the name of the file, without its folder
 * @param kind what the file is by its content
 * @param weighted whether a color is here as often as the file has it; otherwise each is here once, under its first
 *     name
 * @param colors {@link #MIN_COLORS} to {@link #MAX_COLORS} of them, at least {@link #MIN_COLORS} different: those of a
 *     list in its order, those of a picture by their number 0xRRGGBB
 * @param refused the entries of a list that were not taken, in their order
 * @param remarks what else the user should know of how the file was read: whole sentences
 * @param sha256 of the content of the file, 64 digits in lower case
 */
public record ColorFile(
        String name,
        ColorFileKind kind,
        boolean weighted,
        List<FileColor> colors,
        List<RefusedEntry> refused,
        List<String> remarks,
        String sha256) {
    /** The fewest different colors that a file must have. */
    public static final int MIN_COLORS = 3;

    /** The most entries that a list may have, and the most colors that are taken of a picture. */
    public static final int MAX_COLORS = ListedColors.MAX_SIZE;

    public ColorFile {
        colors = List.copyOf(colors);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
    }

    /** The colors as 0xRRGGBB, in their order. */
    public List<Integer> rgb() {
        return colors.stream().map(FileColor::rgb).toList();
    }

    /** What each color is called, in their order; empty for one without a name. */
    public List<String> names() {
        return colors.stream().map(FileColor::name).toList();
    }
}
