package colorwheel.training.graph;

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
import org.nd4j.linalg.lossfunctions.impl.LossMSE;

/** DL4J's output layer with a sigmoid and the mean squared error, computed in plain Java. */
final class PlainOutput extends OutputLayer {
    private static final long serialVersionUID = 1;

    PlainOutput(OutputLayer.Builder builder) {
        super(builder);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        Computation layer = new Computation(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initialize));
        return layer;
    }

    private static final class Computation extends org.deeplearning4j.nn.layers.OutputLayer {
        private static final long serialVersionUID = 1;

        private final Affine affine;
        private final float[][] wanted;
        private final transient ReusedMatrix results = new ReusedMatrix();
        private final transient ReusedMatrix gradients = new ReusedMatrix();

        /** The sum of squared errors for the present input and labels, once it is known. */
        private OptionalDouble squares = OptionalDouble.empty();

        Computation(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
            OutputLayer shape = layerConf();
            if (!(shape.getActivationFn() instanceof ActivationSigmoid) || !(shape.getLossFn() instanceof LossMSE)) {
                throw new IllegalArgumentException(
                        "no plain output layer for " + shape.getActivationFn() + " and " + shape.getLossFn());
            }
            affine = new Affine((int) shape.getNIn(), (int) shape.getNOut());
            wanted = new float[affine.out.length][Affine.BLOCK];
        }

        @Override
        public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
            super.setInput(input, workspaces);
            squares = OptionalDouble.empty();
        }

        @Override
        public void setLabels(INDArray labels) {
            super.setLabels(labels);
            squares = OptionalDouble.empty();
        }

        @Override
        public void clear() {
            super.clear();
            squares = OptionalDouble.empty();
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            int size = (int) input.size(0);
            INDArray result = results.of(dataType, size, affine.out.length);
            affine.begin(params());
            for (int from = 0; from < size; from += Affine.BLOCK) {
                int rows = forward(from);
                NativeFloats.write(affine.out, from, rows, result);
            }
            return result;
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            assertInputSet(true);
            int size = (int) input.size(0);
            INDArray next = gradients.of(dataType, size, affine.in.length);
            double sum = 0;
            affine.begin(params());
            for (int from = 0; from < size; from += Affine.BLOCK) {
                int rows = forward(from);
                sum += squares(from, rows);
                for (int unit = 0; unit < wanted.length; unit++) {
                    toGradient(affine.out[unit], wanted[unit], rows, 2f / wanted.length);
                }
                affine.backward(rows);
                NativeFloats.write(affine.in, from, rows, next);
            }
            affine.end(getGradientsViewArray());
            squares = OptionalDouble.of(sum);
            return new Pair<>(PlainDense.gradientOf(gradientViews), next);
        }

        /** {@inheritDoc} After a backward pass it is known already. */
        @Override
        public double computeScore(double regularization, boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            if (squares.isEmpty()) {
                affine.begin(params());
                double sum = 0;
                for (int from = 0; from < input.size(0); from += Affine.BLOCK) {
                    sum += squares(from, forward(from));
                }
                squares = OptionalDouble.of(sum);
            }
            score = squares.getAsDouble() / wanted.length / getInputMiniBatchSize() + regularization;
            return score;
        }

        /** Computes the outputs of a block, and says how many rows it has. */
        private int forward(int from) {
            int rows = (int) Math.min(Affine.BLOCK, input.size(0) - from);
            NativeFloats.read(input, from, rows, affine.in);
            affine.forward(rows);
            for (float[] unit : affine.out) {
                for (int row = 0; row < rows; row++) {
                    unit[row] = (float) (1 / (1 + Math.exp(-unit[row])));
                }
            }
            return rows;
        }

        /** The sum of squared errors of a block whose outputs are computed. */
        private double squares(int from, int rows) {
            NativeFloats.read(labels, from, rows, wanted);
            double sum = 0;
            for (int unit = 0; unit < wanted.length; unit++) {
                for (int row = 0; row < rows; row++) {
                    double error = affine.out[unit][row] - wanted[unit][row];
                    sum += error * error;
                }
            }
            return sum;
        }

        // DL4J sums over the rows; whoever updates divides by their number.
        private static void toGradient(float[] outputs, float[] wanted, int rows, float factor) {
            for (int row = 0; row < rows; row++) {
                float y = outputs[row];
                outputs[row] = factor * (y - wanted[row]) * y * (1 - y);
            }
        }
    }
}
