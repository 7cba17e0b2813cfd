package colorwheel.training.fused;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Rounding;
import java.util.Arrays;

/**
 * Loss and gradient by plain loops over floats, for ReLU and a bottleneck of one or two latents. {@link UnitLayout}
 * says how the weights lie and {@link Tile} how the samples do. The same inputs give the same bits on every machine,
 * compiled or not.
 *
 * <p>Hidden activations are not kept from the way forward: working them out again costs less than writing and reading
 * them.
 */
final class LoopKernel implements Kernel {
    private static final int UNITS_AT_ONCE = 2;

    /** The sums of one unit, in the order of its weights. */
    private static final int UNIT_SUMS = UnitLayout.UNIT;

    private final UnitLayout layout;
    /** The present tile. */
    final float[] tile = new float[Tile.SIZE];

    /** How many samples it has. */
    int samples;

    private int loaded = -1;
    private final boolean normalize;
    private final int batch;
    private final int samplesPerTile;
    private final float[][] inputs;
    private final float[] scale;

    /** What each sum is to be multiplied by: ½ where it was made with twice an activation. */
    private final float[] factors;

    /** Whether this kernel is for such a network. */
    static boolean supports(NetworkSpec network) {
        return network.activation() == Activation.RELU && network.bottleneck() <= 2;
    }

    LoopKernel(NetworkSpec network, float[] rgb) {
        layout = new UnitLayout(network, UNITS_AT_ONCE);
        normalize = network.normalize();
        batch = rgb.length / NetworkSpec.CHANNELS;
        samplesPerTile = (batch + Tile.count(batch) - 1) / Tile.count(batch);
        inputs = Tile.inputs(rgb, samplesPerTile);
        scale = new float[] {2f / rgb.length};
        factors = factors(layout);
    }

    private static float[] factors(UnitLayout layout) {
        float[] factors = new float[layout.size];
        Arrays.fill(factors, 1);
        for (int at = 0; at < layout.latentBias; at += UnitLayout.UNIT) {
            Arrays.fill(factors, at + UnitLayout.UNIT_CHANNELS, at + UnitLayout.UNIT, LoopPass.HALF);
        }
        for (int at = layout.decoder; at < layout.outputBias; at += UnitLayout.UNIT) {
            Arrays.fill(factors, at + 1, at + UnitLayout.UNIT_CHANNELS, LoopPass.HALF);
        }
        return factors;
    }

    @Override
    public int size() {
        return layout.size;
    }

    @Override
    public Rounding rounding() {
        return Rounding.LOOPS;
    }

    @Override
    public int place(int index) {
        return layout.place(index);
    }

    @Override
    public double gradient(float[] weights, float[] gradient) {
        Arrays.fill(gradient, 0);
        double squares = 0;
        for (int number = 0; number < inputs.length; number++) {
            squares += forward(number, weights);
            backward(weights, gradient);
        }
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= factors[i];
        }
        return squares / (NetworkSpec.CHANNELS * batch);
    }

    @Override
    public double loss(float[] weights) {
        double squares = 0;
        for (int number = 0; number < inputs.length; number++) {
            squares += forward(number, weights);
        }
        return squares / (NetworkSpec.CHANNELS * batch);
    }

    private void load(int number) {
        if (loaded != number) {
            samples = Math.min(samplesPerTile, batch - number * samplesPerTile);
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
        return total(Tile.SUM0);
    }

    private void backward(float[] weights, float[] gradient) {
        run(LoopPass.OUTPUT_SLOPE, scale, 0);
        run(LoopPass.OUTPUT_BIAS, weights, 0);
        collect(gradient, layout.outputBias, NetworkSpec.CHANNELS);
        decodeBack(weights, gradient);
        if (normalize) {
            run(LoopPass.NORMALIZE_BACK, weights, 0);
        }
        encodeBack(weights, gradient);
    }

    /** The latents of a tile, normalized if that is asked for. */
    private void encode(float[] weights) {
        run(LoopPass.BEGIN_LATENTS, weights, layout.latentBias);
        for (int at = 0; at < layout.latentBias; at += UNITS_AT_ONCE * UnitLayout.UNIT) {
            run(LoopPass.ENCODE, weights, at);
        }
        if (normalize) {
            run(LoopPass.NORMALIZE, weights, 0);
        }
    }

    /** The inputs of the sigmoids. */
    private void decode(float[] weights) {
        run(LoopPass.BEGIN_OUTPUTS, weights, layout.outputBias);
        for (int at = layout.decoder; at < layout.outputBias; at += UNITS_AT_ONCE * UnitLayout.UNIT) {
            run(LoopPass.DECODE, weights, at);
        }
    }

    /** The gradients of the decoder's hidden units, and those at the latents. */
    private void decodeBack(float[] weights, float[] gradient) {
        run(LoopPass.BEGIN_GRADIENTS, weights, 0);
        for (int at = layout.decoder; at < layout.outputBias; at += UnitLayout.UNIT) {
            run(LoopPass.DECODER_SLOPE, weights, at);
            run(LoopPass.DECODER_SUMS, weights, at);
            collect(gradient, at, UNIT_SUMS);
        }
    }

    /** The gradients of the latents' biases and of the encoder's hidden units. */
    private void encodeBack(float[] weights, float[] gradient) {
        run(LoopPass.LATENT_BIAS, weights, 0);
        collect(gradient, layout.latentBias, 2);
        for (int at = 0; at < layout.latentBias; at += UnitLayout.UNIT) {
            run(LoopPass.ENCODER_SLOPE, weights, at);
            run(LoopPass.ENCODER_SUMS, weights, at);
            collect(gradient, at, UNIT_SUMS);
        }
    }

    /** The only place where passes are called, see {@link LoopPass}. */
    private void run(LoopPass pass, float[] weights, int at) {
        pass.run(tile, weights, at, samples);
    }

    /** Adds the totals of the first rows of sums to adjacent gradients. */
    private void collect(float[] gradient, int at, int count) {
        Tile.addTotals(tile, count, samples, gradient, at);
    }

    private float total(int row) {
        return Tile.total(tile, row, samples);
    }
}
