package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import java.nio.FloatBuffer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains with DL4J's own {@code fit}: on a graph whose layers and updater compute in plain Java ({@link Layers#PLAIN}),
 * or on one that is DL4J's own throughout ({@link Layers#STOCK}). The loss of a step is the one that the step computes
 * anyway: watching every epoch costs next to nothing.
 *
 * <p>Two engines of equal experiments give the same bits, on the same machine.
 */
public final class Dl4jEngine implements Engine {
    private final RunId run;
    private final Rounding rounding;
    private final NetworkSpec network;
    private final ComputationGraph graph;
    private final INDArray[] colors;

    /** Kept, because asking a graph for its parameters makes a new view of them each time. */
    private final FloatBuffer parameters;

    private int epoch;

    /**
     * An engine at epoch 0; the first one loads the backend.
     *
     * @throws UserFacingException if the backend does not load
     */
    public Dl4jEngine(RunId run, Experiment experiment, Weights initial) {
        this(run, experiment, Checkpoint.start(initial));
    }

    /**
     * An engine that goes on from a checkpoint of the experiment's network.
     *
     * @throws UserFacingException if the backend does not load
     */
    public Dl4jEngine(RunId run, Experiment experiment, Checkpoint from) {
        this(run, experiment, from, Layers.PLAIN);
    }

    /** @param layers what the graph is made of; its updater goes with them */
    Dl4jEngine(RunId run, Experiment experiment, Checkpoint from, Layers layers) {
        Backend.load();
        this.run = run;
        this.network = experiment.network();
        // How DL4J's own layers round is their affair.
        rounding = layers == Layers.PLAIN ? Rounding.LAYERS : Rounding.DOUBLE;
        graph = Network.build(network, experiment.learningRate(), layers);
        if (layers == Layers.PLAIN) {
            Network.setReferenceAdam(graph, experiment.learningRate());
        }
        float[] rgb = experiment.trainingColors().rgb();
        colors = new INDArray[] {
            Nd4j.createFromArray(rgb).reshape('c', rgb.length / NetworkSpec.CHANNELS, NetworkSpec.CHANNELS)
        };
        Network.put(from, graph);
        parameters = Network.parameters(graph);
        epoch = from.step();
        // fit() does this at its first step, but state() may come before it.
        graph.initGradientsView();
    }

    @Override
    public int epoch() {
        return epoch;
    }

    @Override
    public Snapshot step() {
        Weights before = Network.take(network, parameters);
        graph.fit(colors, colors);
        Snapshot started = new Snapshot(run, epoch, graph.score(), before, rounding);
        epoch++;
        return started;
    }

    /** {@inheritDoc} It runs what a step runs up to the gradient, so that not even the rounding differs. */
    @Override
    public Snapshot state() {
        graph.setInputs(colors);
        graph.setLabels(colors);
        graph.computeGradientAndScore();
        return new Snapshot(run, epoch, graph.score(), Network.take(network, parameters), rounding);
    }

    /** What another engine needs to go on from here. */
    public Checkpoint checkpoint() {
        return Network.checkpoint(network, graph);
    }

    /**
     * The graph that is trained, to look at between two steps; only for the thread that uses the engine. It is no graph
     * to save, since its layers may be of this program: {@link ModelZip} saves the same weights in DL4J's own.
     */
    public ComputationGraph graph() {
        return graph;
    }

    /** Lets go of the training colors. Native memory goes with the arrays, when they are collected. */
    @Override
    public void close() {
        graph.clear();
    }
}
