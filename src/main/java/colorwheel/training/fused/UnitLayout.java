package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;

/**
 * How the kernels arrange weights in a flat array: unit by unit, so that one pass over the samples reads and writes the
 * weights of one unit in one place.
 *
 * <pre>
 *   hidden × { in 0, in 1, in 2, bias, out 0 … out L−1 }    the encoder's units
 *   bias 0 … bias L−1                                       the latents
 *   hidden × { bias, out 0, out 1, out 2, in 0 … in L−1 }   the decoder's units
 *   bias 0, bias 1, bias 2                                  the outputs
 * </pre>
 *
 * L is the bottleneck's width rounded up to even; the latent that may be added has weights of zero, which makes it and
 * all its gradients zero. So have the hidden units that round their number up for a kernel that takes several at a
 * time.
 */
final class UnitLayout {
    /** The numbers of a unit besides those that tie it to the latents. */
    static final int UNIT_CHANNELS = NetworkSpec.CHANNELS + 1;

    final int latents;
    final int unit;
    final int latentBias;
    final int decoder;
    final int outputBias;
    final int size;
    private final int[] places;

    /** @param together how many units a kernel takes at a time */
    UnitLayout(NetworkSpec network, int together) {
        int hidden = (network.hidden() + together - 1) / together * together;
        latents = (network.bottleneck() + 1) / 2 * 2;
        unit = UNIT_CHANNELS + latents;
        latentBias = hidden * unit;
        decoder = latentBias + latents;
        outputBias = decoder + hidden * unit;
        size = outputBias + NetworkSpec.CHANNELS;
        places = places(network);
    }

    /** Where the weight with this index in the order of {@link ParameterLayout} lies. */
    int place(int index) {
        return places[index];
    }

    private int[] places(NetworkSpec network) {
        ParameterLayout parameters = ParameterLayout.of(network);
        int[] result = new int[parameters.size()];
        // The place of a weight [output][input] is start + output · byOutput + input · byInput.
        place(result, parameters.encoderHidden(), 0, unit, 1, NetworkSpec.CHANNELS, unit);
        place(result, parameters.latent(), UNIT_CHANNELS, 1, unit, latentBias, 1);
        place(result, parameters.decoderHidden(), decoder + UNIT_CHANNELS, unit, 1, decoder, unit);
        place(result, parameters.output(), decoder + 1, 1, unit, outputBias, 1);
        return result;
    }

    private static void place(
            int[] places, ParameterLayout.Layer layer, int start, int byOutput, int byInput, int bias, int byBias) {
        for (int output = 0; output < layer.outputs(); output++) {
            places[layer.bias(output)] = bias + output * byBias;
            for (int input = 0; input < layer.inputs(); input++) {
                places[layer.weight(output, input)] = start + output * byOutput + input * byInput;
            }
        }
    }
}
