package colorwheel.training;

import colorwheel.training.fused.Adam;
import colorwheel.training.graph.NativeFloats;
import colorwheel.training.terms.AnchorTerm;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;

/**
 * Adam as the reference computes it, in the place where DL4J takes another updater for a graph: the formula of
 * {@link colorwheel.training.fused.Adam}, over plain floats.
 *
 * <p>DL4J's own adds ε to √v before the bias of v is corrected (the efficient variant of Kingma and Ba), which makes ε
 * thirty times larger at the first step, and losses differ by 1e-4 within a hundred. It also takes a native call for
 * each of its many little operations, tensor by tensor.
 *
 * <p>The state is where DL4J keeps it: all first moments, then all second ones, in the order of the parameters.
 */
final class ReferenceAdam extends ComputationGraphUpdater {
    private static final long serialVersionUID = 1;

    private double learningRate;
    private @Nullable AnchorTerm anchor;
    private double anchorWeight;
    private double anchorLoss;
    private final float[] weights;
    private final float[] first;
    private final float[] second;
    private final float[] gradient;
    private final float[] step;

    ReferenceAdam(ComputationGraph graph, double learningRate) {
        super(graph);
        this.learningRate = learningRate;
        int parameters = (int) graph.numParams();
        weights = new float[parameters];
        first = new float[parameters];
        second = new float[parameters];
        gradient = new float[parameters];
        step = new float[parameters];
    }

    /** Sets the rate of the steps to come. */
    void setLearningRate(double rate) {
        learningRate = rate;
    }

    /**
     * Sets the colors that the steps to come hold still.
     *
     * @param term null for none
     */
    void setAnchor(@Nullable AnchorTerm term, double weight) {
        anchor = term;
        anchorWeight = weight;
        anchorLoss = 0;
    }

    /** The anchor term at the weights that the newest step started from, without its weight; 0 without an anchor. */
    double anchorLoss() {
        return anchorLoss;
    }

    /** The anchor term at the graph's present weights, without its weight; 0 without an anchor. */
    double presentAnchorLoss() {
        if (anchor == null) {
            return 0;
        }
        NativeFloats.of(network.params()).get(0, weights);
        return anchor.loss(weights);
    }

    /**
     * Turns the graph's gradient, which DL4J has summed over the batch, into what DL4J then takes from the parameters.
     */
    @Override
    public synchronized void update(
            Gradient summed, int iteration, int epoch, int batchSize, LayerWorkspaceMgr workspaces) {
        FloatBuffer numbers = NativeFloats.of(getFlattenedGradientsView());
        FloatBuffer state = NativeFloats.of(getStateViewArray());
        numbers.get(0, gradient);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= batchSize;
        }
        if (anchor != null) {
            NativeFloats.of(network.params()).get(0, weights);
            anchorLoss = anchor.addGradient(weights, anchorWeight, gradient);
        }
        state.get(0, first).get(first.length, second);
        // From zero, a step of Adam gives what is to be added; DL4J subtracts.
        Arrays.fill(step, 0);
        Adam.step(step, first, second, gradient, learningRate, iteration + 1);
        state.put(0, first).put(first.length, second);
        for (int i = 0; i < step.length; i++) {
            numbers.put(i, -step[i]);
        }
    }
}
