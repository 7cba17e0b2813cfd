package colorwheel.analysis;

import colorwheel.experiment.NetworkSpec;

/**
 * The hues of one saturation and one value, once around the circle: where each lies in the bottleneck and what comes
 * out for it. A hue is addressed by its index, from 0 to {@link #size} − 1; the ring is closed, so the last one
 * neighbors the first. A view of {@link HueRings}; immutable, any thread.
 */
public final class LatentRing {
    private final HueRings rings;
    private final int index;
    private final int first;

    LatentRing(HueRings rings, int index) {
        this.rings = rings;
        this.index = index;
        this.first = index * rings.hues();
    }

    /** Its place among the rings, from 0. */
    public int index() {
        return index;
    }

    /** The number of hues. */
    public int size() {
        return rings.hues();
    }

    /** The number of latent coordinates. */
    public int width() {
        return rings.width;
    }

    /** The saturation of all its colors, in [0, 1]. */
    public double saturation() {
        return rings.colors.saturations.get(index / rings.colors.values.size());
    }

    /** The value of all its colors, in [0, 1]. */
    public double value() {
        return rings.colors.values.get(index % rings.colors.values.size());
    }

    /** Whether its colors have a hue at all: grays and black have none, and their ring is one point. */
    public boolean hasHue() {
        return saturation() > 0 && value() > 0;
    }

    /** A hue in degrees, in [0, 360). */
    public double hue(int hue) {
        return rings.hue(hue);
    }

    /** Whether a hue is held out of training. */
    public boolean heldOut(int hue) {
        return rings.heldOut(hue);
    }

    /** A latent coordinate of a hue; the point lies on the unit sphere if the network normalizes. */
    public double latent(int hue, int coordinate) {
        return rings.latents[(first + hue) * rings.width + coordinate];
    }

    /** How far a hue's latent point lies from the origin before any normalization. */
    public double length(int hue) {
        return rings.lengths[first + hue];
    }

    /**
     * A component of the color that went in, in [0, 1].
     *
     * @param channel 0 red, 1 green, 2 blue
     */
    public float input(int hue, int channel) {
        return rings.colors.rgb[(first + hue) * NetworkSpec.CHANNELS + channel];
    }

    /**
     * A component of the color that came out, in [0, 1].
     *
     * @param channel 0 red, 1 green, 2 blue
     */
    public double output(int hue, int channel) {
        return rings.reconstructed[(first + hue) * NetworkSpec.CHANNELS + channel];
    }
}
