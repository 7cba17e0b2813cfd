package colorwheel.analysis;

import colorwheel.color.HueGrid;
import colorwheel.color.HueRange;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
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
    final double[] latents;
    final double[] lengths;
    final double[] reconstructed;

    private final NetworkSpec network;

    HueRings(RingColors colors, NetworkSpec network, double[] latents, double[] lengths, double[] reconstructed) {
        this.colors = colors;
        this.network = network;
        this.width = network.bottleneck();
        this.latents = latents;
        this.lengths = lengths;
        this.reconstructed = reconstructed;
    }

    /**
     * The rings of an experiment's colors under these weights. Takes about a twentieth of a millisecond for the
     * reference.
     *
     * @param weights of any network; its own network says how many coordinates there are and whether they are
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
        return colors.heldOut.length;
    }

    /** The network's shape: how wide the latents are, and whether they are normalized. */
    public NetworkSpec network() {
        return network;
    }

    /** The hues of each ring. */
    public HueGrid grid() {
        return colors.grid;
    }

    /** One hue, in degrees, in [0, 360). */
    public double hue(int index) {
        return colors.grid.hue(index);
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

    boolean isFinite() {
        return isFinite(latents) && isFinite(lengths) && isFinite(reconstructed);
    }

    /** In float, which the network computes in. */
    private static boolean isFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Float.isFinite((float) number)) {
                return false;
            }
        }
        return true;
    }
}
