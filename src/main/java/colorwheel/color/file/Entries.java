package colorwheel.color.file;

import colorwheel.background.Cancellation;
import colorwheel.files.ForeignText;
import colorwheel.files.UserFacingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * The entries of a list while it is read: colors that are taken, and entries that are not, in their order. Of a list
 * that is too long no more is kept than a list may have. One thread at a time.
 */
final class Entries {
    private static final int MAX_NAME_LENGTH = 100;

    private final String unit;
    private final boolean weighted;
    private final Cancellation cancellation;
    private final List<FileColor> colors = new ArrayList<>();
    private final Set<Integer> different = new HashSet<>();
    private final List<RefusedEntry> refused = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int count;
    private int repeated;

    /**
     * @param unit what the entries are: “Line” or “Color”
     * @param weighted whether colors that come again are taken again
     */
    Entries(String unit, boolean weighted, Cancellation cancellation) {
        this.unit = unit;
        this.weighted = weighted;
        this.cancellation = cancellation;
    }

    /** @throws CancellationException if cancelling is requested; called before each entry */
    void requireWanted() {
        if (cancellation.isRequested()) {
            throw new CancellationException();
        }
    }

    /** Whether there are as many entries as a list may have: further ones are only counted. */
    boolean isFull() {
        return count >= ColorFile.MAX_COLORS;
    }

    /**
     * Takes a color, unless it is there already and counts once.
     *
     * @param name in any form; it is cut and cleaned
     */
    void take(int number, int rgb, String name) {
        if (isFull()) {
            count++;
            return;
        }
        count++;
        if (different.add(rgb) || weighted) {
            colors.add(new FileColor(rgb, cleaned(name), number));
        } else {
            repeated++;
        }
    }

    /** Tells that an entry is no color: a clause of one line without a period. */
    void refuse(int number, String reason) {
        if (!isFull()) {
            refused.add(new RefusedEntry(unit, number, reason));
        }
        count++;
    }

    /** Counts further entries of a list that is full. */
    void count(int more) {
        count += more;
    }

    /** Adds a whole sentence on how the file was read. */
    void remark(String sentence) {
        remarks.add(sentence);
    }

    private static String cleaned(String name) {
        if (name.length() <= MAX_NAME_LENGTH && ForeignText.isPlain(name)) {
            return name.strip();
        }
        StringBuilder clean = new StringBuilder();
        name.strip()
                .codePoints()
                .limit(MAX_NAME_LENGTH)
                .mapToObj(Character::toString)
                .filter(ForeignText::isPlain)
                .forEach(clean::append);
        return clean.toString().strip();
    }

    /** @throws UserFacingException if there are too many entries, or too few colors: sentences that follow a colon */
    void requireEnough() {
        if (count > ColorFile.MAX_COLORS) {
            throw new UserFacingException(String.format(
                    Locale.ROOT,
                    "it has %,d entries, but a list may have %,d to %,d. Choose or make a shorter list.",
                    count,
                    ColorFile.MIN_COLORS,
                    ColorFile.MAX_COLORS));
        }
        if (different.size() < ColorFile.MIN_COLORS) {
            String first =
                    refused.isEmpty() ? "Choose another file." : refused.get(0).sentence();
            throw new UserFacingException(String.format(
                    Locale.ROOT,
                    "it has %s, but %,d to %,d are needed. %s",
                    different.isEmpty()
                            ? "no color"
                            : different.size() == 1 ? "1 color" : different.size() + " different colors",
                    ColorFile.MIN_COLORS,
                    ColorFile.MAX_COLORS,
                    first));
        }
    }

    List<FileColor> colors() {
        return colors;
    }

    List<RefusedEntry> refused() {
        return refused;
    }

    List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        if (repeated > 0) {
            all.add(String.format(
                    Locale.ROOT,
                    repeated == 1
                            ? "1 color was there already and counts once."
                            : "%,d colors were there already and count once.",
                    repeated));
        }
        return all;
    }
}
