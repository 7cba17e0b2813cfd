package colorwheel.recording;

import colorwheel.experiment.NetworkSpec;
import java.util.Arrays;

/** All weights and biases of a network, as {@link ParameterLayout} lays them out. Immutable. */
public final class Weights {
    private final NetworkSpec network;
    private final float[] flat;

    /**
     * @param flat all numbers in that order; copied
     * @throws IllegalArgumentException if there are not as many as the network has
     */
    public Weights(NetworkSpec network, float[] flat) {
        int count = ParameterLayout.of(network).size();
        if (flat.length != count) {
            throw new IllegalArgumentException(flat.length + " weights were given, but the network has " + count);
        }
        this.network = network;
        this.flat = flat.clone();
    }

    public NetworkSpec network() {
        return network;
    }

    /** All numbers as a fresh array, in their order. */
    public float[] toArray() {
        return flat.clone();
    }

    /** One number, by its place in the order. */
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
