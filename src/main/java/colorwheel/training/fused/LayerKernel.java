package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Terms;
import colorwheel.network.ActivationFunction;
import colorwheel.network.AffineLayer;
import colorwheel.network.UnitLength;
import colorwheel.recording.ParameterLayout;
import colorwheel.recording.Rounding;
import colorwheel.training.terms.LatentTerms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loss and gradient of a network of any width, function and bottleneck, layer by layer over blocks of rows: plain loops
 * as in the graph's own layers. Weights lie in the order of {@link ParameterLayout}. The same inputs give the same bits
 * on every machine, compiled or not.
 */
final class LayerKernel implements Kernel {
    private final int size;
    private final List<ParameterLayout.Layer> places;
    private final int samples;
    private final List<AffineLayer> layers;
    private final Optional<UnitLength> normalization;
    private final @Nullable LatentTerms terms;

    /**
     * What each row's gradient is divided by as it is made, and the sum over the rows at the end: the number of rows,
     * in one place or the other. With terms it is the end, as in the graph: so both engines round alike, and a hundred
     * steps of experiment 1.3 stay nearer to PyTorch.
     */
    private final int dividedRows;

    private final int dividedSums;

    /** [channel][row] of the present block, what goes in and is to come out, … */
    private final float[][] colors;

    /** … and of all blocks one after the other. */
    private final float[][] batch = new float[NetworkSpec.CHANNELS][];

    /** [coordinate][row] of the present block. */
    final float[][] latents;

    LayerKernel(NetworkSpec network, float[] rgb) {
        this(network, rgb, (LatentTerms) null);
    }

    /** A kernel that adds terms on the latents to the error, also such with a weight of zero. */
    LayerKernel(NetworkSpec network, float[] rgb, Terms terms) {
        this(network, rgb, new LatentTerms(network, terms));
    }

    private LayerKernel(NetworkSpec network, float[] rgb, @Nullable LatentTerms terms) {
        this.terms = terms;
        ParameterLayout layout = ParameterLayout.of(network);
        size = layout.size();
        places = layout.layers();
        samples = rgb.length / NetworkSpec.CHANNELS;
        dividedRows = terms != null ? 1 : samples;
        dividedSums = terms != null ? samples : 1;
        for (int channel = 0; channel < batch.length; channel++) {
            batch[channel] = new float[samples];
            for (int sample = 0; sample < samples; sample++) {
                batch[channel][sample] = rgb[sample * NetworkSpec.CHANNELS + channel];
            }
        }
        colors = AffineLayer.columns(NetworkSpec.CHANNELS);
        ActivationFunction function = ActivationFunction.of(network.activation());
        AffineLayer encoder = new AffineLayer(AffineLayer.columns(NetworkSpec.CHANNELS), network.hidden(), function);
        AffineLayer bottleneck = new AffineLayer(encoder.out, network.bottleneck(), ActivationFunction.IDENTITY);
        normalization = network.normalize() ? Optional.of(new UnitLength(bottleneck.out)) : Optional.empty();
        latents = normalization.map(unit -> unit.out).orElse(bottleneck.out);
        AffineLayer decoder = new AffineLayer(latents, network.hidden(), function);
        layers = List.of(
                encoder,
                bottleneck,
                decoder,
                new AffineLayer(decoder.out, NetworkSpec.CHANNELS, ActivationFunction.SIGMOID));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Rounding rounding() {
        return Rounding.LAYERS;
    }

    @Override
    public int place(int index) {
        return index;
    }

    @Override
    public double gradient(float[] weights, float[] gradient) {
        begin(weights);
        double squares = 0;
        for (int from = 0; from < samples; from += AffineLayer.BLOCK) {
            int rows = forward(from);
            squares += errors(rows);
            backward(from, rows);
        }
        for (int k = 0; k < layers.size(); k++) {
            float[] part = layers.get(k).gradient;
            System.arraycopy(part, 0, gradient, places.get(k).offset(), part.length);
        }
        if (dividedSums > 1) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] /= dividedSums;
            }
        }
        return squares / (NetworkSpec.CHANNELS * samples);
    }

    @Override
    public double loss(float[] weights) {
        begin(weights);
        double squares = 0;
        for (int from = 0; from < samples; from += AffineLayer.BLOCK) {
            squares += errors(forward(from));
        }
        return squares / (NetworkSpec.CHANNELS * samples);
    }

    @Override
    public double unitNorm() {
        return terms == null ? 0 : terms.unitNorm();
    }

    @Override
    public double planar() {
        return terms == null ? 0 : terms.planar();
    }

    private void begin(float[] weights) {
        if (terms != null) {
            terms.begin();
        }
        for (int k = 0; k < layers.size(); k++) {
            AffineLayer layer = layers.get(k);
            System.arraycopy(weights, places.get(k).offset(), layer.parameters, 0, layer.parameters.length);
            Arrays.fill(layer.gradient, 0);
        }
    }

    private int forward(int from) {
        int rows = Math.min(AffineLayer.BLOCK, samples - from);
        for (int channel = 0; channel < colors.length; channel++) {
            System.arraycopy(batch[channel], from, colors[channel], 0, rows);
            System.arraycopy(batch[channel], from, layers.get(0).in[channel], 0, rows);
        }
        layers.get(0).forward(rows, 0);
        layers.get(1).forward(rows, 0);
        if (terms != null) {
            terms.add(layers.get(1).out, rows);
        }
        if (normalization.isPresent()) {
            normalization.get().forward(rows);
        }
        layers.get(2).forward(rows, 0);
        layers.get(3).forward(rows, 0);
        return rows;
    }

    /** The sum of a block's squared errors; leaves the gradient at the outputs. */
    private double errors(int rows) {
        float scale = 2f / (NetworkSpec.CHANNELS * dividedRows);
        double squares = 0;
        for (int channel = 0; channel < colors.length; channel++) {
            float[] out = layers.get(3).out[channel];
            for (int row = 0; row < rows; row++) {
                float error = out[row] - colors[channel][row];
                squares += error * error;
                out[row] = error * scale;
            }
        }
        return squares;
    }

    private void backward(int from, int rows) {
        layers.get(3).backward(rows, 0);
        layers.get(2).backward(rows, 0);
        if (normalization.isPresent()) {
            normalization.get().backward(rows);
        }
        if (terms != null) {
            terms.addGradient(layers.get(1).out, from, rows);
        }
        layers.get(1).backward(rows, 0);
        layers.get(0).backward(rows, 0);
    }
}
