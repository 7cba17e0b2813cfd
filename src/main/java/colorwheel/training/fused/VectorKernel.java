package colorwheel.training.fused;

import static colorwheel.training.fused.UnitLayout.UNIT;
import static colorwheel.training.fused.VectorBlocks.LANES;

import colorwheel.experiment.Activation;
import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Terms;
import colorwheel.recording.Rounding;
import java.util.ArrayList;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

/**
 * Loss and gradient by the Vector API, in float. {@link UnitLayout} says how weights lie and {@link VectorBlocks} how
 * samples do; sums are kept in lanes until the end. The same inputs give the same bits on every machine.
 */
final class VectorKernel implements Kernel {
    /** Samples are padded to a multiple of this: the forward passes take two blocks of the longest vector at a time. */
    private static final int SAMPLES_TOGETHER = 2 * VectorBlocks.SUM_LANES;

    /** What a tile of samples may take of the innermost cache (which has 32 KB or more), in floats. */
    private static final int TILE_FLOATS = 7168;

    /**
     * One of the passes over the samples that make up an epoch. All are called from one place in {@link #run}. A call
     * with more than two implementations is not inlined by the compiler: each pass by itself stays within its limits,
     * all of them together would not.
     */
    @FunctionalInterface
    private interface Pass {
        void run(float[] weights, int from, int to);
    }

    private final UnitLayout layout;
    final VectorBackward passes;
    private final int samples;

    /** The number of blocks, … */
    private final int blocks;

    /** … and of those in a tile. */
    private final int tile;

    private final float scale;

    /**
     * What the sums of the gradient are divided by: with terms the number of samples, as in the graph, so that both
     * engines round alike and a hundred steps of experiment 1.3 stay nearer to PyTorch.
     */
    private final int dividedSums;

    private final Activation activation;
    private final Pass[] encoding;
    private final Pass[] decoding;
    private final Pass[] backward;

    VectorKernel(NetworkSpec network, float[] rgb) {
        this(network, rgb, null);
    }

    /** @param terms on the latents, to be added to the error, also such with a weight of zero; none if null */
    VectorKernel(NetworkSpec network, float[] rgb, @Nullable Terms terms) {
        layout = new UnitLayout(network, 1);
        activation = network.activation();
        samples = rgb.length / NetworkSpec.CHANNELS;
        blocks = (samples + SAMPLES_TOGETHER - 1) / SAMPLES_TOGETHER * SAMPLES_TOGETHER / LANES;
        tile = Math.min(blocks, samplesPerTile(layout.pairs) / LANES);
        scale = terms == null ? 2f / rgb.length : 2f / NetworkSpec.CHANNELS;
        dividedSums = terms == null ? 1 : samples;
        passes = new VectorBackward(network, layout, VectorBlocks.blocks(rgb, blocks), tile);
        encoding = encoding(network.normalize(), terms != null).toArray(new Pass[0]);
        decoding = decoding().toArray(new Pass[0]);
        backward = backward(network.normalize(), terms).toArray(new Pass[0]);
    }

    /**
     * How many samples fit the cache together. The same for vectors of every length, since sums are added tile by tile.
     */
    private static int samplesPerTile(int pairs) {
        int fitting = TILE_FLOATS / (VectorBlocks.COLOR_ROWS + VectorBlocks.LATENT_ROWS * pairs);
        return Math.max(SAMPLES_TOGETHER, fitting / SAMPLES_TOGETHER * SAMPLES_TOGETHER);
    }

    /**
     * Whether vectors of this machine are worth it: on x86 those with fused multiply and add, which came with 256 bits.
     * Called by reflection.
     */
    static boolean isSupported() {
        boolean x86 = System.getProperty("os.arch").matches("amd64|x86_64|x86|i386");
        return FloatVector.SPECIES_PREFERRED.length() >= (x86 ? 8 : 4);
    }

    private List<Pass> encoding(boolean normalize, boolean withTerms) {
        List<Pass> result = new ArrayList<>();
        if (passes.stored) {
            result.add((weights, from, to) -> {
                for (int unit = 0; unit < layout.pair; unit += UNIT) {
                    passes.encoderSums(weights, unit, from, to);
                }
            });
            result.addAll(activating(passes.encoderUnits()));
        }
        result.add((weights, from, to) -> {
            for (int number = 0; number < layout.pairs; number++) {
                passes.encode(weights, number, from, to);
            }
        });
        if (normalize) {
            result.add((weights, from, to) -> passes.normalize(from, to));
        } else if (withTerms) {
            result.add((weights, from, to) -> passes.measure(from, to));
        }
        if (withTerms) {
            result.add(summing((weights, from, to) -> passes.addUnitNorms(from, to)));
        }
        if (withTerms && layout.pairs > 1) {
            result.add(summing((weights, from, to) -> passes.addHeights(from, to)));
        }
        return result;
    }

    private List<Pass> activating(VectorActivation layer) {
        return switch (activation) {
            case RELU -> List.of((weights, from, to) -> layer.relu(to - from));
            case TANH -> List.of((weights, from, to) -> layer.tanh(to - from));
            case GELU ->
                List.of(
                        (weights, from, to) -> layer.geluSlopes(to - from),
                        (weights, from, to) -> layer.gelu(to - from));
        };
    }

    private List<Pass> decoding() {
        List<Pass> result = new ArrayList<>();
        if (passes.stored) {
            result.add((weights, from, to) -> {
                for (int unit = layout.decoder; unit < layout.decoder + layout.pair; unit += UNIT) {
                    passes.decoderSums(weights, unit, from, to);
                }
            });
            result.addAll(activating(passes.decoderUnits()));
        }
        result.add(passes::decode);
        result.add(summing((weights, from, to) -> {
            for (int channel = 0; channel < NetworkSpec.CHANNELS; channel++) {
                passes.output(channel, scale, from, to);
            }
        }));
        return result;
    }

    private List<Pass> backward(boolean normalize, @Nullable Terms terms) {
        List<Pass> result = new ArrayList<>();
        result.add((weights, from, to) -> passes.clear(from, to));
        if (terms != null && layout.pairs > 1) {
            float factor = (float) (2 * terms.planar());
            result.add((weights, from, to) -> passes.setHeights(factor, from, to));
        }
        if (passes.stored) {
            result.add((weights, from, to) -> {
                for (int unit = layout.decoder; unit < layout.decoder + layout.pair; unit += UNIT) {
                    passes.storeDecoderGradient(weights, unit, from, to);
                }
            });
        }
        result.add(summing((weights, from, to) -> {
            for (int unit = layout.decoder; unit < layout.decoder + layout.pair; unit += UNIT) {
                passes.decodeBack(weights, unit, from, to);
                for (int number = 1; number < layout.pairs; number++) {
                    passes.decodeBackPair(weights, unit, number, from, to);
                }
            }
        }));
        if (normalize) {
            result.add((weights, from, to) -> passes.normalizeBack(from, to));
        }
        if (terms != null) {
            float factor = (float) (2 * terms.unitNorm());
            result.add((weights, from, to) -> passes.addUnitNormGradient(factor, normalize, from, to));
        }
        result.add(summing((weights, from, to) -> {
            for (int number = 0; number < layout.pairs; number++) {
                passes.latentBias(number, from, to);
            }
        }));
        if (passes.stored) {
            result.add((weights, from, to) -> {
                for (int unit = 0; unit < layout.pair; unit += UNIT) {
                    passes.storeEncoderGradient(weights, unit, from, to);
                }
            });
        }
        result.add(summing((weights, from, to) -> {
            for (int unit = 0; unit < layout.pair; unit += UNIT) {
                passes.encodeBack(weights, unit, from, to);
                for (int number = 1; number < layout.pairs; number++) {
                    passes.encodeBackPair(unit, number, from, to);
                }
            }
        }));
        return result;
    }

    /** A pass that adds up, called for each part of the sums. */
    private static Pass summing(Pass pass) {
        return (weights, from, to) -> {
            for (int part = 0; part < VectorBlocks.PARTS; part++) {
                pass.run(weights, from + part, to);
            }
        };
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
        passes.clearSums();
        for (int from = 0; from < blocks; from += tile) {
            int to = Math.min(blocks, from + tile);
            run(encoding, weights, from, to);
            run(decoding, weights, from, to);
            run(backward, weights, from, to);
            passes.addTileSums();
        }
        for (int weight = 0; weight < layout.size; weight++) {
            gradient[weight] = passes.total(weight) / dividedSums;
        }
        return meanSquare();
    }

    @Override
    public double loss(float[] weights) {
        passes.clearSums();
        for (int from = 0; from < blocks; from += tile) {
            int to = Math.min(blocks, from + tile);
            run(encoding, weights, from, to);
            run(decoding, weights, from, to);
        }
        return meanSquare();
    }

    @Override
    public double unitNorm() {
        return passes.unitNorms() / samples;
    }

    @Override
    public double planar() {
        return passes.squaredHeights() / samples;
    }

    private static void run(Pass[] passes, float[] weights, int from, int to) {
        for (Pass pass : passes) {
            pass.run(weights, from, to);
        }
    }

    private double meanSquare() {
        return passes.squares() / (NetworkSpec.CHANNELS * samples);
    }
}
