package colorwheel.export;

import colorwheel.experiment.NumberSetting;
import colorwheel.network.Ablation;
import colorwheel.paint.CaptionPainter;
import colorwheel.paint.Overlay;
import colorwheel.paint.Palette;
import colorwheel.paint.space.SpaceCamera;
import java.util.Objects;
import java.util.Set;

/**
 * How exported frames look.
 *
 * @param layout what a frame shows
 * @param size the height of a frame in pixels, from 64 to 4096
 * @param palette the colors around the data
 * @param overlays what is shown besides the data
 * @param captioned whether seed, hold-out and verdict stand below the picture, in a line that adds to its height
 * @param camera from where three latent coordinates are seen
 * @param without the hidden units that the network is shown without; the caption says how many
 */
public record FrameStyle(
        Layout layout,
        int size,
        Palette palette,
        Set<Overlay> overlays,
        boolean captioned,
        SpaceCamera camera,
        Ablation without) {
    /** The height of a frame in pixels, without a caption. */
    public static final NumberSetting SIZE =
            new NumberSetting("size", "Size", "px", 64, 4096, 1080, true, "The height of each frame in pixels.");

    /** Frames of this size have text as large as on a plain screen. */
    private static final double SIZE_AT_SCALE_ONE = 800;

    /** The usual size, with no overlays. */
    public static final FrameStyle DEFAULT = new FrameStyle(Layout.SCATTER, (int) SIZE.initial(), Palette.LIGHT);

    /** @throws colorwheel.experiment.InvalidSettingException if the size is not allowed */
    public FrameStyle {
        SIZE.check(size);
        overlays = Set.copyOf(overlays);
        Objects.requireNonNull(without, "without");
    }

    /**
     * Frames of the whole network.
     *
     * @throws colorwheel.experiment.InvalidSettingException if the size is not allowed
     */
    public FrameStyle(
            Layout layout, int size, Palette palette, Set<Overlay> overlays, boolean captioned, SpaceCamera camera) {
        this(layout, size, palette, overlays, captioned, camera, Ablation.NONE);
    }

    /**
     * Frames of three latent coordinates seen from home.
     *
     * @throws colorwheel.experiment.InvalidSettingException if the size is not allowed
     */
    public FrameStyle(Layout layout, int size, Palette palette, Set<Overlay> overlays, boolean captioned) {
        this(layout, size, palette, overlays, captioned, SpaceCamera.HOME);
    }

    /** The same seen from elsewhere. */
    public FrameStyle seenFrom(SpaceCamera other) {
        return new FrameStyle(layout, size, palette, overlays, captioned, other, without);
    }

    /** The same of the network without some hidden units. */
    public FrameStyle withoutUnits(Ablation units) {
        return new FrameStyle(layout, size, palette, overlays, captioned, camera, units);
    }

    /**
     * Frames without a caption.
     *
     * @throws colorwheel.experiment.InvalidSettingException if the size is not allowed
     */
    public FrameStyle(Layout layout, int size, Palette palette, Set<Overlay> overlays) {
        this(layout, size, palette, overlays, false);
    }

    /**
     * Frames with no overlays.
     *
     * @throws colorwheel.experiment.InvalidSettingException if the size is not allowed
     */
    public FrameStyle(Layout layout, int size, Palette palette) {
        this(layout, size, palette, Set.of());
    }

    /** The same, but of at most this size. */
    public FrameStyle atMost(int most) {
        return new FrameStyle(layout, Math.min(size, most), palette, overlays, captioned, camera, without);
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
        return layout.height(size) + captionHeight();
    }

    /** The height of the caption in pixels; 0 without one. */
    int captionHeight() {
        return captioned ? CaptionPainter.height(scale()) : 0;
    }

    long pixels() {
        return (long) width() * height();
    }

    /** What an exported frame shows. */
    public enum Layout {
        /** The latent scatter alone; size × size pixels. */
        SCATTER("Scatter"),
        /** The scatter at the left, the swatches above the loss at the right; 8:5, size pixels high. */
        SCATTER_SWATCHES_LOSS("Scatter, swatches and loss"),
        /** The network, with its units and weights; 8:5, size pixels high. */
        NETWORK("Network");

        private final String label;

        Layout(String label) {
            this.label = label;
        }

        /** Whether it is one picture, which fills the frame. */
        public boolean isOnePicture() {
            return this != SCATTER_SWATCHES_LOSS;
        }

        /** Whether overlays show in it. */
        public boolean hasOverlays() {
            return this != NETWORK;
        }

        /** As it is shown. */
        public String label() {
            return label;
        }

        /** The width in pixels of a frame of this size; even, as video encoders want it, if the size is. */
        public int width(int size) {
            return this == SCATTER ? size : size + 2 * Math.round(size * 0.3f);
        }

        /** The height in pixels of a frame of this size. */
        public int height(int size) {
            return size;
        }
    }
}
