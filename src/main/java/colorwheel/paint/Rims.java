package colorwheel.paint;

import colorwheel.color.ColorTable;

/**
 * The rim of each point of a scatter, which keeps yellow visible on white. Colors that hardly differ from the
 * background get a rim in a shade of their own; the others get none. On a field all get one, since a point of a good
 * network lies on its own color.
 *
 * @param argb the color of each rim
 * @param strength its opacity, from 0 for none to 256
 */
record Rims(ColorTable colors, Palette palette, boolean onField, int[] argb, int[] strength) {
    static final double WIDTH = 0.9;
    /** A crowd is visible without rims, and they would cost as much time as the points. */
    static final int MAX_POINTS = 4_000;

    private static final double SHADE = 0.55;

    /** The rims of a scatter with a snapshot. */
    static Rims of(Scatter scatter, Palette palette) {
        ColorTable colors = scatter.colors();
        boolean onField = onField(scatter);
        int[] argb = new int[colors.size()];
        int[] strength = new int[colors.size()];
        for (int row = 0; row < colors.size(); row++) {
            argb[row] = onField ? palette.background() : Palette.mix(colors.pixel(row), palette.text(), SHADE);
            strength[row] = onField
                    ? DiscSprites.FULL
                    : (int) Math.round(palette.faintness(colors.pixel(row)) * (DiscSprites.FULL - 1));
        }
        return new Rims(colors, palette, onField, argb, strength);
    }

    private static boolean onField(Scatter scatter) {
        return scatter.overlays().field()
                && DecoderField.isThere(scatter.painted().weights().network());
    }

    /** Whether they are those of another scatter, too. */
    boolean fit(Scatter scatter, Palette around) {
        return colors == scatter.colors() && onField == onField(scatter) && palette.equals(around);
    }
}
