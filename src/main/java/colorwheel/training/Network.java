package colorwheel.training;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import colorwheel.training.graph.NativeFloats;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;

/** The autoencoder as a graph of DL4J, and the way its weights go in and out. */
final class Network {
    /** The vertex that normalizes the latents, if there is one. */
    static final String NORMALIZED = "latents";

    private static final String INPUT = "colors";
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double ADAM_EPSILON = 1e-8;

    private Network() {}

    /** A graph of such layers with all weights zero, named as {@link ParameterLayout} names them, and DL4J's Adam. */
    static ComputationGraph build(NetworkSpec network, double learningRate, Layers layers) {
        ParameterLayout layout = ParameterLayout.of(network);
        ComputationGraphConfiguration.GraphBuilder builder = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                // Nothing is drawn from it, but it is saved: without one it is the time of day.
                .seed(0)
                .updater(new Adam(learningRate, BETA_1, BETA_2, ADAM_EPSILON))
                // The weights come from the experiment's own generator.
                .weightInit(WeightInit.ZERO)
                .graphBuilder()
                .addInputs(INPUT);
        String hidden = layout.encoderHidden().name();
        builder.addLayer(hidden, layers.hidden(layout.encoderHidden(), network.activation()), INPUT)
                .addLayer(layout.latent().name(), layers.linear(layout.latent()), hidden);
        if (network.normalize()) {
            builder.addVertex(
                    NORMALIZED,
                    layers.normalization(network.bottleneck()),
                    layout.latent().name());
        }
        hidden = layout.decoderHidden().name();
        builder.addLayer(hidden, layers.hidden(layout.decoderHidden(), network.activation()), bottleneck(network))
                .addLayer(layout.output().name(), layers.output(layout.output()), hidden)
                .setOutputs(layout.output().name());
        ComputationGraph graph = new ComputationGraph(builder.build());
        graph.init();
        return graph;
    }

    /**
     * Replaces DL4J's Adam by the reference's. The configuration keeps DL4J's, so that a saved model opens without this
     * program.
     */
    static ReferenceAdam setReferenceAdam(ComputationGraph graph, double learningRate) {
        ReferenceAdam adam = new ReferenceAdam(graph, learningRate);
        graph.setUpdater(adam);
        return adam;
    }

    /** The name of the vertex whose activations are the latents. */
    static String bottleneck(NetworkSpec network) {
        return network.normalize()
                ? NORMALIZED
                : ParameterLayout.of(network).latent().name();
    }

    /** Puts weights into a graph of their network. */
    static void put(Weights weights, ComputationGraph graph) {
        // DL4J keeps one vector of all layers, each weight [in][out] column by column: as it happens, that is the
        // layout's [out][in] row by row.
        parameters(graph).put(weights.toArray());
    }

    /** Puts a whole state into a graph of its network: weights, Adam's moments, and the step that comes next. */
    static void put(Checkpoint from, ComputationGraph graph) {
        put(from.weights(), graph);
        // Adam keeps all first moments, then all second ones, each in the order of the parameters.
        FloatBuffer moments = NativeFloats.of(graph.getUpdater().getStateViewArray());
        moments.put(from.firstMoment()).put(from.secondMoment());
        // Its bias correction counts the iterations.
        graph.getConfiguration().setIterationCount(from.step());
    }

    /**
     * A copy of the whole state of a graph.
     *
     * @param held the weights that gave held hues their places
     */
    static Checkpoint checkpoint(NetworkSpec network, ComputationGraph graph, Optional<Weights> held) {
        float[] first = new float[ParameterLayout.of(network).size()];
        float[] second = new float[first.length];
        NativeFloats.of(graph.getUpdater().getStateViewArray()).get(first).get(second);
        return new Checkpoint(take(network, graph), first, second, graph.getIterationCount(), held);
    }

    /** A copy of the weights of a graph. */
    static Weights take(NetworkSpec network, ComputationGraph graph) {
        return take(network, parameters(graph));
    }

    /** The memory where a graph keeps its weights for as long as it lives. */
    static FloatBuffer parameters(ComputationGraph graph) {
        return NativeFloats.of(graph.params());
    }

    /** A copy of the weights in such memory. */
    static Weights take(NetworkSpec network, FloatBuffer parameters) {
        float[] flat = new float[ParameterLayout.of(network).size()];
        parameters.get(0, flat);
        return new Weights(network, flat);
    }
}
