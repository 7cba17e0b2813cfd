package colorwheel.paint;

import colorwheel.color.ColorTable;
import org.jspecify.annotations.Nullable;

/**
 * The colors of thin lines that stand for colors: see {@link HeldOutPoints#visible}. Made once for many pictures.
 *
 * @param argb a color for each row; not to be changed
 */
record LineColors(ColorTable colors, Palette palette, int[] argb) {
    /** Those of a table; {@code known} if it is these. */
    static LineColors of(@Nullable LineColors known, ColorTable colors, Palette palette) {
        if (known != null && known.colors == colors && known.palette.equals(palette)) {
            return known;
        }
        int[] argb = new int[colors.size()];
        for (int row = 0; row < argb.length; row++) {
            argb[row] = HeldOutPoints.visible(colors.pixel(row), palette);
        }
        return new LineColors(colors, palette, argb);
    }
}
