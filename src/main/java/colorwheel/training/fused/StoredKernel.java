package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Terms;
import colorwheel.network.ActivationFunction;
import colorwheel.network.ScalarNetwork;
import colorwheel.recording.Rounding;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Loss and gradient by plain loops over floats, for every function and a bottleneck of up to three latents, with terms
 * on them or without. {@link StoredLayout} says how the weights lie and {@link Tile} how the samples do. The same
 * inputs give the same bits on every machine, compiled or not.
 *
 * <p>Unlike {@link LoopKernel}, it keeps the activations and slopes of the hidden units from the way forward: GELU
 * costs more than to write and read them. They lie unit after unit, so that the function of a whole layer is one loop,
 * which matters where a batch is small.
 */
final class StoredKernel implements Kernel {
    /** Samples are padded to a multiple of this, the lanes of the longest vectors. */
    private static final int TOGETHER = 16;

    /** Fewer samples in a tile would make the compiler choose short vectors, or none. */
    private static final int SAMPLES_FOR_LONG_VECTORS = 360;

    /** After as many gradients every pass that is run for each unit has been compiled, or waits for it. */
    private static final int GRADIENTS_TO_COMPILE = 60;

    private static final AtomicBoolean COMPILED = new AtomicBoolean();

    private final StoredLayout layout;

    /** The present tile. */
    final float[] tile = new float[Tile.SIZE];

    /** How many samples it has, … */
    int samples;

    /** … rounded up to whole vectors, for the passes of units: a rest would be taken one by one. */
    private int padded;

    private int loaded = -1;
    private final ActivationFunction function;
    private final boolean normalize;
    private final int batch;
    private final int samplesPerTile;
    private final float[][] inputs;

    /** Activations and slopes of the present tile: units × samples, of the encoder and of the decoder. */
    private final float[][] hidden;

    private final float[][] slopes;

    /**
     * 2 / 3, from the mean over the channels; sums are divided by the number of samples at the end, as in the graph.
     */
    private final float[] scale = {2f / NetworkSpec.CHANNELS};

    private final boolean withTerms;
    private final float[] planarFactor;
    private final float[] unitNormFactors;
    private double unitNorms;
    private double squaredHeights;

    /** @param terms on the latents, to be added to the error, also such with a weight of zero; none if null */
    StoredKernel(NetworkSpec network, float[] rgb, @Nullable Terms terms) {
        if (network.bottleneck() > StoredLayout.LATENTS) {
            throw new IllegalArgumentException("a bottleneck of " + network.bottleneck());
        }
        layout = new StoredLayout(network);
        function = ActivationFunction.of(network.activation());
        normalize = network.normalize();
        batch = rgb.length / NetworkSpec.CHANNELS;
        samplesPerTile = (batch + Tile.count(batch) - 1) / Tile.count(batch);
        inputs = Tile.inputs(rgb, samplesPerTile);
        hidden = new float[2][layout.units * padded(samplesPerTile)];
        slopes = new float[2][layout.units * padded(samplesPerTile)];
        withTerms = terms != null;
        planarFactor = new float[] {terms == null ? 0 : (float) (2 * terms.planar())};
        unitNormFactors = new float[] {
            terms == null ? 0 : (float) (2 * terms.unitNorm()), normalize ? ScalarNetwork.EPSILON : 1, normalize ? 1 : 0
        };
    }

    /**
     * A kernel whose passes are compiled for tiles of many samples, whatever the batch. The compiler looks at how often
     * the loops have run so far: after a first phase of twelve colors it would make no vectors of them, and not think
     * again when hundreds follow.
     *
     * @param terms on the latents, or null
     */
    static StoredKernel compiled(NetworkSpec network, float[] rgb, @Nullable Terms terms) {
        if (rgb.length < NetworkSpec.CHANNELS * SAMPLES_FOR_LONG_VECTORS && COMPILED.compareAndSet(false, true)) {
            StoredKernel large = new StoredKernel(network, new float[NetworkSpec.CHANNELS * Tile.CAPACITY], terms);
            float[] zeros = new float[large.size()];
            for (int i = 0; i < GRADIENTS_TO_COMPILE; i++) {
                large.gradient(zeros, new float[large.size()]);
            }
        }
        return new StoredKernel(network, rgb, terms);
    }

    private static int padded(int samples) {
        return (samples + TOGETHER - 1) / TOGETHER * TOGETHER;
    }

    @Override
    public int size() {
        return layout.size;
    }

    @Override
    public Rounding rounding() {
        return Rounding.LAYERS;
    }

    @Override
    public int place(int index) {
        return layout.place(index);
    }

    @Override
    public double gradient(float[] weights, float[] gradient) {
        Arrays.fill(gradient, 0);
        begin();
        double squares = 0;
        for (int number = 0; number < inputs.length; number++) {
            squares += forward(number, weights);
            backward(weights, gradient);
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] /= batch;
        }
        return squares / (NetworkSpec.CHANNELS * batch);
    }

    @Override
    public double loss(float[] weights) {
        begin();
        double squares = 0;
        for (int number = 0; number < inputs.length; number++) {
            squares += forward(number, weights);
        }
        return squares / (NetworkSpec.CHANNELS * batch);
    }

    @Override
    public double unitNorm() {
        return unitNorms / batch;
    }

    @Override
    public double planar() {
        return squaredHeights / batch;
    }

    private void begin() {
        unitNorms = 0;
        squaredHeights = 0;
    }

    private void load(int number) {
        if (loaded != number) {
            samples = Math.min(samplesPerTile, batch - number * samplesPerTile);
            padded = padded(samples);
            System.arraycopy(inputs[number], 0, tile, Tile.X0, inputs[number].length);
            loaded = number;
        }
    }

    /** The sum of a tile's squared errors; leaves its outputs. */
    private double forward(int number, float[] weights) {
        load(number);
        encode(weights);
        decode(weights);
        run(LoopPass.SIGMOID, weights, Tile.Y0);
        run(LoopPass.SIGMOID, weights, Tile.Y1);
        run(LoopPass.SIGMOID, weights, Tile.Y2);
        run(LoopPass.SQUARES, weights, 0);
        return total(Tile.SUM0, samples);
    }

    /** The latents of a tile, normalized if that is asked for. */
    private void encode(float[] weights) {
        for (int unit = 0; unit < layout.units; unit++) {
            run(StoredPass.ENCODER_UNIT, weights, unit * StoredLayout.UNIT);
            store(Tile.H, hidden[0], unit);
        }
        activate(0);
        fill(Tile.U0, weights[layout.latentBias]);
        fill(Tile.U1, weights[layout.latentBias + 1]);
        fill(Tile.U2, weights[layout.latentBias + 2]);
        for (int unit = 0; unit < layout.units; unit += 2) {
            fetch(hidden[0], unit, Tile.H);
            fetch(hidden[0], unit + 1, Tile.D);
            run(StoredPass.LATENTS, weights, unit * StoredLayout.UNIT);
        }
        if (normalize || withTerms) {
            run(StoredPass.MEASURE, weights, 0);
        }
        if (normalize) {
            run(StoredPass.NORMALIZE, weights, 0);
        }
        if (withTerms) {
            run(StoredPass.TERMS, weights, 0);
            unitNorms += total(Tile.SUM0, samples);
            squaredHeights += total(Tile.SUM1, samples);
        }
    }

    /** What the sigmoids are given. */
    private void decode(float[] weights) {
        for (int unit = 0; unit < layout.units; unit++) {
            run(StoredPass.DECODER_UNIT, weights, layout.decoder + unit * StoredLayout.UNIT);
            store(Tile.H, hidden[1], unit);
        }
        activate(1);
        fill(Tile.Y0, weights[layout.outputBias]);
        fill(Tile.Y1, weights[layout.outputBias + 1]);
        fill(Tile.Y2, weights[layout.outputBias + 2]);
        for (int unit = 0; unit < layout.units; unit += 2) {
            fetch(hidden[1], unit, Tile.H);
            fetch(hidden[1], unit + 1, Tile.D);
            run(StoredPass.OUTPUTS, weights, layout.decoder + unit * StoredLayout.UNIT);
        }
    }

    private void backward(float[] weights, float[] gradient) {
        run(LoopPass.OUTPUT_SLOPE, scale, 0);
        for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
            int row = Tile.Y0 + channel * Tile.ROW;
            Arrays.fill(tile, row + samples, row + padded, 0);
        }
        run(LoopPass.OUTPUT_BIAS, weights, 0);
        collect(gradient, layout.outputBias, NetworkSpec.CHANNELS, samples);
        fill(Tile.G0, 0);
        fill(Tile.G1, 0);
        fill(Tile.G2, 0);
        run(StoredPass.PLANAR_GRADIENT, planarFactor, 0);
        for (int unit = 0; unit < layout.units; unit++) {
            int at = layout.decoder + unit * StoredLayout.UNIT;
            fetch(slopes[1], unit, Tile.D);
            run(StoredPass.DECODER_GRADIENT, weights, at);
            fetch(hidden[1], unit, Tile.H);
            run(StoredPass.DECODER_SUMS, weights, at);
            run(StoredPass.DECODER_INPUT_SUMS, weights, at);
            collect(gradient, at, StoredLayout.UNIT, padded);
        }
        if (normalize) {
            run(StoredPass.NORMALIZE_BACK, weights, 0);
        }
        if (withTerms) {
            run(StoredPass.UNIT_NORM_GRADIENT, unitNormFactors, 0);
        }
        run(StoredPass.LATENT_BIAS, weights, 0);
        collect(gradient, layout.latentBias, StoredLayout.LATENTS, padded);
        for (int unit = 0; unit < layout.units; unit++) {
            int at = unit * StoredLayout.UNIT;
            fetch(slopes[0], unit, Tile.D);
            run(StoredPass.ENCODER_GRADIENT, weights, at);
            fetch(hidden[0], unit, Tile.H);
            run(StoredPass.ENCODER_SUMS, weights, at);
            run(StoredPass.ENCODER_OUTPUT_SUMS, weights, at);
            collect(gradient, at, StoredLayout.UNIT, padded);
        }
    }

    /** Turns what the units of a layer are given into their activations and slopes. */
    private void activate(int layer) {
        function.valuesAndSlopes(hidden[layer], slopes[layer], 0, layout.units * padded);
    }

    private void store(int row, float[] into, int unit) {
        System.arraycopy(tile, row, into, unit * padded, padded);
    }

    private void fetch(float[] from, int unit, int row) {
        System.arraycopy(from, unit * padded, tile, row, padded);
    }

    /** The only place where these passes are called, see {@link LoopPass}. */
    private void run(StoredPass pass, float[] weights, int at) {
        pass.run(tile, weights, at, pass.real ? samples : padded);
    }

    private void run(LoopPass pass, float[] weights, int at) {
        pass.run(tile, weights, at, samples);
    }

    private void fill(int row, float value) {
        Arrays.fill(tile, row, row + padded, value);
    }

    /**
     * Adds the totals of the first rows of sums, which are as long as the pass that made them, to adjacent gradients.
     */
    private void collect(float[] gradient, int at, int count, int length) {
        Tile.addTotals(tile, count, length, gradient, at);
    }

    private float total(int row, int count) {
        return Tile.total(tile, row, count);
    }
}
