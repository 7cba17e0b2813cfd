package colorwheel.export;

import colorwheel.paint.Overlay;
import colorwheel.paint.Palette;
import java.util.Set;

/**
 * How exported frames look.
 *
 * @param layout what a frame shows
 * @param size the height of a frame in pixels, from 64 to 4096
 * @param palette the colors around the data
 * @param overlays what is shown besides the data
 */
public record FrameStyle(FrameLayout layout, int size, Palette palette, Set<Overlay> overlays) {
    /** Frames of this size have text as large as on a plain screen. */
    private static final double SIZE_AT_SCALE_ONE = 800;

    /** The usual size, with no overlays. */
    public static final FrameStyle DEFAULT =
            new FrameStyle(FrameLayout.SCATTER, (int) FrameLayout.SIZE.initial(), Palette.LIGHT);

    /** @throws colorwheel.experiment.InvalidSettingException if the size is not allowed */
    public FrameStyle {
        FrameLayout.SIZE.check(size);
        overlays = Set.copyOf(overlays);
    }

    /**
     * Frames with no overlays.
     *
     * @throws colorwheel.experiment.InvalidSettingException if the size is not allowed
     */
    public FrameStyle(FrameLayout layout, int size, Palette palette) {
        this(layout, size, palette, Set.of());
    }

    /** Device pixels per logical pixel: larger frames than usual enlarge everything. */
    double scale() {
        return Math.max(1, size / SIZE_AT_SCALE_ONE);
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
