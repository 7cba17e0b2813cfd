package colorwheel.color;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Colors listed one by one, for example a palette. A gray or black has no hue and is never held out.
 *
 * @param name what the list is known by
 * @param rgb each color as 0xRRGGBB, in the order of the rows; 1 to {@link #MAX_SIZE}
 * @param names what each color is called, empty for one that has no name; no names at all if none has one
 * @param origin the file that they were read from; {@code null} if it is not known, which only a list of up to
 *     {@link #MAX_EMBEDDED} colors may lack. Two such lists are equal even if their files differ
 */
public record ListedColors(String name, List<Integer> rgb, List<String> names, @Nullable ColorOrigin origin)
        implements ColorSet {
    /** The most colors of a list. */
    public static final int MAX_SIZE = 10_000;

    /** The most colors that an experiment file has in itself. */
    public static final int MAX_EMBEDDED = 1_000;

    private static final int WHITE = 0xFFFFFF;

    private static final Recent<ListedColors, ColorTable> NEWEST = new Recent<>(4);
    private static final Recent<Selection, ColorTable> NEWEST_SELECTIONS = new Recent<>(8);
    private static final InUse<Selection, ColorTable> SELECTIONS_IN_USE = new InUse<>();

    private record Selection(ListedColors from, HueRange holdOut, boolean inside) {
        ColorTable table() {
            ColorTable all = from.all();
            ColorTable.Builder table = new ColorTable.Builder(from.count(holdOut, inside));
            for (int row = 0; row < all.size(); row++) {
                if (from.isHeldOut(HsvColor.of(all, row), holdOut) == inside) {
                    table.add(all, row, 1);
                }
            }
            return table.build();
        }
    }

    /** @throws IllegalArgumentException if a bound is not kept */
    public ListedColors {
        Objects.requireNonNull(name, "name");
        rgb = List.copyOf(rgb);
        names = names.stream().allMatch(String::isEmpty) ? List.of() : List.copyOf(names);
        if (rgb.isEmpty() || rgb.size() > MAX_SIZE) {
            throw new IllegalArgumentException("a list has 1 to " + MAX_SIZE + " colors, not " + rgb.size());
        }
        if (!names.isEmpty() && names.size() != rgb.size()) {
            throw new IllegalArgumentException(names.size() + " names for " + rgb.size() + " colors");
        }
        for (int color : rgb) {
            if (color < 0 || color > WHITE) {
                throw new IllegalArgumentException("the color " + color + " is outside 0 to 0xFFFFFF");
            }
        }
        if (rgb.size() > MAX_EMBEDDED && origin == null) {
            throw new IllegalArgumentException("more than " + MAX_EMBEDDED + " colors have a file that they are from");
        }
    }

    /** Colors without names, so few that they need no file. */
    public ListedColors(String name, List<Integer> rgb) {
        this(name, rgb, List.of(), null);
    }

    /** Whether an experiment file has the colors in itself. */
    public boolean isEmbedded() {
        return rgb.size() <= MAX_EMBEDDED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListedColors listed
                && name.equals(listed.name)
                && rgb.equals(listed.rgb)
                && names.equals(listed.names)
                && (isEmbedded() || Objects.equals(origin, listed.origin));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, rgb, names, isEmbedded() ? null : origin);
    }

    @Override
    public int size() {
        return rgb.size();
    }

    @Override
    public int trainedSize(HueRange holdOut) {
        return count(holdOut, false);
    }

    @Override
    public ColorTable all() {
        return NEWEST.get(this, ListedColors::table);
    }

    /** {@inheritDoc} All who use it at a time share the table. */
    @Override
    public ColorTable trained(HueRange holdOut) {
        return holdOut.isNone() ? all() : select(holdOut, false);
    }

    @Override
    public ColorTable heldOut(HueRange holdOut) {
        return holdOut.isNone() ? ColorTable.EMPTY : select(holdOut, true);
    }

    @Override
    public boolean isHeldOut(HsvColor color, HueRange holdOut) {
        return color.hasHue() && holdOut.contains(color.hue());
    }

    /** What a color of the list is called: the first name of those that the color has. */
    public Optional<String> nameOf(int pixel) {
        for (int row = 0; row < names.size(); row++) {
            if (rgb.get(row) == (pixel & WHITE) && !names.get(row).isEmpty()) {
                return Optional.of(names.get(row));
            }
        }
        return Optional.empty();
    }

    /** Picks colors evenly over the list, no more than a given number. */
    public ListedColors thinned(int most) {
        int every = (rgb.size() + most - 1) / most;
        return every == 1
                ? this
                : new ListedColors(
                        name,
                        IntStream.range(0, rgb.size())
                                .filter(row -> row % every == 0)
                                .mapToObj(rgb::get)
                                .toList(),
                        List.of(),
                        origin);
    }

    /** {@code 256 colors of Sunset}. */
    public String inWords() {
        return String.format(Locale.ROOT, "%,d colors of %s", size(), name);
    }

    private ColorTable select(HueRange holdOut, boolean inside) {
        return NEWEST_SELECTIONS.get(
                new Selection(this, holdOut, inside), asked -> SELECTIONS_IN_USE.get(asked, Selection::table));
    }

    private ColorTable table() {
        ColorTable.Builder table = new ColorTable.Builder(rgb.size());
        rgb.forEach(table::add);
        return table.build();
    }

    private int count(HueRange holdOut, boolean inside) {
        ColorTable all = all();
        int count = 0;
        for (int row = 0; row < all.size(); row++) {
            count += isHeldOut(HsvColor.of(all, row), holdOut) == inside ? 1 : 0;
        }
        return count;
    }
}
