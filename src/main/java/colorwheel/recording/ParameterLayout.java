package colorwheel.recording;

import colorwheel.experiment.NetworkSpec;
import java.util.List;
import java.util.stream.Stream;

/**
 * The parameters of a network: which affine layers it has, what they are called, and where their weights and biases lie
 * in one flat array. Everything that holds parameters has them in this order, which is the reference's: recorded
 * weights, weights files, Adam's moments in a checkpoint, and DL4J's graph.
 *
 * @param encoderHidden from the colors to the encoder's hidden layer
 * @param latent from there to the bottleneck
 * @param decoderHidden from the bottleneck to the decoder's hidden layer
 * @param output from there to the colors
 */
public record ParameterLayout(Layer encoderHidden, Layer latent, Layer decoderHidden, Layer output) {
    /**
     * One affine layer, y = W x + b: its weights, row-major [outputs][inputs], and then its biases.
     *
     * @param name the reference's name, for example {@code encoder.0}
     * @param offset where its weights begin in the whole
     */
    public record Layer(String name, int inputs, int outputs, int offset) {
        /** Where the weight between an input and an output lies in the whole. */
        public int weight(int output, int input) {
            return offset + output * inputs + input;
        }

        /** Where the bias of an output lies in the whole. */
        public int bias(int output) {
            return weight(outputs, 0) + output;
        }

        /** Where the next layer begins. */
        int end() {
            return bias(outputs);
        }

        private Stream<Tensor> tensors() {
            return Stream.of(
                    new Tensor(name + ".weight", offset, outputs, inputs, false, inputs),
                    new Tensor(name + ".bias", bias(0), outputs, 1, true, inputs));
        }
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

    /** The parameters of such a network. */
    public static ParameterLayout of(NetworkSpec network) {
        int channels = NetworkSpec.CHANNELS;
        Layer encoderHidden = new Layer("encoder.0", channels, network.hidden(), 0);
        Layer latent = new Layer("encoder.2", network.hidden(), network.bottleneck(), encoderHidden.end());
        Layer decoderHidden = new Layer("decoder.0", network.bottleneck(), network.hidden(), latent.end());
        return new ParameterLayout(
                encoderHidden,
                latent,
                decoderHidden,
                new Layer("decoder.2", network.hidden(), channels, decoderHidden.end()));
    }

    /** The layers in the order in which a color passes through them. */
    public List<Layer> layers() {
        return List.of(encoderHidden, latent, decoderHidden, output);
    }

    /** The tensors in their order; their sizes add up to {@link #size}. */
    public List<Tensor> tensors() {
        return layers().stream().flatMap(Layer::tensors).toList();
    }

    /** How many weights and biases there are; 197 for the reference. */
    public int size() {
        return output.end();
    }
}
