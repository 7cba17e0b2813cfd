package colorwheel.training.terms;

import colorwheel.experiment.NetworkSpec;
import colorwheel.experiment.Terms;
import colorwheel.network.AffineLayer;
import colorwheel.network.UnitLength;
import java.util.Arrays;
import java.util.Optional;

/**
 * The terms on the latents of a batch, and their gradient: unit norm, the mean of (‖z‖ − 1)² of the latents before
 * normalization, and planar, the mean of the squared third coordinate of what the decoder gets. One thread.
 *
 * <p>A pass begins with {@link #begin}; then each block of rows is {@link #add added} once. Blocks are as in
 * {@link AffineLayer}: [coordinate][row].
 */
public final class LatentTerms {
    private static final int PLANAR_COORDINATE = 2;

    private final double unitNormWeight;
    private final double planarWeight;
    private final Optional<UnitLength> normalization;

    /** [coordinate][row of the batch]: the gradient of a row's terms at its latents before normalization. */
    private final float[][] gradient;

    private final float[] lengths = new float[AffineLayer.BLOCK];
    private double unitNorms;
    private double squaredHeights;
    private int rows;

    /** @param weights of the terms; that of the anchor is not read */
    public LatentTerms(NetworkSpec network, Terms weights) {
        unitNormWeight = weights.unitNorm();
        planarWeight = weights.planar();
        normalization = network.normalize()
                ? Optional.of(new UnitLength(AffineLayer.columns(network.bottleneck())))
                : Optional.empty();
        gradient = new float[network.bottleneck()][0];
    }

    /** Begins a pass over a batch. */
    public void begin() {
        unitNorms = 0;
        squaredHeights = 0;
        rows = 0;
    }

    /**
     * Adds the next block of rows.
     *
     * @param latents before normalization; not changed
     */
    public void add(float[][] latents, int count) {
        int from = rows;
        rows += count;
        for (int c = 0; c < gradient.length; c++) {
            if (gradient[c].length < rows) {
                gradient[c] = Arrays.copyOf(gradient[c], Math.max(rows, 2 * gradient[c].length));
            }
        }
        addUnitNorm(latents, from, count);
        if (gradient.length > PLANAR_COORDINATE) {
            if (normalization.isPresent()) {
                addNormalizedPlanar(normalization.get(), latents, from, count);
            } else {
                addPlanar(latents[PLANAR_COORDINATE], gradient[PLANAR_COORDINATE], from, count);
            }
        }
    }

    /** At z = 0, where the length has no derivative, it counts as constant, as in PyTorch. */
    private void addUnitNorm(float[][] latents, int from, int count) {
        Arrays.fill(lengths, 0, count, 0);
        for (float[] latent : latents) {
            addSquares(latent, lengths, count);
        }
        double sum = 0;
        for (int row = 0; row < count; row++) {
            double length = Math.sqrt(lengths[row]);
            double excess = length - 1;
            sum += excess * excess;
            lengths[row] = length > 0 ? (float) (2 * unitNormWeight * excess / length) : 0;
        }
        unitNorms += sum;
        for (int c = 0; c < gradient.length; c++) {
            multiply(latents[c], lengths, gradient[c], from, count);
        }
    }

    private void addPlanar(float[] heights, float[] slopes, int from, int count) {
        float factor = (float) (2 * planarWeight);
        double sum = 0;
        for (int row = 0; row < count; row++) {
            sum += (double) heights[row] * heights[row];
            slopes[from + row] += factor * heights[row];
        }
        squaredHeights += sum;
    }

    private void addNormalizedPlanar(UnitLength unit, float[][] latents, int from, int count) {
        for (int c = 0; c < latents.length; c++) {
            System.arraycopy(latents[c], 0, unit.in[c], 0, count);
        }
        unit.forward(count);
        float[] heights = unit.out[PLANAR_COORDINATE];
        double sum = 0;
        for (int row = 0; row < count; row++) {
            sum += (double) heights[row] * heights[row];
            heights[row] *= (float) (2 * planarWeight);
        }
        squaredHeights += sum;
        for (int c = 0; c < PLANAR_COORDINATE; c++) {
            Arrays.fill(unit.out[c], 0, count, 0);
        }
        unit.backward(count);
        for (int c = 0; c < gradient.length; c++) {
            for (int row = 0; row < count; row++) {
                gradient[c][from + row] += unit.in[c][row];
            }
        }
    }

    /**
     * Adds the gradient of the sum over the rows, for a block of them, at their latents before normalization.
     *
     * @param from the first row of the block in the batch
     */
    public void addGradient(float[][] to, int from, int count) {
        for (int c = 0; c < gradient.length; c++) {
            for (int row = 0; row < count; row++) {
                to[c][row] += gradient[c][from + row];
            }
        }
    }

    /** The mean of (‖z‖ − 1)² over the rows of the newest pass. */
    public double unitNorm() {
        return unitNorms / rows;
    }

    /** The mean of the squared third coordinate over the rows of the newest pass; 0 if there is none. */
    public double planar() {
        return squaredHeights / rows;
    }

    private static void addSquares(float[] from, float[] to, int count) {
        for (int row = 0; row < count; row++) {
            to[row] += from[row] * from[row];
        }
    }

    private static void multiply(float[] a, float[] b, float[] products, int from, int count) {
        for (int row = 0; row < count; row++) {
            products[from + row] = a[row] * b[row];
        }
    }
}
