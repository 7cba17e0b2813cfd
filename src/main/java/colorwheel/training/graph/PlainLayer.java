package colorwheel.training.graph;

import colorwheel.network.ActivationFunction;
import colorwheel.network.AffineLayer;
import colorwheel.training.terms.LatentTerms;
import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What {@link PlainDense} and {@link PlainOutput} have in common: the layer in plain Java, block by block. */
final class PlainLayer {
    /** Reads a block's inputs into the layer's {@code in}, and makes the gradient at its outputs in {@code out}. */
    @FunctionalInterface
    interface OutputGradient {
        void of(int from, int rows);
    }

    final AffineLayer layer;
    private final BaseLayer<?> owner;
    private final DataType type;
    private final boolean sigmoid;
    private final ReusedMatrix results = new ReusedMatrix();
    private final ReusedMatrix gradients = new ReusedMatrix();

    /** Whether the layer still holds its present input, which is one block, and what it made of it. */
    private boolean holding;

    /**
     * @param sigmoid whether the outputs go through DL4J's sigmoid: exact, where {@link ActivationFunction}'s is not
     */
    PlainLayer(BaseLayer<?> owner, ActivationFunction function, boolean sigmoid, DataType type) {
        FeedForwardLayer shape = (FeedForwardLayer) owner.layerConf();
        layer = new AffineLayer(AffineLayer.columns((int) shape.getNIn()), (int) shape.getNOut(), function);
        this.owner = owner;
        this.sigmoid = sigmoid;
        this.type = type;
    }

    /** The present input is another one. */
    void forget() {
        holding = false;
    }

    /** Takes over the owner's parameters, and begins a gradient of zero. */
    void begin() {
        NativeFloats.of(owner.params()).get(0, layer.parameters);
        Arrays.fill(layer.gradient, 0);
    }

    INDArray activate() {
        return activate(null);
    }

    /** @param terms on the outputs, which are latents; null for none */
    INDArray activate(@Nullable LatentTerms terms) {
        if (terms != null) {
            terms.begin();
        }
        int size = size();
        INDArray result = results.of(type, size, layer.out.length);
        begin();
        for (int from = 0; from < size; from += AffineLayer.BLOCK) {
            int rows = forward(from);
            if (terms != null) {
                terms.add(layer.out, rows);
            }
            NativeFloats.write(layer.out, from, rows, result);
        }
        holding = size <= AffineLayer.BLOCK;
        return result;
    }

    Pair<Gradient, INDArray> backward(Map<String, INDArray> views, OutputGradient output) {
        int size = size();
        INDArray next = gradients.of(type, size, layer.in.length);
        begin();
        for (int from = 0; from < size; from += AffineLayer.BLOCK) {
            int rows = Math.min(AffineLayer.BLOCK, size - from);
            output.of(from, rows);
            layer.backward(rows, from / AffineLayer.BLOCK);
            NativeFloats.write(layer.in, from, rows, next);
        }
        holding = false;
        NativeFloats.of(owner.getGradientsViewArray()).put(0, layer.gradient);
        Gradient gradient = new DefaultGradient();
        for (String key : new String[] {DefaultParamInitializer.WEIGHT_KEY, DefaultParamInitializer.BIAS_KEY}) {
            gradient.gradientForVariable().put(key, views.get(key));
        }
        return new Pair<>(gradient, next);
    }

    /** Reads the inputs of a block, unless they are still there. */
    void read(int from, int rows) {
        if (!holding) {
            NativeFloats.read(owner.input(), from, rows, layer.in);
        }
    }

    /** Computes the outputs of a block, and says how many rows it has. */
    int forward(int from) {
        int rows = Math.min(AffineLayer.BLOCK, size() - from);
        read(from, rows);
        layer.forward(rows, from / AffineLayer.BLOCK);
        if (sigmoid) {
            for (float[] unit : layer.out) {
                for (int row = 0; row < rows; row++) {
                    unit[row] = (float) ActivationFunction.SIGMOID.value(unit[row]);
                }
            }
        }
        return rows;
    }

    int size() {
        return (int) owner.input().size(0);
    }
}
