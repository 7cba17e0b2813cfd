package colorwheel.export;

import colorwheel.paint.Palette;

/**
 * How exported frames look.
 *
 * @param layout what a frame shows
 * @param size the height of a frame in pixels, from 64 to 4096
 * @param palette the colors around the data
 */
public record FrameStyle(FrameLayout layout, int size, Palette palette) {
    /** @throws colorwheel.experiment.InvalidSettingException if the size is not allowed */
    public FrameStyle {
        FrameLayout.SIZE.check(size);
    }

    /** The width of a frame in pixels. */
    public int width() {
        return layout.width(size);
    }

    /** The height of a frame in pixels. */
    public int height() {
        return layout.height(size);
    }

    long pixels() {
        return (long) width() * height();
    }
}
