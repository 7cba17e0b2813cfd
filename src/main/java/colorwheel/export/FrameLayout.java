package colorwheel.export;

import colorwheel.experiment.NumberSetting;

/** What an exported frame shows. */
public enum FrameLayout {
    /** The latent scatter alone; size × size pixels. */
    SCATTER("Scatter"),
    /** The scatter at the left, the swatches above the loss at the right; 8:5, size pixels high. */
    SCATTER_SWATCHES_LOSS("Scatter, swatches and loss");

    /** The height of a frame in pixels. */
    public static final NumberSetting SIZE =
            new NumberSetting("size", "Size", "px", 64, 4096, 1080, true, "The height of each frame in pixels.");

    private final String label;

    FrameLayout(String label) {
        this.label = label;
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
