package colorwheel.analysis;

import colorwheel.color.HueRange;
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

    /** The hues that are held out of training. */
    public HueRange holdOut() {
        return colors.holdOut;
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

    /** The rings whose colors have a hue. */
    List<LatentRing> colored() {
        return rings().stream().filter(LatentRing::hasHue).toList();
    }

    /**
     * The point that radii and angles are measured from: the origin if the network normalizes, else the centroid of the
     * trained colors of all rings that have a hue.
     */
    double[] center() {
        double[] center = new double[width];
        if (architecture.normalize()) {
            return center;
        }
        int count = 0;
        for (LatentRing ring : colored()) {
            for (int k = 0; k < ring.size(); k++) {
                if (!ring.heldOut(k)) {
                    count++;
                    for (int c = 0; c < width; c++) {
                        center[c] += ring.latent(k, c);
                    }
                }
            }
        }
        for (int c = 0; c < width; c++) {
            center[c] /= Math.max(1, count);
        }
        return center;
    }

    boolean isFinite() {
        return isFinite(latents) && isFinite(lengths) && isFinite(reconstructed);
    }

    private static boolean isFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }
}
