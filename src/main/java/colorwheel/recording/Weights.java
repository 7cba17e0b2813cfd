package colorwheel.recording;

import colorwheel.experiment.NetworkSpec;
import java.util.Arrays;
import java.util.List;

/**
 * All weights and biases of a network, in the reference's order: encoder.0.weight, encoder.0.bias, encoder.2.weight,
 * encoder.2.bias, then the decoder's, each weight row-major [out][in]. Immutable.
 */
public final class Weights {
    private final NetworkSpec network;
    private final float[] flat;

    /**
     * @param flat all numbers in the order above; copied
     * @throws IllegalArgumentException if there are not as many as the network has
     */
    public Weights(NetworkSpec network, float[] flat) {
        if (flat.length != count(network)) {
            throw new IllegalArgumentException(
                    flat.length + " weights were given, but the network has " + count(network));
        }
        this.network = network;
        this.flat = flat.clone();
    }

    /**
     * One named tensor within the whole.
     *
     * @param name the reference's name, for example {@code encoder.0.weight}
     * @param offset where it begins
     * @param outputs its rows; for a bias its length
     * @param inputs its columns; 1 for a bias
     * @param bias whether it is a bias, of shape [outputs]
     * @param fanIn the number of inputs of its layer
     */
    public record Tensor(String name, int offset, int outputs, int inputs, boolean bias, int fanIn) {
        public int size() {
            return outputs * inputs;
        }
    }

    /** The tensors of a network in the reference's order; their sizes add up to {@link #count}. */
    public static List<Tensor> tensors(NetworkSpec network) {
        int channels = NetworkSpec.CHANNELS;
        int[][] layers = {
            {network.hidden(), channels},
            {network.bottleneck(), network.hidden()},
            {network.hidden(), network.bottleneck()},
            {channels, network.hidden()}
        };
        String[] names = {"encoder.0", "encoder.2", "decoder.0", "decoder.2"};
        Tensor[] tensors = new Tensor[2 * layers.length];
        int offset = 0;
        for (int layer = 0; layer < layers.length; layer++) {
            int outputs = layers[layer][0];
            int inputs = layers[layer][1];
            tensors[2 * layer] = new Tensor(names[layer] + ".weight", offset, outputs, inputs, false, inputs);
            offset += outputs * inputs;
            tensors[2 * layer + 1] = new Tensor(names[layer] + ".bias", offset, outputs, 1, true, inputs);
            offset += outputs;
        }
        return List.of(tensors);
    }

    /** How many weights and biases a network has; 197 for the reference. */
    public static int count(NetworkSpec network) {
        // Asked for every snapshot, so without making the tensors: each layer has a weight per input and a bias.
        int channels = NetworkSpec.CHANNELS;
        int hidden = network.hidden();
        int bottleneck = network.bottleneck();
        return hidden * (channels + 1)
                + bottleneck * (hidden + 1)
                + hidden * (bottleneck + 1)
                + channels * (hidden + 1);
    }

    public NetworkSpec network() {
        return network;
    }

    /** All numbers as a fresh array, in the order above. */
    public float[] toArray() {
        return flat.clone();
    }

    /** One number, by its place in the order above. */
    public float get(int index) {
        return flat[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that && network.equals(that.network) && Arrays.equals(flat, that.flat);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(flat);
    }
}
