package colorwheel.paint;

/**
 * Slanted lines over what is held out.
 *
 * @param scale device pixels per logical pixel
 */
record Hatching(double scale, Palette palette) {
    private static final double PERIOD = 6;
    private static final double WIDTH = 1.4;
    private static final double FADE = 0.72;
    private static final double SHADE = 0.38;

    /** The pixel of a color, faded into the background, under the lines. */
    int faded(int color, int x, int y) {
        return over(color, Palette.mix(color, palette.background(), FADE), x, y);
    }

    /** The pixel of a color under the lines, as strong as it is. */
    int plain(int color, int x, int y) {
        return over(color, color, x, y);
    }

    private int over(int color, int ground, int x, int y) {
        double period = PERIOD * scale;
        double along = (x + y) % period;
        double distance = Math.min(along, period - along) / Math.sqrt(2);
        double cover = Math.max(0, Math.min(1, WIDTH * scale / 2 - distance + 0.5));
        return Palette.mix(ground, Palette.mix(color, palette.text(), 0.5), SHADE * 2 * cover);
    }
}
