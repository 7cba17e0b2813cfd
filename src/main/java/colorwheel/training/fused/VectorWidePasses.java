package colorwheel.training.fused;

import static colorwheel.training.fused.BlockLayout.LATENT_ROWS;
import static colorwheel.training.fused.BlockLayout.LENGTH;
import static colorwheel.training.fused.BlockLayout.OUTPUT;
import static colorwheel.training.fused.UnitLayout.UNIT_CHANNELS;
import static colorwheel.training.fused.VectorPasses.COLOR_BLOCK;
import static colorwheel.training.fused.VectorPasses.LANES;
import static colorwheel.training.fused.VectorPasses.PARTS;
import static colorwheel.training.fused.VectorPasses.X0;
import static colorwheel.training.fused.VectorPasses.X1;
import static colorwheel.training.fused.VectorPasses.X2;
import static colorwheel.training.fused.VectorPasses.add;
import static colorwheel.training.fused.VectorPasses.all;
import static colorwheel.training.fused.VectorPasses.load;
import static colorwheel.training.fused.VectorPasses.rectify;
import static colorwheel.training.fused.VectorPasses.zero;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.SQRT;

import colorwheel.network.ScalarNetwork;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * The passes of {@link VectorPasses} for a bottleneck of any width. There are too many latents for the registers, so
 * sums over the latents go through memory.
 */
final class VectorWidePasses {
    private static final int Y0 = OUTPUT * LANES;
    private static final int Y1 = Y0 + LANES;
    private static final int Y2 = Y1 + LANES;

    /** From one latent's row to the next one's. */
    private static final int NEXT = LATENT_ROWS * LANES;

    /** From a latent's row to that of the gradient at it. */
    private static final int GRADIENT = LANES;

    private VectorWidePasses() {}

    static void encode(float[] colors, float[] latents, float[] weights, int biases, int width, int from, int to) {
        for (int block = from; block < to; block++) {
            int q = block * width * NEXT;
            for (int c = 0; c < width; c++) {
                all(weights[biases + c]).intoArray(latents, q + c * NEXT);
            }
            for (int unit = 0; unit < biases; unit += UNIT_CHANNELS + width) {
                encodeUnit(colors, latents, weights, unit, width, block * COLOR_BLOCK, q);
            }
        }
    }

    private static void encodeUnit(
            float[] colors, float[] latents, float[] weights, int unit, int width, int p, int q) {
        FloatVector h = rectify(encoded(colors, weights, unit, p));
        for (int c = 0; c < width; c++) {
            h.fma(all(weights[unit + UNIT_CHANNELS + c]), load(latents, q + c * NEXT))
                    .intoArray(latents, q + c * NEXT);
        }
    }

    static void normalize(float[] colors, float[] latents, int width, int from, int to) {
        for (int block = from; block < to; block++) {
            int q = block * width * NEXT;
            FloatVector squares = zero();
            // In the order of the passes for two latents.
            for (int c = width - 1; c >= 0; c--) {
                FloatVector z = load(latents, q + c * NEXT);
                squares = z.fma(z, squares);
            }
            FloatVector length = squares.lanewise(SQRT);
            length.intoArray(colors, block * COLOR_BLOCK + LENGTH * LANES);
            FloatVector whole = length.add(all(ScalarNetwork.EPSILON));
            for (int c = 0; c < width; c++) {
                load(latents, q + c * NEXT).div(whole).intoArray(latents, q + c * NEXT);
            }
        }
    }

    static void decode(
            float[] colors, float[] latents, float[] weights, int decoder, int biases, int width, int from, int to) {
        for (int block = from; block < to; block++) {
            int p = block * COLOR_BLOCK;
            int q = block * width * NEXT;
            FloatVector sum0 = all(weights[biases]);
            FloatVector sum1 = all(weights[biases + 1]);
            FloatVector sum2 = all(weights[biases + 2]);
            for (int unit = decoder; unit < biases; unit += UNIT_CHANNELS + width) {
                FloatVector k = rectify(decoded(latents, weights, unit, width, q));
                sum0 = k.fma(all(weights[unit + 1]), sum0);
                sum1 = k.fma(all(weights[unit + 2]), sum1);
                sum2 = k.fma(all(weights[unit + 3]), sum2);
            }
            sum0.intoArray(colors, p + Y0);
            sum1.intoArray(colors, p + Y1);
            sum2.intoArray(colors, p + Y2);
        }
    }

    static void clear(float[] latents, int width, int from, int to) {
        for (int q = from * width * NEXT; q < to * width * NEXT; q += NEXT) {
            zero().intoArray(latents, q + GRADIENT);
        }
    }

    static void decodeBack(
            float[] colors, float[] latents, float[] weights, float[] sums, int unit, int width, int from, int to) {
        FloatVector biasSum = zero();
        FloatVector outSum0 = zero();
        FloatVector outSum1 = zero();
        FloatVector outSum2 = zero();
        for (int block = from; block < to; block += PARTS) {
            int p = block * COLOR_BLOCK;
            int q = block * width * NEXT;
            FloatVector sum = decoded(latents, weights, unit, width, q);
            VectorMask<Float> off = sum.compare(LE, zero());
            FloatVector k = sum.blend(zero(), off);
            FloatVector d0 = load(colors, p + Y0);
            FloatVector d1 = load(colors, p + Y1);
            FloatVector d2 = load(colors, p + Y2);
            outSum0 = k.fma(d0, outSum0);
            outSum1 = k.fma(d1, outSum1);
            outSum2 = k.fma(d2, outSum2);
            FloatVector dk = d0.fma(all(weights[unit + 1]), d1.fma(all(weights[unit + 2]), d2.mul(weights[unit + 3])))
                    .blend(zero(), off);
            biasSum = biasSum.add(dk);
            for (int c = 0; c < width; c++) {
                int weight = unit + UNIT_CHANNELS + c;
                int latent = q + c * NEXT;
                add(dk.mul(load(latents, latent)), sums, weight, block);
                dk.fma(all(weights[weight]), load(latents, latent + GRADIENT)).intoArray(latents, latent + GRADIENT);
            }
        }
        add(biasSum, sums, unit, from);
        add(outSum0, sums, unit + 1, from);
        add(outSum1, sums, unit + 2, from);
        add(outSum2, sums, unit + 3, from);
    }

    static void normalizeBack(float[] colors, float[] latents, int width, int from, int to) {
        for (int block = from; block < to; block++) {
            int q = block * width * NEXT;
            FloatVector along = zero();
            for (int c = 0; c < width; c++) {
                along = load(latents, q + c * NEXT).fma(load(latents, q + c * NEXT + GRADIENT), along);
            }
            FloatVector length = load(colors, block * COLOR_BLOCK + LENGTH * LANES);
            FloatVector whole = length.add(all(ScalarNetwork.EPSILON));
            FloatVector share = VectorPasses.share(along, length, whole);
            for (int c = 0; c < width; c++) {
                int latent = q + c * NEXT;
                load(latents, latent + GRADIENT)
                        .sub(load(latents, latent).mul(share))
                        .div(whole)
                        .intoArray(latents, latent + GRADIENT);
            }
        }
    }

    static void latentBias(float[] latents, float[] sums, int biases, int width, int from, int to) {
        for (int block = from; block < to; block += PARTS) {
            for (int c = 0; c < width; c++) {
                add(load(latents, (block * width + c) * NEXT + GRADIENT), sums, biases + c, block);
            }
        }
    }

    static void encodeBack(
            float[] colors, float[] latents, float[] weights, float[] sums, int unit, int width, int from, int to) {
        FloatVector inSum0 = zero();
        FloatVector inSum1 = zero();
        FloatVector inSum2 = zero();
        FloatVector biasSum = zero();
        for (int block = from; block < to; block += PARTS) {
            int p = block * COLOR_BLOCK;
            int q = block * width * NEXT;
            FloatVector sum = encoded(colors, weights, unit, p);
            VectorMask<Float> off = sum.compare(LE, zero());
            FloatVector h = sum.blend(zero(), off);
            FloatVector dh = zero();
            for (int c = 0; c < width; c++) {
                FloatVector d = load(latents, q + c * NEXT + GRADIENT);
                add(h.mul(d), sums, unit + UNIT_CHANNELS + c, block);
                dh = d.fma(all(weights[unit + UNIT_CHANNELS + c]), dh);
            }
            dh = dh.blend(zero(), off);
            inSum0 = dh.fma(load(colors, p + X0), inSum0);
            inSum1 = dh.fma(load(colors, p + X1), inSum1);
            inSum2 = dh.fma(load(colors, p + X2), inSum2);
            biasSum = biasSum.add(dh);
        }
        add(inSum0, sums, unit, from);
        add(inSum1, sums, unit + 1, from);
        add(inSum2, sums, unit + 2, from);
        add(biasSum, sums, unit + 3, from);
    }

    /** What a unit of the encoder adds up, before it is rectified. */
    private static FloatVector encoded(float[] colors, float[] weights, int unit, int p) {
        FloatVector sum = load(colors, p + X2).fma(all(weights[unit + 2]), all(weights[unit + 3]));
        return load(colors, p + X0).fma(all(weights[unit]), load(colors, p + X1).fma(all(weights[unit + 1]), sum));
    }

    /** What a unit of the decoder adds up, before it is rectified. */
    private static FloatVector decoded(float[] latents, float[] weights, int unit, int width, int q) {
        FloatVector sum = all(weights[unit]);
        for (int c = 0; c < width; c++) {
            sum = load(latents, q + c * NEXT).fma(all(weights[unit + UNIT_CHANNELS + c]), sum);
        }
        return sum;
    }
}
