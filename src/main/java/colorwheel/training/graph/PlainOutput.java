package colorwheel.training.graph;

import colorwheel.network.ActivationFunction;
import colorwheel.network.AffineLayer;
import colorwheel.recording.ParameterLayout;
import java.util.Collection;
import java.util.OptionalDouble;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * DL4J's output layer with a sigmoid and the mean squared error, computed in plain Java. It is a class beside
 * {@link PlainDense} because DL4J takes every layer of the class of output layers for an end of the graph.
 */
final class PlainOutput extends OutputLayer {
    private static final long serialVersionUID = 1;

    PlainOutput(ParameterLayout.Layer shape) {
        super(new Builder(LossFunction.MSE)
                .nIn(shape.inputs())
                .nOut(shape.outputs())
                .activation(new ActivationSigmoid()));
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Layer layer = new Computation(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        return layer;
    }

    private static final class Computation extends org.deeplearning4j.nn.layers.OutputLayer {
        private static final long serialVersionUID = 1;

        private final transient PlainLayer plain;
        private final transient float[][] wanted;

        /** The sum of squared errors for the present input and labels, once it is known. */
        private transient OptionalDouble squares = OptionalDouble.empty();

        Computation(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
            plain = new PlainLayer(this, ActivationFunction.IDENTITY, true, type);
            wanted = AffineLayer.columns(plain.layer.out.length);
        }

        @Override
        public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
            super.setInput(input, workspaces);
            plain.forget();
            squares = OptionalDouble.empty();
        }

        @Override
        public void setLabels(INDArray labels) {
            super.setLabels(labels);
            squares = OptionalDouble.empty();
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            return plain.activate();
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            assertInputSet(true);
            double[] sum = {0};
            Pair<Gradient, INDArray> result = plain.backward(gradientViews, (from, rows) -> {
                sum[0] += squares(from);
                for (int unit = 0; unit < wanted.length; unit++) {
                    toGradient(plain.layer.out[unit], wanted[unit], rows, 2f / wanted.length);
                }
            });
            squares = OptionalDouble.of(sum[0]);
            return result;
        }

        /** {@inheritDoc} After a backward pass it is known already. */
        @Override
        public double computeScore(double regularization, boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            if (squares.isEmpty()) {
                plain.begin();
                double sum = 0;
                for (int from = 0; from < plain.size(); from += AffineLayer.BLOCK) {
                    sum += squares(from);
                }
                squares = OptionalDouble.of(sum);
            }
            score = squares.getAsDouble() / wanted.length / getInputMiniBatchSize() + regularization;
            return score;
        }

        /** Computes the outputs of a block, and the sum of their squared errors. */
        private double squares(int from) {
            int rows = plain.forward(from);
            NativeFloats.read(labels, from, rows, wanted);
            double sum = 0;
            for (int unit = 0; unit < wanted.length; unit++) {
                for (int row = 0; row < rows; row++) {
                    double error = plain.layer.out[unit][row] - wanted[unit][row];
                    sum += error * error;
                }
            }
            return sum;
        }

        // DL4J sums over the rows; the updater divides by their number.
        private static void toGradient(float[] outputs, float[] wanted, int rows, float factor) {
            for (int row = 0; row < rows; row++) {
                float y = outputs[row];
                outputs[row] = factor * (y - wanted[row]) * y * (1 - y);
            }
        }
    }
}
