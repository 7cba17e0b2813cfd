package colorwheel.training.fused;

import static colorwheel.training.fused.UnitLayout.UNIT;
import static colorwheel.training.fused.UnitLayout.UNIT_CHANNELS;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.MAX;
import static jdk.incubator.vector.VectorOperators.SQRT;

import colorwheel.experiment.NetworkSpec;
import colorwheel.network.ScalarNetwork;
import jdk.incubator.vector.FloatVector;

/**
 * The passes forward over a tile of samples; {@link VectorBackward} has those back. From and to count blocks. A pass
 * that adds up takes every {@link #PARTS}-th block, and is called for each part of the sums.
 *
 * <p>What keeps them fast, found by reading profiles and machine code:
 *
 * <ul>
 *   <li>Every pass is a method of its own, small enough for the compiler to inline all of the Vector API into it. Past
 *       that limit vectors become objects, and a pass takes ten times as long.
 *   <li>The forward passes hold two blocks of samples in registers and run over the units, whose weights are broadcast
 *       from memory; the backward passes hold one unit's weights and sums in registers and run over the samples. Hidden
 *       activations are never stored: working them out again costs less than writing and reading them.
 *   <li>That is so for ReLU and one pair of latents. For other functions, which cost more, and more latents, which are
 *       too many for the registers, the activations and slopes of a tile are worked out first and {@link #stored}; the
 *       same passes then read them. As long as only one of the two ways was gone, the compiler leaves out the other.
 *   <li>ReLU and its slope are worked out from a number's bits, by instructions on integers. A comparison and a blend
 *       of floats run in the parts of the processor that multiply, which are the busiest: an epoch would take a ninth
 *       longer. {@code max} of floats minds NaN and −0 in five instructions. The exponential needs no {@code convert},
 *       which is slow on some machines.
 *   <li>Sums stay vectors and are added to memory lane by lane. {@code reduceLanes} may add in another order once it is
 *       compiled, and the same run would then not always give the same bits.
 * </ul>
 */
class VectorForward extends VectorBlocks {
    VectorForward(NetworkSpec network, UnitLayout layout, float[] colors, int tile) {
        super(network, layout, colors, tile);
    }

    /** Stores the sums that a unit of the encoder is given. */
    final void encoderSums(float[] weights, int unit, int from, int to) {
        FloatVector in0 = all(weights[unit]);
        FloatVector in1 = all(weights[unit + 1]);
        FloatVector in2 = all(weights[unit + 2]);
        FloatVector bias = all(weights[unit + 3]);
        int at = encoderRow(unit);
        for (int p = from * COLOR_BLOCK; p < to * COLOR_BLOCK; p += COLOR_BLOCK) {
            FloatVector sum = load(colors, p + X2).fma(in2, bias);
            load(colors, p + X0).fma(in0, load(colors, p + X1).fma(in1, sum)).intoArray(hidden, at);
            at += LANES;
        }
    }

    /** Colors to a pair of latents, before normalizing. */
    final void encode(float[] weights, int number, int from, int to) {
        int biases = layout.latentBias + 2 * number;
        int ties = number * layout.pair + UNIT_CHANNELS;
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += 2 * LATENT_BLOCK) {
            int p = COLORS * q;
            int at = (q / LATENT_BLOCK - from) * LANES;
            FloatVector a0 = load(colors, p + X0);
            FloatVector a1 = load(colors, p + X1);
            FloatVector a2 = load(colors, p + X2);
            FloatVector b0 = load(colors, p + COLOR_BLOCK + X0);
            FloatVector b1 = load(colors, p + COLOR_BLOCK + X1);
            FloatVector b2 = load(colors, p + COLOR_BLOCK + X2);
            FloatVector aSum0 = all(weights[biases]);
            FloatVector aSum1 = all(weights[biases + 1]);
            FloatVector bSum0 = aSum0;
            FloatVector bSum1 = aSum1;
            for (int j = 0; j < layout.pair; j += UNIT) {
                FloatVector a;
                FloatVector b;
                if (stored) {
                    a = load(hidden, at);
                    b = load(hidden, at + LANES);
                    at += row;
                } else {
                    FloatVector in0 = all(weights[j]);
                    FloatVector in1 = all(weights[j + 1]);
                    FloatVector in2 = all(weights[j + 2]);
                    FloatVector bias = all(weights[j + 3]);
                    a = rectify(a0.fma(in0, a1.fma(in1, a2.fma(in2, bias))));
                    b = rectify(b0.fma(in0, b1.fma(in1, b2.fma(in2, bias))));
                }
                FloatVector out0 = all(weights[ties + j]);
                FloatVector out1 = all(weights[ties + j + 1]);
                aSum0 = a.fma(out0, aSum0);
                bSum0 = b.fma(out0, bSum0);
                aSum1 = a.fma(out1, aSum1);
                bSum1 = b.fma(out1, bSum1);
            }
            int l = number * pair + q;
            aSum0.intoArray(latents, l + U0);
            aSum1.intoArray(latents, l + U1);
            bSum0.intoArray(latents, l + LATENT_BLOCK + U0);
            bSum1.intoArray(latents, l + LATENT_BLOCK + U1);
        }
    }

    /** Divides the latent points by their length, which it keeps, plus ε. */
    final void normalize(int from, int to) {
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            FloatVector squares = zero();
            for (int l = latents.length - pair + q; l >= 0; l -= pair) {
                FloatVector z0 = load(latents, l + U0);
                FloatVector z1 = load(latents, l + U1);
                squares = z0.fma(z0, z1.fma(z1, squares));
            }
            FloatVector length = squares.lanewise(SQRT);
            length.intoArray(colors, COLORS * q + LENGTH);
            FloatVector whole = length.add(all(ScalarNetwork.EPSILON));
            for (int l = q; l < latents.length; l += pair) {
                load(latents, l + U0).div(whole).intoArray(latents, l + U0);
                load(latents, l + U1).div(whole).intoArray(latents, l + U1);
            }
        }
    }

    /** Keeps the length of latent points that are not normalized. */
    final void measure(int from, int to) {
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            FloatVector squares = zero();
            for (int l = q; l < latents.length; l += pair) {
                FloatVector z0 = load(latents, l + U0);
                FloatVector z1 = load(latents, l + U1);
                squares = z0.fma(z0, z1.fma(z1, squares));
            }
            squares.lanewise(SQRT).intoArray(colors, COLORS * q + LENGTH);
        }
    }

    /** Adds up (‖z‖ − 1)², of the lengths that are kept. */
    final void addUnitNorms(int from, int to) {
        FloatVector sum = zero();
        for (int p = from * COLOR_BLOCK; p < to * COLOR_BLOCK; p += PARTS * COLOR_BLOCK) {
            FloatVector excess = load(colors, p + LENGTH).sub(all(1f)).mul(load(colors, p + REAL));
            sum = excess.fma(excess, sum);
        }
        add(sum, layout.size + 1, from);
    }

    /** Adds up the squares of the third coordinate, the first of the second pair. */
    final void addHeights(int from, int to) {
        FloatVector sum = zero();
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += PARTS * LATENT_BLOCK) {
            FloatVector height = load(latents, pair + q + U0).mul(load(colors, COLORS * q + REAL));
            sum = height.fma(height, sum);
        }
        add(sum, layout.size + 2, from);
    }

    /** Stores the sums that a unit of the decoder is given. */
    final void decoderSums(float[] weights, int unit, int from, int to) {
        int at = decoderRow(unit);
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            FloatVector sum = all(weights[unit]);
            for (int number = layout.pairs - 1; number >= 0; number--) {
                int l = number * pair + q;
                int tie = unit + number * layout.pair + UNIT_CHANNELS;
                sum = load(latents, l + U1).fma(all(weights[tie + 1]), sum);
                sum = load(latents, l + U0).fma(all(weights[tie]), sum);
            }
            sum.intoArray(hidden, at);
            at += LANES;
        }
    }

    /** Latents to what the sigmoids are given. */
    final void decode(float[] weights, int from, int to) {
        int biases = layout.outputBias;
        int end = layout.decoder + layout.pair;
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += 2 * LATENT_BLOCK) {
            int at = hidden.length / 2 + (q / LATENT_BLOCK - from) * LANES;
            FloatVector a0 = load(latents, q + U0);
            FloatVector a1 = load(latents, q + U1);
            FloatVector b0 = load(latents, q + LATENT_BLOCK + U0);
            FloatVector b1 = load(latents, q + LATENT_BLOCK + U1);
            FloatVector aSum0 = all(weights[biases]);
            FloatVector aSum1 = all(weights[biases + 1]);
            FloatVector aSum2 = all(weights[biases + 2]);
            FloatVector bSum0 = aSum0;
            FloatVector bSum1 = aSum1;
            FloatVector bSum2 = aSum2;
            for (int j = layout.decoder; j < end; j += UNIT) {
                FloatVector a;
                FloatVector b;
                if (stored) {
                    a = load(hidden, at);
                    b = load(hidden, at + LANES);
                    at += row;
                } else {
                    FloatVector bias = all(weights[j]);
                    FloatVector in0 = all(weights[j + 4]);
                    FloatVector in1 = all(weights[j + 5]);
                    a = rectify(a0.fma(in0, a1.fma(in1, bias)));
                    b = rectify(b0.fma(in0, b1.fma(in1, bias)));
                }
                FloatVector out0 = all(weights[j + 1]);
                FloatVector out1 = all(weights[j + 2]);
                FloatVector out2 = all(weights[j + 3]);
                aSum0 = a.fma(out0, aSum0);
                bSum0 = b.fma(out0, bSum0);
                aSum1 = a.fma(out1, aSum1);
                bSum1 = b.fma(out1, bSum1);
                aSum2 = a.fma(out2, aSum2);
                bSum2 = b.fma(out2, bSum2);
            }
            int p = COLORS * q;
            aSum0.intoArray(colors, p + Y0);
            aSum1.intoArray(colors, p + Y1);
            aSum2.intoArray(colors, p + Y2);
            bSum0.intoArray(colors, p + COLOR_BLOCK + Y0);
            bSum1.intoArray(colors, p + COLOR_BLOCK + Y1);
            bSum2.intoArray(colors, p + COLOR_BLOCK + Y2);
        }
    }

    /**
     * One output channel: replaces the inputs of its sigmoids by the gradients at them, and adds up squared errors and
     * the bias's gradient.
     *
     * @param scale 2 / (3 · samples), from the mean of the squares
     */
    final void output(int channel, float scale, int from, int to) {
        int x = channel * LANES;
        int y = Y0 + channel * LANES;
        FloatVector biasSum = zero();
        FloatVector squareSum = zero();
        FloatVector factor = all(scale);
        for (int p = from * COLOR_BLOCK; p < to * COLOR_BLOCK; p += PARTS * COLOR_BLOCK) {
            FloatVector out = sigmoid(load(colors, p + y));
            FloatVector error = out.sub(load(colors, p + x)).mul(load(colors, p + REAL));
            FloatVector slope = out.sub(out.mul(out));
            FloatVector d = slope.mul(error.mul(factor));
            squareSum = error.fma(error, squareSum);
            biasSum = biasSum.add(d);
            d.intoArray(colors, p + y);
        }
        add(biasSum, layout.outputBias + channel, from);
        add(squareSum, layout.size, from);
    }

    /** max(0, x): the bits of a positive float are a positive integer, and those of a negative one negative. */
    private static FloatVector rectify(FloatVector x) {
        return x.reinterpretAsInts().lanewise(MAX, 0).reinterpretAsFloats();
    }

    /**
     * 1 / (1 + 2^t) with t = −y / ln 2. Adding 3 · 2²² rounds t to a whole number, which then stands in the lowest bits
     * and is shifted to where the exponent of a float is; a minimax polynomial takes care of the rest of t, within ½.
     * The relative error of 2^t is below 1e-7. Beyond ±86 the result is 0 or 1 to the last bit of a float anyway.
     */
    private static FloatVector sigmoid(FloatVector y) {
        FloatVector low = y.blend(all(-86f), y.compare(LT, all(-86f)));
        FloatVector bounded = low.blend(all(86f), low.compare(GT, all(86f)));
        FloatVector shifted = bounded.fma(all(-1.44269504f), all(12582912f));
        FloatVector whole = shifted.sub(all(12582912f));
        FloatVector rest = bounded.fma(all(-1.44269504f), whole.neg());
        FloatVector power = rest.fma(all(1.53458124e-4f), all(1.33999309e-3f))
                .fma(rest, all(9.61848907e-3f))
                .fma(rest, all(5.55032864e-2f))
                .fma(rest, all(2.40226462e-1f))
                .fma(rest, all(6.93147182e-1f))
                .fma(rest, all(1f));
        FloatVector scaled = power.reinterpretAsInts()
                .add(shifted.reinterpretAsInts().lanewise(LSHL, 23))
                .reinterpretAsFloats();
        return all(1f).div(scaled.add(all(1f)));
    }
}
