package colorwheel.training.graph;

import colorwheel.experiment.Activation;
import colorwheel.network.ActivationFunction;
import colorwheel.recording.ParameterLayout;
import colorwheel.training.terms.LatentTerms;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * What a graph of the autoencoder is made of: two makes of layers that compute the same, but for rounding, and but for
 * GELU, of which DL4J has no exact form.
 */
public enum Layers {
    /** DL4J's own classes: a saved graph opens wherever DL4J is. */
    STOCK {
        @Override
        DenseLayer dense(ParameterLayout.Layer shape, IActivation activation) {
            return new DenseLayer.Builder()
                    .nIn(shape.inputs())
                    .nOut(shape.outputs())
                    .activation(activation)
                    .build();
        }

        @Override
        public OutputLayer output(ParameterLayout.Layer shape) {
            return new OutputLayer.Builder(LossFunction.MSE)
                    .nIn(shape.inputs())
                    .nOut(shape.outputs())
                    .activation(new ActivationSigmoid())
                    .build();
        }

        @Override
        public GraphVertex normalization(int width) {
            return new L2NormalizeVertex(new int[] {1}, NORMALIZATION_EPSILON);
        }
    },

    /** Those of this package: they train several times faster. */
    PLAIN {
        @Override
        DenseLayer dense(ParameterLayout.Layer shape, IActivation activation) {
            return new PlainDense(shape, activation);
        }

        @Override
        public OutputLayer output(ParameterLayout.Layer shape) {
            return new PlainOutput(shape);
        }

        @Override
        public GraphVertex normalization(int width) {
            return new ReferenceNormalization(width);
        }
    };

    /**
     * The reference divides by ‖z‖ + 1e-8, DL4J by max(‖z‖, ε): for float32 the same at every length but the tiniest.
     * DL4J holds ‖z‖³ to at least ε as well, in the gradient. With ε = 1e-8 the gradient would therefore be wrong for
     * lengths up to 2e-3, which colors that cross the origin do have; with 1e-15 only up to 1e-5.
     */
    private static final double NORMALIZATION_EPSILON = 1e-15;

    /** A layer W x + b with a function after it. */
    public DenseLayer hidden(ParameterLayout.Layer shape, Activation activation) {
        return dense(shape, dl4j(activation));
    }

    /** A layer W x + b. */
    public DenseLayer linear(ParameterLayout.Layer shape) {
        return dense(shape, new ActivationIdentity());
    }

    /** A layer W x + b with a sigmoid after it, and the mean squared error. */
    public abstract OutputLayer output(ParameterLayout.Layer shape);

    /** A vertex that divides each row, of such a width, by its length. */
    public abstract GraphVertex normalization(int width);

    /**
     * Puts terms on the latents of a graph of {@link #PLAIN} layers, in place of those before.
     *
     * @param latent the name of the layer before normalization
     */
    public static void setTerms(ComputationGraph graph, String latent, LatentTerms terms) {
        PlainDense.setTerms(graph.getLayer(latent), terms);
    }

    abstract DenseLayer dense(ParameterLayout.Layer shape, IActivation activation);

    /**
     * DL4J's own function. Its GELU is not x Φ(x). “Precise” is meant to be the formula with tanh, but cubes 0.044715 x
     * where that has 0.044715 x³, and lies up to 0.034 beside; without, it would be x / (1 + exp(−1.702 x)), up to 0.02
     * beside. For numbers within ±0.85 the precise one is nearer.
     */
    private static IActivation dl4j(Activation activation) {
        return switch (activation) {
            case RELU -> new ActivationReLU();
            case GELU -> new ActivationGELU(true);
            case TANH -> new ActivationTanH();
        };
    }

    /** The function that a plain layer computes where a graph names DL4J's. */
    static ActivationFunction function(IActivation named) {
        return Arrays.stream(Activation.values())
                .filter(activation -> dl4j(activation).equals(named))
                .findFirst()
                .map(ActivationFunction::of)
                .orElse(ActivationFunction.IDENTITY);
    }
}
