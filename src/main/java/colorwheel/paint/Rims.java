package colorwheel.paint;

import colorwheel.color.ColorTable;
import org.jspecify.annotations.Nullable;

/**
 * The rim of each point of a scatter, which keeps yellow visible on white. Colors that hardly differ from the
 * background get a rim in a shade of their own; the others get none.
 *
 * <p>On a field all get one, since a point of a good network lies on its own color: a casing of two rims, the inner one
 * in the color of the background, the outer one in that of text. One of them differs from any color.
 *
 * @param argb the color of each rim
 * @param strength its opacity, from 0 for none to 256
 * @param cased whether there is an outer rim, in {@link #casing}
 */
record Rims(ColorTable colors, Palette palette, boolean onField, int[] argb, int[] strength, boolean cased) {
    static final double WIDTH = 1.25;
    static final double CASING_WIDTH = 1.25;
    /** A crowd is visible without casings, and they would cost more time than the points. */
    static final int MAX_CASED_POINTS = 4_000;

    /** A rim of this shade differs by more than 3 : 1 from a point in the color of the background, and from that. */
    private static final double SHADE = 0.7;
    /** So much times the faintness is the opacity of a rim, up to 1. */
    private static final double FAINT = 1.25;

    /** The rims of a scatter with a snapshot. */
    static Rims of(Scatter scatter, Palette palette) {
        return of(scatter.colors(), onField(scatter), palette);
    }

    /** The rims of points on the ground; {@code known} if it is these. */
    static Rims of(@Nullable Rims known, ColorTable colors, Palette palette) {
        return known != null && known.fit(colors, false, palette) ? known : of(colors, false, palette);
    }

    private static Rims of(ColorTable colors, boolean onField, Palette palette) {
        boolean cased = onField && colors.size() <= MAX_CASED_POINTS;
        int[] argb = new int[colors.size()];
        int[] strength = new int[colors.size()];
        for (int row = 0; row < colors.size(); row++) {
            argb[row] = cased ? palette.background() : Palette.mix(colors.pixel(row), palette.text(), SHADE);
            strength[row] = cased ? DiscSprites.FULL : strength(palette.faintness(colors.pixel(row)));
        }
        return new Rims(colors, palette, onField, argb, strength, cased);
    }

    private static int strength(double faintness) {
        return (int) Math.round(Math.min(1, FAINT * faintness) * (DiscSprites.FULL - 1));
    }

    private static boolean onField(Scatter scatter) {
        return scatter.overlays().field()
                && DecoderField.isThere(scatter.painted().weights().network());
    }

    /** Whether they are those of another scatter, too. */
    boolean fit(Scatter scatter, Palette around) {
        return fit(scatter.colors(), onField(scatter), around);
    }

    private boolean fit(ColorTable other, boolean field, Palette around) {
        return colors == other && onField == field && palette.equals(around);
    }

    /** The color of all outer rims. */
    int casing() {
        return palette.text();
    }
}
