package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Weights;
import java.util.List;

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

    /** Where the weight with this index in the reference's order lies. */
    int place(int index) {
        return places[index];
    }

    private int[] places(NetworkSpec network) {
        int bias = NetworkSpec.CHANNELS;
        List<Weights.Tensor> tensors = Weights.tensors(network);
        int[] result = new int[Weights.count(network)];
        // The place of a weight [o][i] is start + o · byOutput + i · byInput.
        place(result, tensors.get(0), 0, unit, 1);
        place(result, tensors.get(1), bias, unit, 0);
        place(result, tensors.get(2), UNIT_CHANNELS, 1, unit);
        place(result, tensors.get(3), latentBias, 1, 0);
        place(result, tensors.get(4), decoder + UNIT_CHANNELS, unit, 1);
        place(result, tensors.get(5), decoder, unit, 0);
        place(result, tensors.get(6), decoder + 1, 1, unit);
        place(result, tensors.get(7), outputBias, 1, 0);
        return result;
    }

    private static void place(int[] places, Weights.Tensor tensor, int start, int byOutput, int byInput) {
        for (int o = 0; o < tensor.outputs(); o++) {
            for (int i = 0; i < tensor.inputs(); i++) {
                places[tensor.offset() + o * tensor.inputs() + i] = start + o * byOutput + i * byInput;
            }
        }
    }
}
