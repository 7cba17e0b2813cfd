package colorwheel.training.fused;

import static colorwheel.training.fused.BlockLayout.SUM_LANES;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.Rounding;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Loss and gradient by the Vector API, in float. {@link UnitLayout} says how weights lie and {@link BlockLayout} how
 * samples do; sums are kept in lanes until the end. The same inputs give the same bits on every machine.
 */
final class VectorKernel implements Kernel {
    private static final int LANES = VectorPasses.LANES;

    /**
     * One of the passes over the samples that make up an epoch. All are called from one place in {@link #run}, which
     * sees so many kinds of them that the compiler inlines none: one by one they fit its limits, together they would
     * not.
     */
    @FunctionalInterface
    private interface Pass {
        void run(float[] weights, int from, int to);
    }

    private final UnitLayout layout;
    private final int bottleneck;
    private final int samples;

    /** The number of blocks, … */
    private final int blocks;

    /** … and of those in a tile. */
    private final int tile;

    private final float scale;
    private final float[] colors;
    private final float[] latents;

    /** SUM_LANES numbers for each weight, and at the end for the squared errors. */
    private final float[] sums;

    private final Pass[] encoding;
    private final Pass[] decoding;
    private final Pass[] backward;

    VectorKernel(NetworkSpec network, float[] rgb) {
        layout = new UnitLayout(network, 1);
        bottleneck = network.bottleneck();
        samples = rgb.length / NetworkSpec.CHANNELS;
        blocks = BlockLayout.padded(samples) / LANES;
        tile = BlockLayout.samplesPerTile(layout.latents) / LANES;
        scale = 2f / rgb.length;
        colors = new float[blocks * VectorPasses.COLOR_BLOCK];
        latents = new float[blocks * latentBlock()];
        sums = new float[(layout.size + 1) * SUM_LANES];
        for (int sample = 0; sample < samples; sample++) {
            int at = sample / LANES * VectorPasses.COLOR_BLOCK + sample % LANES;
            for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
                colors[at + (BlockLayout.INPUT + c) * LANES] = rgb[NetworkSpec.CHANNELS * sample + c];
            }
            colors[at + BlockLayout.REAL * LANES] = 1;
        }
        boolean narrow = layout.latents == VectorPasses.LATENTS;
        boolean normalize = network.normalize();
        encoding = narrow ? encoding(normalize) : wideEncoding(normalize);
        decoding = new Pass[] {narrow ? decoding() : wideDecoding(), summing(this::output)};
        backward = narrow ? backward(normalize) : wideBackward(normalize);
    }

    /**
     * Whether vectors of this machine are worth it: on x86 those with fused multiply and add, which came with 256 bits.
     * Called by reflection.
     */
    static boolean isSupported() {
        boolean x86 = System.getProperty("os.arch").matches("amd64|x86_64|x86|i386");
        return FloatVector.SPECIES_PREFERRED.length() >= (x86 ? 8 : 4);
    }

    @Override
    public int size() {
        return layout.size;
    }

    @Override
    public Rounding rounding() {
        return Rounding.VECTORS;
    }

    @Override
    public int place(int index) {
        return layout.place(index);
    }

    @Override
    public double gradient(float[] weights, float[] gradient) {
        Arrays.fill(sums, 0);
        for (int from = 0; from < blocks; from += tile) {
            int to = Math.min(blocks, from + tile);
            run(encoding, weights, from, to);
            run(decoding, weights, from, to);
            run(backward, weights, from, to);
        }
        for (int weight = 0; weight < layout.size; weight++) {
            gradient[weight] = total(weight);
        }
        return meanSquare();
    }

    @Override
    public double loss(float[] weights) {
        Arrays.fill(sums, 0);
        for (int from = 0; from < blocks; from += tile) {
            int to = Math.min(blocks, from + tile);
            run(encoding, weights, from, to);
            run(decoding, weights, from, to);
        }
        return meanSquare();
    }

    @Override
    public void latents(float[] weights, float[] into) {
        run(encoding, weights, 0, blocks);
        for (int sample = 0; sample < samples; sample++) {
            int at = sample / LANES * latentBlock() + sample % LANES;
            for (int c = 0; c < bottleneck; c++) {
                into[sample * bottleneck + c] = latents[at + c * BlockLayout.LATENT_ROWS * LANES];
            }
        }
    }

    private static void run(Pass[] passes, float[] weights, int from, int to) {
        for (Pass pass : passes) {
            pass.run(weights, from, to);
        }
    }

    /** A pass that adds up, called for each part of the sums. */
    private static Pass summing(Pass pass) {
        return (w, from, to) -> {
            for (int part = 0; part < VectorPasses.PARTS; part++) {
                pass.run(w, from + part, to);
            }
        };
    }

    private Pass[] encoding(boolean normalize) {
        Pass encode = (w, from, to) -> VectorPasses.encode(colors, latents, w, layout.latentBias, from, to);
        Pass divide = (w, from, to) -> VectorPasses.normalize(colors, latents, from, to);
        return normalize ? new Pass[] {encode, divide} : new Pass[] {encode};
    }

    private Pass decoding() {
        return (w, from, to) -> VectorPasses.decode(colors, latents, w, layout.decoder, layout.outputBias, from, to);
    }

    private void output(float[] weights, int from, int to) {
        for (int c = 0; c < NetworkSpec.CHANNELS; c++) {
            VectorPasses.output(colors, c, scale, sums, layout.outputBias + c, layout.size, from, to);
        }
    }

    private Pass[] backward(boolean normalize) {
        Pass clear = (w, from, to) -> VectorPasses.clear(latents, from, to);
        Pass decoder = summing((w, from, to) -> {
            for (int unit = layout.decoder; unit < layout.outputBias; unit += layout.unit) {
                VectorPasses.decodeBack(colors, latents, w, sums, unit, from, to);
            }
        });
        Pass divide = (w, from, to) -> VectorPasses.normalizeBack(colors, latents, from, to);
        Pass bias = summing((w, from, to) -> VectorPasses.latentBias(latents, sums, layout.latentBias, from, to));
        Pass encoder = summing((w, from, to) -> {
            for (int unit = 0; unit < layout.latentBias; unit += layout.unit) {
                VectorPasses.encodeBack(colors, latents, w, sums, unit, from, to);
            }
        });
        return normalize
                ? new Pass[] {clear, decoder, divide, bias, encoder}
                : new Pass[] {clear, decoder, bias, encoder};
    }

    private Pass[] wideEncoding(boolean normalize) {
        int width = layout.latents;
        Pass encode = (w, from, to) -> VectorWidePasses.encode(colors, latents, w, layout.latentBias, width, from, to);
        Pass divide = (w, from, to) -> VectorWidePasses.normalize(colors, latents, width, from, to);
        return normalize ? new Pass[] {encode, divide} : new Pass[] {encode};
    }

    private Pass wideDecoding() {
        int width = layout.latents;
        return (w, from, to) ->
                VectorWidePasses.decode(colors, latents, w, layout.decoder, layout.outputBias, width, from, to);
    }

    private Pass[] wideBackward(boolean normalize) {
        int width = layout.latents;
        Pass clear = (w, from, to) -> VectorWidePasses.clear(latents, width, from, to);
        Pass decoder = summing((w, from, to) -> {
            for (int unit = layout.decoder; unit < layout.outputBias; unit += layout.unit) {
                VectorWidePasses.decodeBack(colors, latents, w, sums, unit, width, from, to);
            }
        });
        Pass divide = (w, from, to) -> VectorWidePasses.normalizeBack(colors, latents, width, from, to);
        Pass bias = summing(
                (w, from, to) -> VectorWidePasses.latentBias(latents, sums, layout.latentBias, width, from, to));
        Pass encoder = summing((w, from, to) -> {
            for (int unit = 0; unit < layout.latentBias; unit += layout.unit) {
                VectorWidePasses.encodeBack(colors, latents, w, sums, unit, width, from, to);
            }
        });
        return normalize
                ? new Pass[] {clear, decoder, divide, bias, encoder}
                : new Pass[] {clear, decoder, bias, encoder};
    }

    private int latentBlock() {
        return layout.latents * BlockLayout.LATENT_ROWS * LANES;
    }

    private double meanSquare() {
        double squares = 0;
        for (int lane = 0; lane < SUM_LANES; lane++) {
            squares += sums[layout.size * SUM_LANES + lane];
        }
        return squares / (NetworkSpec.CHANNELS * samples);
    }

    /** The lanes of a sum added pairwise, always in the same order. */
    private float total(int weight) {
        int at = weight * SUM_LANES;
        float even = 0;
        float odd = 0;
        for (int lane = 0; lane < SUM_LANES; lane += 4) {
            even += sums[at + lane] + sums[at + lane + 2];
            odd += sums[at + lane + 1] + sums[at + lane + 3];
        }
        return even + odd;
    }
}
