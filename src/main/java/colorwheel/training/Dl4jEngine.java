package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Terms;
import colorwheel.files.UserFacingException;
import colorwheel.recording.Losses;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
import colorwheel.recording.RunId;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.training.graph.Layers;
import colorwheel.training.terms.AnchorTerm;
import colorwheel.training.terms.HeldColors;
import colorwheel.training.terms.LatentTerms;
import java.nio.FloatBuffer;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
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
    private final Experiment experiment;
    private final NetworkSpec network;
    private final ComputationGraph graph;

    /** The updater of a graph of plain layers, which alone has rates that change, terms and anchors. */
    private final Optional<ReferenceAdam> adam;

    private int phase;
    private INDArray[] colors;
    private @Nullable LatentTerms terms;
    private Optional<Weights> held;

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
        this.experiment = experiment;
        this.network = experiment.network();
        // How DL4J's own layers round is their affair.
        rounding = layers == Layers.PLAIN ? Rounding.LAYERS : Rounding.DOUBLE;
        double rate = experiment.learningRateAt(from.step());
        graph = Network.build(network, rate, layers);
        adam = layers == Layers.PLAIN ? Optional.of(Network.setReferenceAdam(graph, rate)) : Optional.empty();
        Network.put(from, graph);
        parameters = Network.parameters(graph);
        epoch = from.step();
        held = from.held();
        phase = experiment.phaseAt(epoch);
        colors = colors(experiment, phase);
        setTerms();
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
        adam.ifPresent(updater -> updater.setLearningRate(experiment.learningRateAt(epoch)));
        graph.fit(colors, colors);
        double anchorLoss = adam.map(ReferenceAdam::anchorLoss).orElse(0.0);
        Snapshot started = new Snapshot(run, epoch, losses(anchorLoss), before, rounding);
        epoch++;
        if (experiment.phaseAt(epoch) != phase) {
            beginNextPhase();
        }
        return started;
    }

    /** {@inheritDoc} It runs what a step runs up to the gradient, so that not even the rounding differs. */
    @Override
    public Snapshot state() {
        graph.setInputs(colors);
        graph.setLabels(colors);
        graph.computeGradientAndScore();
        double anchorLoss = adam.map(ReferenceAdam::presentAnchorLoss).orElse(0.0);
        return new Snapshot(run, epoch, losses(anchorLoss), Network.take(network, parameters), rounding);
    }

    /** Another batch and other terms; weights, Adam's moments and its step count stay. */
    private void beginNextPhase() {
        phase++;
        if (experiment.heldStill().anchorAfter() == phase) {
            held = Optional.of(Network.take(network, parameters));
        }
        colors = colors(experiment, phase);
        setTerms();
    }

    private static INDArray[] colors(Experiment experiment, int phase) {
        float[] rgb = experiment.trainingColors(phase).rgb();
        return new INDArray[] {
            Nd4j.createFromArray(rgb).reshape('c', rgb.length / NetworkSpec.CHANNELS, NetworkSpec.CHANNELS)
        };
    }

    private void setTerms() {
        Terms weights = experiment.phases().get(phase).terms();
        if (experiment.hasLatentTerms()) {
            terms = new LatentTerms(network, weights);
            Layers.setTerms(graph, ParameterLayout.of(network).latent().name(), terms);
        }
        if (experiment.hasAnchor()) {
            AnchorTerm anchor = HeldColors.of(experiment, phase, held)
                    .map(still -> new AnchorTerm(network, still))
                    .orElse(null);
            adam.ifPresent(updater -> updater.setAnchor(anchor, weights.anchor()));
        }
    }

    private Losses losses(double anchorLoss) {
        double error = graph.score();
        double unitNorm = terms == null ? 0 : terms.unitNorm();
        double planar = terms == null ? 0 : terms.planar();
        return Losses.of(experiment.phases().get(phase).terms(), error, unitNorm, planar, anchorLoss);
    }

    /** What another engine needs to go on from here. */
    public Checkpoint checkpoint() {
        return Network.checkpoint(network, graph, held);
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
