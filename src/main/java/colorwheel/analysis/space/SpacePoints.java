package colorwheel.analysis.space;

import colorwheel.color.ColorTable;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.network.Latents;
import colorwheel.recording.Rounding;
import colorwheel.recording.Weights;
import java.util.function.Function;

/**
 * Where a network, or something beside it, puts the colors by which a phase is measured. Its rings have one hue a
 * degree at the highest saturation that the phase trains, one ring for each value that it trains, from the darkest to
 * the bright one; black and gray make no ring. Immutable; any thread.
 */
public final class SpacePoints {
    /** The number of hues of each ring: the whole degrees. */
    public static final int HUES = SpaceColors.GRID.size();

    final SpaceColors colors;
    final Latents rings;
    final Latents sample;

    private SpacePoints(SpaceColors colors, Latents rings, Latents sample) {
        this.colors = colors;
        this.rings = rings;
        this.sample = sample;
    }

    /**
     * Where a network puts them. Computed in float32, which takes less than a millisecond for ten values; in double
     * GELU alone would take many.
     *
     * @param phase its number, from 0
     * @param weights of any network
     */
    public static SpacePoints of(Experiment experiment, int phase, Weights weights) {
        return of(SpaceColors.of(experiment, phase), table -> Latents.of(weights, Rounding.LOOPS, table));
    }

    /** RGB itself, as if it were a latent space: 2 rgb − 1. */
    public static SpacePoints ofRgb(Experiment experiment, int phase) {
        return of(SpaceColors.of(experiment, phase), table -> {
            float[] flat = table.rgb();
            for (int k = 0; k < flat.length; k++) {
                flat[k] = 2 * flat[k] - 1;
            }
            return new Latents(NetworkSpec.CHANNELS, flat);
        });
    }

    static SpacePoints of(SpaceColors colors, Function<ColorTable, Latents> placed) {
        return new SpacePoints(colors, placed.apply(colors.rings), placed.apply(colors.sample));
    }

    /** The number of rings; 0 if no trained color has a hue. */
    public int count() {
        return colors.values.size();
    }

    /** The value of a ring's colors, in (0, 1]; rises with the ring. */
    public double value(int ring) {
        return colors.values.get(ring);
    }

    /** The saturation of the colors of all rings, in [0, 1]. */
    public double saturation() {
        return colors.saturation;
    }

    /** Whether a hue is held out of training. */
    public boolean heldOut(int hue) {
        return colors.heldOut[hue];
    }

    /** The number of latent coordinates. */
    public int width() {
        return rings.width();
    }

    /**
     * A latent coordinate of a color.
     *
     * @param ring from 0, the darkest, to {@link #count} − 1, the bright one
     * @param hue in whole degrees, from 0 to 359
     */
    public float latent(int ring, int hue, int coordinate) {
        return rings.get(colors.row(ring, hue), coordinate);
    }

    boolean isFinite() {
        return Float.isFinite(rings.reach()) && Float.isFinite(sample.reach());
    }
}
