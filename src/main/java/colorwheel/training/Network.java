package colorwheel.training;

import colorwheel.experiment.Architecture;
import colorwheel.recording.Weights;
import java.nio.FloatBuffer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** The autoencoder as a graph of DL4J's own layers, and the way its weights go in and out. */
final class Network {
    /** The vertex that normalizes the latents, if there is one. */
    static final String NORMALIZED = "latents";

    private static final String INPUT = "colors";
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double ADAM_EPSILON = 1e-8;

    /**
     * The reference divides by ‖z‖ + 1e-8, DL4J by max(‖z‖, ε): for float32 the same at every length but the tiniest.
     * DL4J holds ‖z‖³ to at least ε as well, in the gradient. With ε = 1e-8 the gradient would therefore be wrong for
     * lengths up to 2e-3, which colors that cross the origin do have; with 1e-15 only up to 1e-5.
     */
    private static final double NORMALIZATION_EPSILON = 1e-15;

    private Network() {}

    /** A graph with all weights zero; its layers are named as the reference's. */
    static ComputationGraph build(Architecture network, double learningRate) {
        int channels = Architecture.CHANNELS;
        ComputationGraphConfiguration.GraphBuilder builder = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(new Adam(learningRate, BETA_1, BETA_2, ADAM_EPSILON))
                // The weights come from the experiment's own generator.
                .weightInit(WeightInit.ZERO)
                .graphBuilder()
                .addInputs(INPUT)
                .addLayer("encoder.0", dense(channels, network.hidden(), Activation.RELU), INPUT)
                .addLayer("encoder.2", dense(network.hidden(), network.bottleneck(), Activation.IDENTITY), "encoder.0");
        if (network.normalize()) {
            builder.addVertex(NORMALIZED, new L2NormalizeVertex(new int[] {1}, NORMALIZATION_EPSILON), "encoder.2");
        }
        ComputationGraph graph = new ComputationGraph(builder.addLayer(
                        "decoder.0",
                        dense(network.bottleneck(), network.hidden(), Activation.RELU),
                        bottleneck(network))
                .addLayer(
                        "decoder.2",
                        new OutputLayer.Builder(LossFunction.MSE)
                                .nIn(network.hidden())
                                .nOut(channels)
                                .activation(Activation.SIGMOID)
                                .build(),
                        "decoder.0")
                .setOutputs("decoder.2")
                .build());
        graph.init();
        // The configuration keeps DL4J's Adam, so that a saved model opens without this program.
        graph.setUpdater(new ReferenceAdam(graph, learningRate));
        return graph;
    }

    private static DenseLayer dense(int inputs, int outputs, Activation activation) {
        return new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(outputs)
                .activation(activation)
                .build();
    }

    /** The name of the vertex whose activations are the latents. */
    static String bottleneck(Architecture network) {
        return network.normalize() ? NORMALIZED : "encoder.2";
    }

    /** Puts weights into a graph of their architecture. */
    static void put(Weights weights, ComputationGraph graph) {
        // DL4J keeps one vector of all layers in our order, each weight [in][out] column by column: as it happens,
        // that is the reference's [out][in] row by row.
        floats(graph.params()).put(weights.toArray());
    }

    /** Puts a whole state into a graph of its architecture: weights, Adam's moments, and the step that comes next. */
    static void put(Checkpoint from, ComputationGraph graph) {
        put(from.weights(), graph);
        // Adam keeps all first moments, then all second ones, each in the order of the parameters.
        FloatBuffer moments = floats(graph.getUpdater().getStateViewArray());
        moments.put(from.firstMoment()).put(from.secondMoment());
        // Its bias correction counts the iterations.
        graph.getConfiguration().setIterationCount(from.step());
    }

    /** A copy of the whole state of a graph. */
    static Checkpoint checkpoint(Architecture network, ComputationGraph graph) {
        float[] first = new float[Weights.count(network)];
        float[] second = new float[first.length];
        floats(graph.getUpdater().getStateViewArray()).get(first).get(second);
        return new Checkpoint(take(network, graph), first, second, graph.getIterationCount());
    }

    /** A copy of the weights of a graph. */
    static Weights take(Architecture network, ComputationGraph graph) {
        float[] flat = new float[Weights.count(network)];
        floats(graph.params()).get(flat);
        return new Weights(network, flat);
    }

    /** The native memory of an array, from its first element on. */
    static FloatBuffer floats(INDArray array) {
        return array.data().asNioFloat().slice();
    }
}
