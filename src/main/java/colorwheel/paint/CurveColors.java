package colorwheel.paint;

/**
 * Colors that tell curves apart: eight, each at a contrast of at least 3 : 1 to the background, and as far from one
 * another as that leaves room for. They follow the themes of the window.
 */
public final class CurveColors {
    /** The number of different colors; after them they begin again. */
    public static final int COUNT = 8;

    private static final int[] ON_LIGHT = {
        0xFF0969DA, 0xFFCF222E, 0xFF1A7F37, 0xFFBC4C00, 0xFF8250DF, 0xFF0A7C86, 0xFFBF3989, 0xFF57606A
    };
    private static final int[] ON_DARK = {
        0xFF58A6FF, 0xFFFF7B72, 0xFF3FB950, 0xFFE3B341, 0xFFBC8CFF, 0xFF39C5CF, 0xFFF778BA, 0xFF8B949E
    };

    private CurveColors() {}

    /**
     * A color.
     *
     * @param place from 0, the accent of the palette
     */
    public static int of(Palette palette, int place) {
        boolean dark =
                Palette.contrast(palette.background(), 0xFFFFFFFF) > Palette.contrast(palette.background(), 0xFF000000);
        return (dark ? ON_DARK : ON_LIGHT)[Math.floorMod(place, COUNT)];
    }
}
