package colorwheel.training.graph;

import colorwheel.recording.ParameterLayout;
import colorwheel.training.terms.LatentTerms;
import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DL4J's dense layer, computed in plain Java. One whose outputs are latents may have terms on them. */
final class PlainDense extends DenseLayer {
    private static final long serialVersionUID = 1;

    PlainDense(ParameterLayout.Layer shape, IActivation activation) {
        setNIn(shape.inputs());
        setNOut(shape.outputs());
        setActivationFn(activation);
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

    /**
     * Puts terms on the outputs of a graph's layer of this class, in place of those before; their gradient is added to
     * that of the error from then on.
     */
    static void setTerms(Layer layer, LatentTerms terms) {
        ((Computation) layer).terms = terms;
    }

    private static final class Computation extends org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer {
        private static final long serialVersionUID = 1;

        private final transient PlainLayer plain;
        private transient @Nullable LatentTerms terms;

        Computation(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
            plain = new PlainLayer(this, Layers.function(layerConf().getActivationFn()), false, type);
        }

        @Override
        public void setInput(INDArray input, LayerWorkspaceMgr workspaces) {
            super.setInput(input, workspaces);
            plain.forget();
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            return plain.activate(terms);
        }

        @Override
        public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
            assertInputSet(true);
            return plain.backward(gradientViews, (from, rows) -> {
                plain.read(from, rows);
                NativeFloats.read(epsilon, from, rows, plain.layer.out);
                if (terms != null) {
                    // The sum over the rows, as everywhere in DL4J: the updater divides by their number.
                    terms.addGradient(plain.layer.out, from, rows);
                }
            });
        }
    }
}
