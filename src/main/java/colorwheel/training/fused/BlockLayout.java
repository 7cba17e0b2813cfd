package colorwheel.training.fused;

import colorwheel.experiment.Architecture;
import colorwheel.recording.Weights;
import java.util.List;

/**
 * How the vector kernel arranges weights and samples in flat arrays.
 *
 * <p>Weights lie unit by unit, so that one pass over the samples reads and writes the weights of one unit in one place:
 *
 * <pre>
 *   hidden × { in 0, in 1, in 2, bias, out 0 … out L−1 }    the encoder's units
 *   bias 0 … bias L−1                                       the latents
 *   hidden × { bias, out 0, out 1, out 2, in 0 … in L−1 }   the decoder's units
 *   bias 0, bias 1, bias 2                                  the outputs
 * </pre>
 *
 * L is the bottleneck's width rounded up to even; the latent that may be added has weights of zero, which makes it and
 * all its gradients zero.
 *
 * <p>Samples lie in blocks of as many as a vector has lanes. A block has {@link #COLOR_ROWS} rows in one array and 2 L
 * rows in another; a row is one number of every sample of the block. A single index then reaches everything in a block,
 * with offsets known to the compiler. The number of blocks is even, since the forward passes take two at a time.
 */
final class BlockLayout {
    /** The rows of a block of colors, in lanes: the three inputs, … */
    static final int INPUT = 0;

    /** … 1 for a sample and 0 for padding, … */
    static final int REAL = 3;

    /** … the three outputs, later the gradients at the inputs of their sigmoids, … */
    static final int OUTPUT = 4;

    /** … and the length of the latent point before it is normalized. */
    static final int LENGTH = 7;

    static final int COLOR_ROWS = 8;

    /** The rows of a block of latents, in lanes: each latent is followed by the gradient at it. */
    static final int LATENT_ROWS = 2;

    /** The numbers of a unit besides those that tie it to the latents. */
    static final int UNIT_CHANNELS = Architecture.CHANNELS + 1;

    /** What a tile of samples may take of the innermost cache (which has 32 KB or more), in floats. */
    private static final int TILE_FLOATS = 7168;

    final int latents;
    final int unit;
    final int latentBias;
    final int decoder;
    final int outputBias;
    final int size;
    private final int[] places;

    BlockLayout(Architecture network) {
        latents = (network.bottleneck() + 1) / 2 * 2;
        unit = UNIT_CHANNELS + latents;
        latentBias = network.hidden() * unit;
        decoder = latentBias + latents;
        outputBias = decoder + network.hidden() * unit;
        size = outputBias + Architecture.CHANNELS;
        places = places(network);
    }

    /** Where the weight with this index in the reference's order lies. */
    int place(int index) {
        return places[index];
    }

    /** How many samples fit the cache together, in blocks; even. */
    int blocksPerTile(int lanes) {
        int floats = (COLOR_ROWS + LATENT_ROWS * latents) * lanes;
        return Math.max(2, TILE_FLOATS / floats / 2 * 2);
    }

    private int[] places(Architecture network) {
        int bias = Architecture.CHANNELS;
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
