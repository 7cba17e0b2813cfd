package colorwheel.analysis;

import colorwheel.experiment.Architecture;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Weights;
import java.util.AbstractList;
import java.util.List;

/**
 * What a network makes of all hues of an experiment, held-out ones included: one closed ring for each saturation and
 * value of the cube, in the cube's order (saturation, then value). Immutable; any thread.
 */
public final class HueRings {
    final RingColors colors;
    final int width;
    final float[] latents;
    final float[] lengths;
    final float[] reconstructed;

    private final Architecture architecture;

    HueRings(RingColors colors, Architecture architecture, float[] latents, float[] lengths, float[] reconstructed) {
        this.colors = colors;
        this.architecture = architecture;
        this.width = architecture.bottleneck();
        this.latents = latents;
        this.lengths = lengths;
        this.reconstructed = reconstructed;
    }

    /**
     * The rings of an experiment's colors under these weights. Takes about a fifth of a millisecond for the reference;
     * whoever looks at many weights of the same colors keeps {@link RingColors} and saves a part of that.
     *
     * @param weights of any network; its own architecture says how many coordinates there are and whether they are
     *     normalized
     */
    public static HueRings of(Experiment experiment, Weights weights) {
        return RingColors.of(experiment).through(weights);
    }

    /** The number of rings: saturations times values. */
    public int count() {
        return colors.rings();
    }

    /** The number of hues of each ring. */
    public int hues() {
        return colors.hues.length;
    }

    /** The network's shape: how wide the latents are, and whether they are normalized. */
    public Architecture architecture() {
        return architecture;
    }

    /** One hue, in degrees, in [0, 360); they rise evenly from 0. */
    public double hue(int index) {
        return colors.hues[index];
    }

    /** Whether a hue is held out of training. */
    public boolean heldOut(int index) {
        return colors.heldOut[index];
    }

    /** One ring, from 0 to {@link #count} − 1. */
    public LatentRing ring(int index) {
        if (index < 0 || index >= count()) {
            throw new IndexOutOfBoundsException("ring " + index + " of " + count());
        }
        return new LatentRing(this, index);
    }

    /** All rings, by saturation, then value. */
    public List<LatentRing> rings() {
        return new AbstractList<>() {
            @Override
            public LatentRing get(int index) {
                return ring(index);
            }

            @Override
            public int size() {
                return count();
            }
        };
    }
}
