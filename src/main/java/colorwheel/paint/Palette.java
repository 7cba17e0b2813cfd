package colorwheel.paint;

/**
 * The colors of everything that is not data, as opaque pixels 0xFFRRGGBB. They match the themes of the window.
 *
 * @param background behind everything
 * @param grid lines of a grid, hardly darker than the background
 * @param axis frames, zero lines, ticks, the unit circle
 * @param text titles
 * @param quietText labels
 * @param accent the loss, and where the playhead is
 */
public record Palette(int background, int grid, int axis, int text, int quietText, int accent) {
    /** Beside AtlantaFX Primer Light, and of exported frames. */
    public static final Palette LIGHT =
            new Palette(0xFFFFFFFF, 0xFFEAEEF2, 0xFFC4CBD3, 0xFF24292F, 0xFF57606A, 0xFF0969DA);

    /** Beside AtlantaFX Primer Dark. */
    public static final Palette DARK =
            new Palette(0xFF0D1117, 0xFF1C222A, 0xFF3D444D, 0xFFC9D1D9, 0xFF8B949E, 0xFF58A6FF);

    private static final double MIN_CONTRAST = 1.8;

    /**
     * A color between two.
     *
     * @param share 0 gives the first, 1 the second
     */
    public static int mix(int first, int second, double share) {
        int mixed = 0xFF000000;
        for (int shift = 0; shift <= 16; shift += 8) {
            int one = first >> shift & 0xFF;
            int other = second >> shift & 0xFF;
            mixed |= (int) Math.round(one + (other - one) * share) << shift;
        }
        return mixed;
    }

    /**
     * How hard a color is to see on the background: 0 from a contrast of {@value #MIN_CONTRAST}, and 1 if it is the
     * background's own.
     */
    double faintness(int argb) {
        return Math.max(0, (MIN_CONTRAST - contrast(argb, background)) / (MIN_CONTRAST - 1));
    }

    /** The contrast ratio of two colors as WCAG 2.1 defines it: from 1 for equal ones to 21. */
    static double contrast(int first, int second) {
        double one = luminance(first);
        double other = luminance(second);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
    }

    private static double linear(int channel) {
        double component = (channel & 0xFF) / 255.0;
        return component <= 0.04045 ? component / 12.92 : Math.pow((component + 0.055) / 1.055, 2.4);
    }
}
