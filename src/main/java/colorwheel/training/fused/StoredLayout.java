package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;

/**
 * How {@link StoredKernel} arranges weights in a flat array: as {@link UnitLayout} does, with the weights of three
 * latents in one place.
 *
 * <pre>
 *   hidden × { in 0, in 1, in 2, bias, out 0, out 1, out 2 }    the encoder's units
 *   bias 0, bias 1, bias 2                                      the latents
 *   hidden × { bias, out 0, out 1, out 2, in 0, in 1, in 2 }    the decoder's units
 *   bias 0, bias 1, bias 2                                      the outputs
 * </pre>
 *
 * Zeros are the weights of latents that the network does not have, and those of the unit that rounds the hidden ones up
 * to an even number; their gradients are zero as well.
 */
final class StoredLayout {
    static final int LATENTS = 3;

    /** From one unit to the next: three channels, a bias, three latents. */
    static final int UNIT = NetworkSpec.CHANNELS + 1 + LATENTS;

    /** Where the other side's weights begin in a unit. */
    static final int OUT = NetworkSpec.CHANNELS + 1;

    /** The hidden units of a layer, an even number. */
    final int units;

    final int latentBias;
    final int decoder;
    final int outputBias;
    final int size;
    private final int[] places;

    StoredLayout(NetworkSpec network) {
        units = (network.hidden() + 1) / 2 * 2;
        latentBias = units * UNIT;
        decoder = latentBias + LATENTS;
        outputBias = decoder + units * UNIT;
        size = outputBias + NetworkSpec.CHANNELS;
        places = UnitLayout.places(network, UNIT, latentBias, decoder, outputBias, latent -> OUT + latent);
    }

    /** Where the weight with this index in the order of {@link ParameterLayout} lies. */
    int place(int index) {
        return places[index];
    }
}
