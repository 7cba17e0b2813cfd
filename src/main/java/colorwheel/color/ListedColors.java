package colorwheel.color;

import java.util.List;
import java.util.Objects;

/**
 * Colors listed one by one, for example a palette. A gray or black has no hue and is never held out.
 *
 * @param name what the list is known by
 * @param rgb each color as 0xRRGGBB, in the order of the rows; at least one
 */
public record ListedColors(String name, List<Integer> rgb) implements ColorSet {
    private static final int WHITE = 0xFFFFFF;

    private static final Recent<Selection, ColorTable> NEWEST = new Recent<>(8);

    private record Selection(ListedColors from, HueRange holdOut, boolean inside) {
        ColorTable table() {
            List<Integer> colors = from.rgb.stream()
                    .filter(color -> isHeldOut(color, holdOut) == inside)
                    .toList();
            ColorTable.Builder table = new ColorTable.Builder(colors.size());
            colors.forEach(table::add);
            return table.build();
        }
    }

    public ListedColors {
        Objects.requireNonNull(name, "name");
        rgb = List.copyOf(rgb);
        if (rgb.isEmpty()) {
            throw new IllegalArgumentException("a list of colors needs at least one");
        }
        for (int color : rgb) {
            if (color < 0 || color > WHITE) {
                throw new IllegalArgumentException("the color " + color + " is outside 0 to 0xFFFFFF");
            }
        }
    }

    @Override
    public int size() {
        return rgb.size();
    }

    @Override
    public int trainedSize(HueRange holdOut) {
        return (int) rgb.stream().filter(color -> !isHeldOut(color, holdOut)).count();
    }

    @Override
    public ColorTable all() {
        return trained(HueRange.NONE);
    }

    @Override
    public ColorTable trained(HueRange holdOut) {
        return NEWEST.get(new Selection(this, holdOut, false), Selection::table);
    }

    @Override
    public ColorTable heldOut(HueRange holdOut) {
        return NEWEST.get(new Selection(this, holdOut, true), Selection::table);
    }

    private static boolean isHeldOut(int color, HueRange holdOut) {
        HsvColor hsv = HsvColor.of(color);
        return hsv.saturation() > 0 && holdOut.contains(hsv.hue());
    }
}
