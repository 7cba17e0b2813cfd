package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.training.fused.Batches.Kind;
import java.util.Arrays;
import java.util.List;

/**
 * The latents that a kernel computes on its way to the loss. A kernel keeps those of the last part of its batch: what
 * comes before is had from the kernel of a shorter batch.
 */
final class KernelLatents {
    private final int width;
    private final float[] flat;

    private KernelLatents(int width, int samples) {
        this.width = width;
        flat = new float[samples * width];
    }

    /**
     * Of a whole batch.
     *
     * @param rgb shape [n][3], row-major
     * @param weights in the reference's order
     * @return shape [n][bottleneck], row-major
     */
    static float[] of(NetworkSpec network, float[] rgb, Kind kind, float[] weights) {
        int samples = rgb.length / NetworkSpec.CHANNELS;
        KernelLatents latents = new KernelLatents(network.bottleneck(), samples);
        int left = samples;
        while (left > 0) {
            Kernel kernel = kind.apply(network, Arrays.copyOf(rgb, left * NetworkSpec.CHANNELS));
            kernel.loss(Batches.placed(kernel, weights));
            left -= latents.take(kernel, weights, left);
        }
        return latents.flat;
    }

    /**
     * Takes the rows that a kernel has kept.
     *
     * @param end the size of its batch
     * @return how many they are; the last of them is the last of the batch
     */
    private int take(Kernel kernel, float[] weights, int end) {
        if (kernel instanceof LoopKernel loops) {
            return take(loops.tile, loops.samples, end);
        }
        if (kernel instanceof StoredKernel stored) {
            return take(stored.tile, stored.samples, end);
        }
        if (kernel instanceof VectorKernel vectors) {
            return take(vectors.passes, end);
        }
        System.arraycopy(((DoubleKernel) kernel).latents(weights), 0, flat, 0, end * width);
        return end;
    }

    private int take(float[] tile, int samples, int end) {
        int from = end - samples;
        for (int c = 0; c < width; c++) {
            int row = List.of(Tile.U0, Tile.U1, Tile.U2).get(c);
            for (int i = 0; i < samples; i++) {
                flat[(from + i) * width + c] = tile[row + i];
            }
        }
        return samples;
    }

    private int take(VectorBlocks blocks, int end) {
        for (int row = 0; row < end; row++) {
            int block = row / VectorBlocks.LANES * VectorBlocks.LATENT_BLOCK;
            for (int c = 0; c < width; c++) {
                int column = c % 2 == 0 ? VectorBlocks.U0 : VectorBlocks.U1;
                flat[row * width + c] = blocks.latents[c / 2 * blocks.pair + block + column + row % VectorBlocks.LANES];
            }
        }
        return end;
    }
}
