package colorwheel.paint;

import java.util.Optional;

/** What a picture can show besides a run's points and colors. None is shown unless it is asked for. */
public enum Overlay {
    /** The held-out hues, projected through the trained encoder, as hollow points. */
    HELD_OUT("held-out"),
    /**
     * The color that the decoder gives to every point of the latent plane, or to those of a slice through the space.
     */
    FIELD("field"),
    /** The plane turned and mirrored so that red lies right and hue runs counter-clockwise. */
    ORIENTATION("orientation"),
    /** The named hues marked with their initials. */
    INITIALS("initials"),
    /** On the ring of a normalized network each saturation and value at a radius of its own. */
    FAN_OUT("fan-out"),
    /** In the swatches: what came out of the network around what went in. */
    RECONSTRUCTION("reconstruction");

    private final String key;

    Overlay(String key) {
        this.key = key;
    }

    /** The name on a command line and in files. */
    public String key() {
        return key;
    }

    /** Whether it is drawn in a plane of two latent coordinates only. */
    public boolean needsPlane() {
        return this == ORIENTATION || this == FAN_OUT;
    }

    /** The overlay with this key. */
    public static Optional<Overlay> of(String key) {
        for (Overlay overlay : values()) {
            if (overlay.key.equals(key)) {
                return Optional.of(overlay);
            }
        }
        return Optional.empty();
    }
}
