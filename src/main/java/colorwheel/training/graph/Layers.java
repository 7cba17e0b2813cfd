package colorwheel.training.graph;

import colorwheel.recording.ParameterLayout;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** What a graph of the autoencoder is made of: two makes of layers that compute the same, but for rounding. */
public enum Layers {
    /** DL4J's own classes: a saved graph opens wherever DL4J is. */
    STOCK {
        @Override
        public DenseLayer dense(ParameterLayout.Layer shape, Activation activation) {
            return new DenseLayer.Builder()
                    .nIn(shape.inputs())
                    .nOut(shape.outputs())
                    .activation(activation)
                    .build();
        }

        @Override
        public OutputLayer output(ParameterLayout.Layer shape) {
            return outputBuilder(shape).build();
        }

        @Override
        public GraphVertex normalization() {
            return new L2NormalizeVertex(new int[] {1}, NORMALIZATION_EPSILON);
        }
    },

    /** Those of this package: they train several times faster. */
    PLAIN {
        @Override
        public DenseLayer dense(ParameterLayout.Layer shape, Activation activation) {
            return new PlainDense(shape, activation);
        }

        @Override
        public OutputLayer output(ParameterLayout.Layer shape) {
            return new PlainOutput(outputBuilder(shape));
        }

        @Override
        public GraphVertex normalization() {
            return new ReferenceNormalization();
        }
    };

    /**
     * The reference divides by ‖z‖ + 1e-8, DL4J by max(‖z‖, ε): for float32 the same at every length but the tiniest.
     * DL4J holds ‖z‖³ to at least ε as well, in the gradient. With ε = 1e-8 the gradient would therefore be wrong for
     * lengths up to 2e-3, which colors that cross the origin do have; with 1e-15 only up to 1e-5.
     */
    private static final double NORMALIZATION_EPSILON = 1e-15;

    /** A layer W x + b with ReLU or the identity after it. */
    public abstract DenseLayer dense(ParameterLayout.Layer shape, Activation activation);

    /** A layer W x + b with a sigmoid after it, and the mean squared error. */
    public abstract OutputLayer output(ParameterLayout.Layer shape);

    /** A vertex that divides each row by its length. */
    public abstract GraphVertex normalization();

    private static OutputLayer.Builder outputBuilder(ParameterLayout.Layer shape) {
        return new OutputLayer.Builder(LossFunction.MSE)
                .nIn(shape.inputs())
                .nOut(shape.outputs())
                .activation(Activation.SIGMOID);
    }
}
