package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import java.util.function.IntUnaryOperator;

/**
 * How the kernels arrange weights in a flat array: unit by unit, so that one pass over the samples reads and writes the
 * weights of one unit in one place.
 *
 * <pre>
 *   hidden × { in 0, in 1, in 2, bias, out 0, out 1 }    the encoder's units
 *   bias 0, bias 1                                       the latents
 *   hidden × { bias, out 0, out 1, out 2, in 0, in 1 }   the decoder's units
 *   bias 0, bias 1, bias 2                               the outputs
 * </pre>
 *
 * Latents come in pairs. For a bottleneck of more than two, the units of both layers are there again for each further
 * pair, with its latents' weights and zeros for what is said of the unit already. Zeros, too, are the weights of the
 * latent that makes the last pair whole, and those of hidden units that round their number up for a kernel that takes
 * several at a time; so their gradients are zero as well.
 */
final class UnitLayout {
    /** The numbers of a unit besides those that tie it to the latents. */
    static final int UNIT_CHANNELS = NetworkSpec.CHANNELS + 1;

    /** From one unit to the next. */
    static final int UNIT = UNIT_CHANNELS + 2;

    /** The pairs of latents. */
    final int pairs;

    /** From a unit to where it is there again for the next pair. */
    final int pair;

    final int latentBias;
    final int decoder;
    final int outputBias;
    final int size;
    private final int[] places;

    /** @param together how many units a kernel takes at a time */
    UnitLayout(NetworkSpec network, int together) {
        pairs = (network.bottleneck() + 1) / 2;
        pair = (network.hidden() + together - 1) / together * together * UNIT;
        latentBias = pairs * pair;
        decoder = latentBias + 2 * pairs;
        outputBias = decoder + pairs * pair;
        size = outputBias + NetworkSpec.CHANNELS;
        places = places(
                network,
                UNIT,
                latentBias,
                decoder,
                outputBias,
                latent -> latent / 2 * pair + UNIT_CHANNELS + latent % 2);
    }

    /** Where the weight with this index in the order of {@link ParameterLayout} lies. */
    int place(int index) {
        return places[index];
    }

    /**
     * Where the weights of a network lie, in the order of {@link ParameterLayout}, among units that begin with the
     * weights of the channels and the bias.
     *
     * @param length from one unit to the next
     * @param tie where the weight that ties a unit to a latent lies, from the beginning of the unit
     */
    static int[] places(
            NetworkSpec network, int length, int latentBias, int decoder, int outputBias, IntUnaryOperator tie) {
        ParameterLayout parameters = ParameterLayout.of(network);
        int[] result = new int[parameters.size()];
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            result[parameters.output().bias(channel)] = outputBias + channel;
        }
        for (int latent = 0; latent < network.bottleneck(); latent++) {
            result[parameters.latent().bias(latent)] = latentBias + latent;
        }
        for (int unit = 0; unit < network.hidden(); unit++) {
            int encoderUnit = unit * length;
            int decoderUnit = decoder + encoderUnit;
            result[parameters.encoderHidden().bias(unit)] = encoderUnit + NetworkSpec.CHANNELS;
            result[parameters.decoderHidden().bias(unit)] = decoderUnit;
            for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
                result[parameters.encoderHidden().weight(unit, channel)] = encoderUnit + channel;
                result[parameters.output().weight(channel, unit)] = decoderUnit + 1 + channel;
            }
            for (int latent = 0; latent < network.bottleneck(); latent++) {
                int tied = tie.applyAsInt(latent);
                result[parameters.latent().weight(latent, unit)] = encoderUnit + tied;
                result[parameters.decoderHidden().weight(unit, latent)] = decoderUnit + tied;
            }
        }
        return result;
    }
}
