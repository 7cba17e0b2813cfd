package colorwheel.training.fused;

import static colorwheel.training.fused.UnitLayout.UNIT_CHANNELS;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.MAX;

import colorwheel.experiment.NetworkSpec;
import colorwheel.network.ScalarNetwork;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/**
 * The passes back, from the gradients that {@link #output} leaves; written as those of {@link VectorForward} are. The
 * two longest leave the sums of a tile to {@link #addTileSums}: with six additions more they would be at the compiler's
 * limit.
 */
final class VectorBackward extends VectorForward {
    VectorBackward(NetworkSpec network, UnitLayout layout, float[] colors, int tile) {
        super(network, layout, colors, tile);
    }

    /** Sets the gradients at the latents to zero. */
    void clear(int from, int to) {
        for (int number = 0; number < layout.pairs; number++) {
            int end = number * pair + to * LATENT_BLOCK;
            for (int l = number * pair + from * LATENT_BLOCK; l < end; l += LATENT_BLOCK) {
                zero().intoArray(latents, l + DU0);
                zero().intoArray(latents, l + DU1);
            }
        }
    }

    /** Sets the gradient at the third coordinate to that of its squares, each of them times half a factor. */
    void setHeights(float factor, int from, int to) {
        FloatVector twice = all(factor);
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            FloatVector height = load(latents, pair + q + U0).mul(load(colors, COLORS * q + REAL));
            height.mul(twice).intoArray(latents, pair + q + DU0);
        }
    }

    /**
     * Adds the gradient of (‖z‖ − 1)², each times half a factor, to those at the latents before normalization. At z =
     * 0, where the length has no derivative, it counts as constant.
     *
     * @param normalized whether the latents are divided by their lengths by now
     */
    void addUnitNormGradient(float factor, boolean normalized, int from, int to) {
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            FloatVector length = load(colors, COLORS * q + LENGTH);
            FloatVector excess = length.sub(all(1f)).mul(load(colors, COLORS * q + REAL));
            FloatVector share = excess.mul(all(factor)).div(length).blend(zero(), length.compare(LE, zero()));
            if (normalized) {
                share = share.mul(length.add(all(ScalarNetwork.EPSILON)));
            }
            for (int l = q; l < latents.length; l += pair) {
                load(latents, l + U0).fma(share, load(latents, l + DU0)).intoArray(latents, l + DU0);
                load(latents, l + U1).fma(share, load(latents, l + DU1)).intoArray(latents, l + DU1);
            }
        }
    }

    /** Turns the stored slopes of a unit of the decoder into the gradients at it. */
    void storeDecoderGradient(float[] weights, int unit, int from, int to) {
        FloatVector out0 = all(weights[unit + 1]);
        FloatVector out1 = all(weights[unit + 2]);
        FloatVector out2 = all(weights[unit + 3]);
        int at = decoderRow(unit);
        for (int p = from * COLOR_BLOCK; p < to * COLOR_BLOCK; p += COLOR_BLOCK) {
            FloatVector sum =
                    load(colors, p + Y1).fma(out1, load(colors, p + Y2).mul(out2));
            load(colors, p + Y0).fma(out0, sum).mul(load(slopes, at)).intoArray(slopes, at);
            at += LANES;
        }
    }

    /** One unit of the decoder: adds up its weights' gradients, and adds its part to the gradients at the latents. */
    void decodeBack(float[] weights, int unit, int from, int to) {
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
        int at = decoderRow(unit) + from % PARTS * LANES;
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += PARTS * LATENT_BLOCK) {
            int p = COLORS * q;
            FloatVector u0 = load(latents, q + U0);
            FloatVector u1 = load(latents, q + U1);
            FloatVector d0 = load(colors, p + Y0);
            FloatVector d1 = load(colors, p + Y1);
            FloatVector d2 = load(colors, p + Y2);
            FloatVector k;
            FloatVector dk;
            if (stored) {
                k = load(hidden, at);
                dk = load(slopes, at);
                at += SUM_LANES;
            } else {
                FloatVector sum = u0.fma(in0, u1.fma(in1, bias));
                // In no method of its own, which JDK 17 would not always inline.
                IntVector bits = sum.reinterpretAsInts().lanewise(MAX, 0);
                IntVector on = bits.neg().lanewise(ASHR, 31);
                k = bits.reinterpretAsFloats();
                dk = d0.fma(out0, d1.fma(out1, d2.mul(out2)))
                        .reinterpretAsInts()
                        .and(on)
                        .reinterpretAsFloats();
            }
            outSum0 = k.fma(d0, outSum0);
            outSum1 = k.fma(d1, outSum1);
            outSum2 = k.fma(d2, outSum2);
            biasSum = biasSum.add(dk);
            inSum0 = dk.fma(u0, inSum0);
            inSum1 = dk.fma(u1, inSum1);
            dk.fma(in0, load(latents, q + DU0)).intoArray(latents, q + DU0);
            dk.fma(in1, load(latents, q + DU1)).intoArray(latents, q + DU1);
        }
        biasSum.intoArray(tileSums, sum(unit, from));
        outSum0.intoArray(tileSums, sum(unit + 1, from));
        outSum1.intoArray(tileSums, sum(unit + 2, from));
        outSum2.intoArray(tileSums, sum(unit + 3, from));
        inSum0.intoArray(tileSums, sum(unit + 4, from));
        inSum1.intoArray(tileSums, sum(unit + 5, from));
    }

    /** The same unit and a further pair. */
    void decodeBackPair(float[] weights, int unit, int number, int from, int to) {
        int tie = unit + number * layout.pair + UNIT_CHANNELS;
        FloatVector in0 = all(weights[tie]);
        FloatVector in1 = all(weights[tie + 1]);
        FloatVector inSum0 = zero();
        FloatVector inSum1 = zero();
        int at = decoderRow(unit) + from % PARTS * LANES;
        int end = number * pair + to * LATENT_BLOCK;
        for (int l = number * pair + from * LATENT_BLOCK; l < end; l += PARTS * LATENT_BLOCK) {
            FloatVector dk = load(slopes, at);
            at += SUM_LANES;
            inSum0 = dk.fma(load(latents, l + U0), inSum0);
            inSum1 = dk.fma(load(latents, l + U1), inSum1);
            dk.fma(in0, load(latents, l + DU0)).intoArray(latents, l + DU0);
            dk.fma(in1, load(latents, l + DU1)).intoArray(latents, l + DU1);
        }
        add(inSum0, tie, from);
        add(inSum1, tie + 1, from);
    }

    /** Turns the gradients at the normalized latents into those before: {@link LoopPass#NORMALIZE_BACK}. */
    void normalizeBack(int from, int to) {
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            FloatVector along = zero();
            for (int l = latents.length - pair + q; l >= 0; l -= pair) {
                along = load(latents, l + U1).fma(load(latents, l + DU1), along);
                along = load(latents, l + U0).fma(load(latents, l + DU0), along);
            }
            FloatVector length = load(colors, COLORS * q + LENGTH);
            FloatVector whole = length.add(all(ScalarNetwork.EPSILON));
            // The length has no derivative where it is 0.
            FloatVector share = along.mul(whole).div(length).blend(zero(), length.compare(LE, zero()));
            for (int l = q; l < latents.length; l += pair) {
                load(latents, l + DU0)
                        .sub(load(latents, l + U0).mul(share))
                        .div(whole)
                        .intoArray(latents, l + DU0);
                load(latents, l + DU1)
                        .sub(load(latents, l + U1).mul(share))
                        .div(whole)
                        .intoArray(latents, l + DU1);
            }
        }
    }

    /** The gradients of the biases of a pair of latents. */
    void latentBias(int number, int from, int to) {
        FloatVector sum0 = zero();
        FloatVector sum1 = zero();
        int end = number * pair + to * LATENT_BLOCK;
        for (int l = number * pair + from * LATENT_BLOCK; l < end; l += PARTS * LATENT_BLOCK) {
            sum0 = sum0.add(load(latents, l + DU0));
            sum1 = sum1.add(load(latents, l + DU1));
        }
        add(sum0, layout.latentBias + 2 * number, from);
        add(sum1, layout.latentBias + 2 * number + 1, from);
    }

    /** Turns the stored slopes of a unit of the encoder into the gradients at it. */
    void storeEncoderGradient(float[] weights, int unit, int from, int to) {
        int at = encoderRow(unit);
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += LATENT_BLOCK) {
            FloatVector sum = zero();
            int tie = unit + UNIT_CHANNELS;
            for (int l = q; l < latents.length; l += pair) {
                sum = load(latents, l + DU0).fma(all(weights[tie]), sum);
                sum = load(latents, l + DU1).fma(all(weights[tie + 1]), sum);
                tie += layout.pair;
            }
            sum.mul(load(slopes, at)).intoArray(slopes, at);
            at += LANES;
        }
    }

    /** One unit of the encoder: adds up its weights' gradients. */
    void encodeBack(float[] weights, int unit, int from, int to) {
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
        int at = encoderRow(unit) + from % PARTS * LANES;
        for (int q = from * LATENT_BLOCK; q < to * LATENT_BLOCK; q += PARTS * LATENT_BLOCK) {
            int p = COLORS * q;
            FloatVector x0 = load(colors, p + X0);
            FloatVector x1 = load(colors, p + X1);
            FloatVector x2 = load(colors, p + X2);
            FloatVector d0 = load(latents, q + DU0);
            FloatVector d1 = load(latents, q + DU1);
            FloatVector h;
            FloatVector dh;
            if (stored) {
                h = load(hidden, at);
                dh = load(slopes, at);
                at += SUM_LANES;
            } else {
                FloatVector sum = x0.fma(in0, x1.fma(in1, x2.fma(in2, bias)));
                IntVector bits = sum.reinterpretAsInts().lanewise(MAX, 0);
                IntVector on = bits.neg().lanewise(ASHR, 31);
                h = bits.reinterpretAsFloats();
                dh = d0.fma(out0, d1.mul(out1)).reinterpretAsInts().and(on).reinterpretAsFloats();
            }
            outSum0 = h.fma(d0, outSum0);
            outSum1 = h.fma(d1, outSum1);
            biasSum = biasSum.add(dh);
            inSum0 = dh.fma(x0, inSum0);
            inSum1 = dh.fma(x1, inSum1);
            inSum2 = dh.fma(x2, inSum2);
        }
        inSum0.intoArray(tileSums, sum(unit, from));
        inSum1.intoArray(tileSums, sum(unit + 1, from));
        inSum2.intoArray(tileSums, sum(unit + 2, from));
        biasSum.intoArray(tileSums, sum(unit + 3, from));
        outSum0.intoArray(tileSums, sum(unit + 4, from));
        outSum1.intoArray(tileSums, sum(unit + 5, from));
    }

    /** The same unit and a further pair. */
    void encodeBackPair(int unit, int number, int from, int to) {
        int tie = unit + number * layout.pair + UNIT_CHANNELS;
        FloatVector outSum0 = zero();
        FloatVector outSum1 = zero();
        int at = encoderRow(unit) + from % PARTS * LANES;
        int end = number * pair + to * LATENT_BLOCK;
        for (int l = number * pair + from * LATENT_BLOCK; l < end; l += PARTS * LATENT_BLOCK) {
            FloatVector h = load(hidden, at);
            at += SUM_LANES;
            outSum0 = h.fma(load(latents, l + DU0), outSum0);
            outSum1 = h.fma(load(latents, l + DU1), outSum1);
        }
        add(outSum0, tie, from);
        add(outSum1, tie + 1, from);
    }
}
