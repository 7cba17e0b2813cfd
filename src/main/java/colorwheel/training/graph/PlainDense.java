package colorwheel.training.graph;

import colorwheel.recording.ParameterLayout;
import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's dense layer, computed in plain Java; its activation is ReLU or the identity. */
final class PlainDense extends DenseLayer {
    private static final long serialVersionUID = 1;

    PlainDense(ParameterLayout.Layer shape, Activation activation) {
        setNIn(shape.inputs());
        setNOut(shape.outputs());
        setActivationFn(activation.getActivationFunction());
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

    private static final class Computation extends org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer {
        private static final long serialVersionUID = 1;

        private final Affine affine;
        private final float[][] activated;
        private final transient ReusedMatrix results = new ReusedMatrix();
        private final transient ReusedMatrix gradients = new ReusedMatrix();
        private final boolean rectifies;

        /** What this layer made of its present input, in DL4J's memory. */
        private INDArray activations;

        Computation(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
            DenseLayer shape = layerConf();
            rectifies = shape.getActivationFn() instanceof ActivationReLU;
            if (!rectifies && !(shape.getActivationFn() instanceof ActivationIdentity)) {
                throw new IllegalArgumentException("no activation for plain layers: " + shape.getActivationFn());
            }
            affine = new Affine((int) shape.getNIn(), (int) shape.getNOut());
            activated = new float[affine.out.length][Affine.BLOCK];
        }

        @Override
        public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
            super.setInput(input, workspaces);
            activations = null;
        }

        @Override
        public void clear() {
            super.clear();
            activations = null;
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            int size = (int) input.size(0);
            INDArray result = results.of(dataType, size, affine.out.length);
            affine.begin(params());
            for (int from = 0; from < size; from += Affine.BLOCK) {
                int rows = Math.min(Affine.BLOCK, size - from);
                NativeFloats.read(input, from, rows, affine.in);
                affine.forward(rows);
                if (rectifies) {
                    for (float[] unit : affine.out) {
                        rectify(unit, rows);
                    }
                }
                NativeFloats.write(affine.out, from, rows, result);
            }
            activations = result;
            return result;
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            assertInputSet(true);
            int size = (int) input.size(0);
            INDArray next = gradients.of(dataType, size, affine.in.length);
            affine.begin(params());
            for (int from = 0; from < size; from += Affine.BLOCK) {
                int rows = Math.min(Affine.BLOCK, size - from);
                NativeFloats.read(input, from, rows, affine.in);
                NativeFloats.read(epsilon, from, rows, affine.out);
                if (rectifies) {
                    NativeFloats.read(activations, from, rows, activated);
                    for (int unit = 0; unit < activated.length; unit++) {
                        stopWhereSilent(affine.out[unit], activated[unit], rows);
                    }
                }
                affine.backward(rows);
                NativeFloats.write(affine.in, from, rows, next);
            }
            affine.end(getGradientsViewArray());
            return new Pair<>(gradientOf(gradientViews), next);
        }

        private static void rectify(float[] unit, int rows) {
            for (int row = 0; row < rows; row++) {
                unit[row] = Math.max(0f, unit[row]);
            }
        }

        // The slope of ReLU, exactly 1 or 0 for every float, by arithmetic: of this the compiler makes vector
        // instructions, while a comparison becomes a branch that no processor can predict.
        private static void stopWhereSilent(float[] gradient, float[] activated, int rows) {
            for (int row = 0; row < rows; row++) {
                gradient[row] *= Math.min(1f, activated[row] * 1e30f * 1e30f);
            }
        }
    }

    /** A layer's gradient as DL4J takes it: views of the array that was just written. */
    static Gradient gradientOf(Map<String, INDArray> views) {
        Gradient gradient = new DefaultGradient();
        for (String key : new String[] {DefaultParamInitializer.WEIGHT_KEY, DefaultParamInitializer.BIAS_KEY}) {
            gradient.gradientForVariable().put(key, views.get(key));
        }
        return gradient;
    }
}
