package colorwheel.training.fused;

import static colorwheel.training.fused.BlockLayout.COLOR_ROWS;
import static colorwheel.training.fused.BlockLayout.INPUT;
import static colorwheel.training.fused.BlockLayout.LATENT_ROWS;
import static colorwheel.training.fused.BlockLayout.LENGTH;
import static colorwheel.training.fused.BlockLayout.OUTPUT;
import static colorwheel.training.fused.BlockLayout.REAL;
import static colorwheel.training.fused.BlockLayout.SUM_LANES;
import static colorwheel.training.fused.UnitLayout.UNIT_CHANNELS;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.SQRT;

import colorwheel.network.ScalarNetwork;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * The passes over a tile of samples for a bottleneck of one or two latents, where nearly all the time goes. See
 * {@link BlockLayout} for the arrays; from and to count blocks. A pass that adds up takes every {@link #PARTS}-th
 * block, and is called for each part of the sums.
 *
 * <p>What keeps them fast, found by reading profiles and machine code:
 *
 * <ul>
 *   <li>Every pass is a method of its own, small enough for the compiler to inline all of the Vector API into it. Past
 *       that limit vectors become objects, and a pass takes ten times as long.
 *   <li>The forward passes hold two blocks of samples in registers and run over the units, whose weights are broadcast
 *       from memory; the backward passes hold one unit's weights and sums in registers and run over the samples. Hidden
 *       activations are never stored: working them out again costs less than writing and reading them.
 *   <li>{@code max} minds NaN and −0 in five instructions; a comparison and a blend are two. The exponential needs no
 *       {@code convert}, which is slow on some machines.
 *   <li>Sums stay vectors and are added to memory lane by lane. {@code reduceLanes} may add in another order once it is
 *       compiled, and the same run would then not always give the same bits.
 * </ul>
 */
final class VectorPasses {
    /** The longest of the machine, up to {@link BlockLayout#SUM_LANES}. */
    static final VectorSpecies<Float> SPECIES = species(FloatVector.SPECIES_PREFERRED.length());

    static final int LANES = SPECIES.length();

    /** How many vectors a sum has. */
    static final int PARTS = SUM_LANES / LANES;

    static final int X0 = INPUT * LANES;
    static final int X1 = X0 + LANES;
    static final int X2 = X1 + LANES;
    static final int COLOR_BLOCK = COLOR_ROWS * LANES;
    private static final int Y0 = OUTPUT * LANES;
    private static final int Y1 = Y0 + LANES;
    private static final int Y2 = Y1 + LANES;
    private static final int U0 = 0;
    private static final int DU0 = U0 + LANES;
    private static final int U1 = DU0 + LANES;
    private static final int DU1 = U1 + LANES;
    static final int LATENTS = 2;
    private static final int LATENT_BLOCK = LATENTS * LATENT_ROWS * LANES;

    /** How many times an index into the latents is the index of the same block in the colors. */
    private static final int COLORS = COLOR_BLOCK / LATENT_BLOCK;

    private static final int UNIT = UNIT_CHANNELS + LATENTS;

    private VectorPasses() {}

    private static VectorSpecies<Float> species(int lanes) {
        if (lanes >= FloatVector.SPECIES_512.length()) {
            return FloatVector.SPECIES_512;
        }
        return lanes >= FloatVector.SPECIES_256.length() ? FloatVector.SPECIES_256 : FloatVector.SPECIES_128;
    }

    /** Colors to latents, before normalizing. The encoder's units end, and the latents' biases begin, at biases. */
    static void encode(float[] colors, float[] latents, float[] weights, int biases, int from, int to) {
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += 2 * LATENT_BLOCK) {
            int p = COLORS * q;
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
            for (int j = 0; j < biases; j += UNIT) {
                FloatVector in0 = all(weights[j]);
                FloatVector in1 = all(weights[j + 1]);
                FloatVector in2 = all(weights[j + 2]);
                FloatVector bias = all(weights[j + 3]);
                FloatVector a = rectify(a0.fma(in0, a1.fma(in1, a2.fma(in2, bias))));
                FloatVector b = rectify(b0.fma(in0, b1.fma(in1, b2.fma(in2, bias))));
                FloatVector out0 = all(weights[j + 4]);
                FloatVector out1 = all(weights[j + 5]);
                aSum0 = a.fma(out0, aSum0);
                bSum0 = b.fma(out0, bSum0);
                aSum1 = a.fma(out1, aSum1);
                bSum1 = b.fma(out1, bSum1);
            }
            aSum0.intoArray(latents, q + U0);
            aSum1.intoArray(latents, q + U1);
            bSum0.intoArray(latents, q + LATENT_BLOCK + U0);
            bSum1.intoArray(latents, q + LATENT_BLOCK + U1);
        }
    }

    /** Divides the latent points by their length, which it keeps, plus ε. */
    static void normalize(float[] colors, float[] latents, int from, int to) {
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            FloatVector z0 = load(latents, q + U0);
            FloatVector z1 = load(latents, q + U1);
            FloatVector length = z0.fma(z0, z1.mul(z1)).lanewise(SQRT);
            length.intoArray(colors, COLORS * q + LENGTH * LANES);
            FloatVector whole = length.add(all(ScalarNetwork.EPSILON));
            z0.div(whole).intoArray(latents, q + U0);
            z1.div(whole).intoArray(latents, q + U1);
        }
    }

    /** Latents to what the sigmoids are given. The decoder's units lie from decoder to biases. */
    static void decode(float[] colors, float[] latents, float[] weights, int decoder, int biases, int from, int to) {
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += 2 * LATENT_BLOCK) {
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
            for (int j = decoder; j < biases; j += UNIT) {
                FloatVector bias = all(weights[j]);
                FloatVector in0 = all(weights[j + 4]);
                FloatVector in1 = all(weights[j + 5]);
                FloatVector a = rectify(a0.fma(in0, a1.fma(in1, bias)));
                FloatVector b = rectify(b0.fma(in0, b1.fma(in1, bias)));
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
     * the bias's gradient. For a bottleneck of any width.
     *
     * @param scale 2 / (3 · samples), from the mean of the squares
     */
    static void output(
            float[] colors, int channel, float scale, float[] sums, int bias, int squares, int from, int to) {
        int y = (OUTPUT + channel) * LANES;
        int x = (INPUT + channel) * LANES;
        FloatVector biasSum = zero();
        FloatVector squareSum = zero();
        FloatVector factor = all(scale);
        for (int p = from * COLOR_BLOCK; p < to * COLOR_BLOCK; p += PARTS * COLOR_BLOCK) {
            FloatVector out = sigmoid(load(colors, p + y));
            FloatVector error = out.sub(load(colors, p + x)).mul(load(colors, p + REAL * LANES));
            FloatVector slope = out.sub(out.mul(out));
            FloatVector d = slope.mul(error.mul(factor));
            squareSum = error.fma(error, squareSum);
            biasSum = biasSum.add(d);
            d.intoArray(colors, p + y);
        }
        add(biasSum, sums, bias, from);
        add(squareSum, sums, squares, from);
    }

    /** Sets the gradients at the latents to zero. */
    static void clear(float[] latents, int from, int to) {
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            zero().intoArray(latents, q + DU0);
            zero().intoArray(latents, q + DU1);
        }
    }

    /** One unit of the decoder: adds up its weights' gradients, and adds its part to the gradients at the latents. */
    static void decodeBack(float[] colors, float[] latents, float[] weights, float[] sums, int unit, int from, int to) {
        FloatVector bias = all(weights[unit]);
        FloatVector out0 = all(weights[unit + 1]);
        FloatVector out1 = all(weights[unit + 2]);
        FloatVector out2 = all(weights[unit + 3]);
        FloatVector in0 = all(weights[unit + 4]);
        FloatVector in1 = all(weights[unit + 5]);
        FloatVector biasSum = zero();
        FloatVector outSum0 = zero();
        FloatVector outSum1 = zero();
        FloatVector outSum2 = zero();
        FloatVector inSum0 = zero();
        FloatVector inSum1 = zero();
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += PARTS * LATENT_BLOCK) {
            int p = COLORS * q;
            FloatVector u0 = load(latents, q + U0);
            FloatVector u1 = load(latents, q + U1);
            FloatVector sum = u0.fma(in0, u1.fma(in1, bias));
            VectorMask<Float> off = sum.compare(LE, zero());
            FloatVector k = sum.blend(zero(), off);
            FloatVector d0 = load(colors, p + Y0);
            FloatVector d1 = load(colors, p + Y1);
            FloatVector d2 = load(colors, p + Y2);
            outSum0 = k.fma(d0, outSum0);
            outSum1 = k.fma(d1, outSum1);
            outSum2 = k.fma(d2, outSum2);
            FloatVector dk = d0.fma(out0, d1.fma(out1, d2.mul(out2))).blend(zero(), off);
            biasSum = biasSum.add(dk);
            inSum0 = dk.fma(u0, inSum0);
            inSum1 = dk.fma(u1, inSum1);
            dk.fma(in0, load(latents, q + DU0)).intoArray(latents, q + DU0);
            dk.fma(in1, load(latents, q + DU1)).intoArray(latents, q + DU1);
        }
        add(biasSum, sums, unit, from);
        add(outSum0, sums, unit + 1, from);
        add(outSum1, sums, unit + 2, from);
        add(outSum2, sums, unit + 3, from);
        add(inSum0, sums, unit + 4, from);
        add(inSum1, sums, unit + 5, from);
    }

    /** Turns the gradients at the normalized latents into those before: {@link LoopPass#NORMALIZE_BACK}. */
    static void normalizeBack(float[] colors, float[] latents, int from, int to) {
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            FloatVector u0 = load(latents, q + U0);
            FloatVector u1 = load(latents, q + U1);
            FloatVector du0 = load(latents, q + DU0);
            FloatVector du1 = load(latents, q + DU1);
            FloatVector length = load(colors, COLORS * q + LENGTH * LANES);
            FloatVector whole = length.add(all(ScalarNetwork.EPSILON));
            FloatVector share = share(u0.fma(du0, u1.mul(du1)), length, whole);
            du0.sub(u0.mul(share)).div(whole).intoArray(latents, q + DU0);
            du1.sub(u1.mul(share)).div(whole).intoArray(latents, q + DU1);
        }
    }

    /** The gradients of the latents' biases. */
    static void latentBias(float[] latents, float[] sums, int biases, int from, int to) {
        FloatVector sum0 = zero();
        FloatVector sum1 = zero();
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += PARTS * LATENT_BLOCK) {
            sum0 = sum0.add(load(latents, q + DU0));
            sum1 = sum1.add(load(latents, q + DU1));
        }
        add(sum0, sums, biases, from);
        add(sum1, sums, biases + 1, from);
    }

    /** One unit of the encoder: adds up its weights' gradients. */
    static void encodeBack(float[] colors, float[] latents, float[] weights, float[] sums, int unit, int from, int to) {
        FloatVector in0 = all(weights[unit]);
        FloatVector in1 = all(weights[unit + 1]);
        FloatVector in2 = all(weights[unit + 2]);
        FloatVector bias = all(weights[unit + 3]);
        FloatVector out0 = all(weights[unit + 4]);
        FloatVector out1 = all(weights[unit + 5]);
        FloatVector inSum0 = zero();
        FloatVector inSum1 = zero();
        FloatVector inSum2 = zero();
        FloatVector biasSum = zero();
        FloatVector outSum0 = zero();
        FloatVector outSum1 = zero();
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += PARTS * LATENT_BLOCK) {
            int p = COLORS * q;
            FloatVector x0 = load(colors, p + X0);
            FloatVector x1 = load(colors, p + X1);
            FloatVector x2 = load(colors, p + X2);
            FloatVector sum = x0.fma(in0, x1.fma(in1, x2.fma(in2, bias)));
            VectorMask<Float> off = sum.compare(LE, zero());
            FloatVector h = sum.blend(zero(), off);
            FloatVector d0 = load(latents, q + DU0);
            FloatVector d1 = load(latents, q + DU1);
            outSum0 = h.fma(d0, outSum0);
            outSum1 = h.fma(d1, outSum1);
            FloatVector dh = d0.fma(out0, d1.mul(out1)).blend(zero(), off);
            biasSum = biasSum.add(dh);
            inSum0 = dh.fma(x0, inSum0);
            inSum1 = dh.fma(x1, inSum1);
            inSum2 = dh.fma(x2, inSum2);
        }
        add(inSum0, sums, unit, from);
        add(inSum1, sums, unit + 1, from);
        add(inSum2, sums, unit + 2, from);
        add(biasSum, sums, unit + 3, from);
        add(outSum0, sums, unit + 4, from);
        add(outSum1, sums, unit + 5, from);
    }

    static FloatVector load(float[] from, int index) {
        return FloatVector.fromArray(SPECIES, from, index);
    }

    static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    // Not a constant: a vector that is an object somewhere stays one.
    static FloatVector zero() {
        return FloatVector.zero(SPECIES);
    }

    /** Adds to that part of the sum of one weight to which the block belongs, lane by lane. */
    static void add(FloatVector vector, float[] sums, int weight, int block) {
        int at = weight * SUM_LANES + block % PARTS * LANES;
        vector.add(load(sums, at)).intoArray(sums, at);
    }

    static FloatVector rectify(FloatVector x) {
        return x.blend(zero(), x.compare(LE, zero()));
    }

    /** The part of the gradient along the latent point; none where the length is 0 and has no derivative. */
    static FloatVector share(FloatVector along, FloatVector length, FloatVector whole) {
        FloatVector quotient = along.mul(whole).div(length);
        return quotient.blend(zero(), length.compare(LE, zero()));
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
