package colorwheel.analysis.units;

import colorwheel.network.HiddenLayer;
import colorwheel.network.ScalarNetwork;
import colorwheel.recording.Weights;

/**
 * The activations of all hidden units for one color. A unit is <em>on</em> for a color if its activation is above 0.
 * For ReLU, GELU and tanh alike that is where the unit's sum is above 0: of the decoder's units in a half of the latent
 * plane. Immutable.
 */
public final class LitUnits {
    private final double[] encoder;
    private final double[] decoder;

    private LitUnits(double[] encoder, double[] decoder) {
        this.encoder = encoder;
        this.decoder = decoder;
    }

    /**
     * The units of a network for a color, computed in double; about a microsecond.
     *
     * @param weights of a network with some units switched off, too: see {@link colorwheel.network.Ablation#applied}
     * @param rgb the color, three numbers in [0, 1]
     */
    public static LitUnits of(Weights weights, float[] rgb) {
        ScalarNetwork scalar = new ScalarNetwork(weights.network());
        scalar.load(weights.toArray());
        scalar.encode(rgb, 0);
        scalar.decode();
        return new LitUnits(scalar.encoded, scalar.decoded);
    }

    /** The number of units of each layer. */
    public int width() {
        return encoder.length;
    }

    /** The activation of a unit. */
    public double activation(HiddenLayer layer, int unit) {
        return (layer == HiddenLayer.ENCODER ? encoder : decoder)[unit];
    }

    /** Whether a unit is on. */
    public boolean isOn(HiddenLayer layer, int unit) {
        return activation(layer, unit) > 0;
    }

    /** How many units of a layer are on. */
    public int countOn(HiddenLayer layer) {
        int count = 0;
        for (int unit = 0; unit < width(); unit++) {
            count += isOn(layer, unit) ? 1 : 0;
        }
        return count;
    }
}
