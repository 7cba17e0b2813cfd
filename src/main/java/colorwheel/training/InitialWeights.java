package colorwheel.training;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;

/**
 * The weights that an untrained network starts from. They equal, bit for bit, those that PyTorch gives to the same
 * network after {@code torch.manual_seed(seed)}, so that a seed means the same in a notebook.
 *
 * <p>PyTorch 1.13: {@code nn.Linear.reset_parameters} draws weights and biases uniformly from ±1/√fan_in;
 * {@code uniform_} on the CPU takes the low 24 bits of one draw of the Mersenne Twister for each number.
 */
public final class InitialWeights {
    private static final int FLOAT_BITS = 24;

    private InitialWeights() {}

    /**
     * @param network the network
     * @param seed an unsigned 32-bit number; of a greater one PyTorch too takes the low 32 bits
     */
    public static Weights of(NetworkSpec network, long seed) {
        MersenneTwister generator = new MersenneTwister(seed);
        float[] flat = new float[ParameterLayout.of(network).size()];
        for (ParameterLayout.Tensor tensor : ParameterLayout.of(network).tensors()) {
            float bound = (float) bound(tensor);
            for (int k = 0; k < tensor.size(); k++) {
                flat[tensor.offset() + k] = uniform(generator, bound);
            }
        }
        return new Weights(network, flat);
    }

    /** 1/√fan_in, by the detour that PyTorch's {@code kaiming_uniform_(a=√5)} takes: it rounds differently. */
    private static double bound(ParameterLayout.Tensor tensor) {
        double root = Math.sqrt(tensor.fanIn());
        return tensor.bias() ? 1 / root : Math.sqrt(3) * (Math.sqrt(2.0 / 6) / root);
    }

    private static float uniform(MersenneTwister generator, float bound) {
        int draw = generator.nextInt() & (1 << FLOAT_BITS) - 1;
        float unit = draw * 0x1p-24f;
        return Math.fma(unit, bound + bound, -bound);
    }
}
