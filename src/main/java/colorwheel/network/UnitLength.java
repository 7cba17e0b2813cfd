package colorwheel.network;

import java.util.Arrays;

/**
 * Each row divided by its length, u = z / (‖z‖ + ε), and its gradient, for a block of rows as in {@link AffineLayer}.
 * One thread.
 */
public final class UnitLength {
    /** [coordinate][row]: z; after {@link #backward}, the gradient there. */
    public final float[][] in;

    /** [coordinate][row]: u; before {@link #backward}, the gradient there. */
    public final float[][] out;

    private final float[] lengths = new float[AffineLayer.BLOCK];
    private final float[] along = new float[AffineLayer.BLOCK];

    /** @param in where z comes from */
    public UnitLength(float[][] in) {
        this.in = in;
        out = AffineLayer.columns(in.length);
    }

    /** From {@link #in} to {@link #out}. */
    public void forward(int rows) {
        divide(out, rows);
    }

    /**
     * From the gradient in {@link #out} to that in {@link #in}, which still holds z: from g at u, the gradient at z is
     * (g − u (g·u) (‖z‖ + ε) / ‖z‖) / (‖z‖ + ε). At z = 0, where the length has no derivative, it counts as constant,
     * as in PyTorch.
     */
    public void backward(int rows) {
        divide(in, rows);
        sumOfProducts(out, in, rows, along);
        for (int row = 0; row < rows; row++) {
            float whole = lengths[row] + ScalarNetwork.EPSILON;
            along[row] = lengths[row] > 0 ? along[row] * whole / lengths[row] : 0;
        }
        for (int c = 0; c < in.length; c++) {
            for (int row = 0; row < rows; row++) {
                in[c][row] = (out[c][row] - in[c][row] * along[row]) / (lengths[row] + ScalarNetwork.EPSILON);
            }
        }
    }

    private void divide(float[][] into, int rows) {
        sumOfProducts(in, in, rows, lengths);
        for (int row = 0; row < rows; row++) {
            lengths[row] = (float) Math.sqrt(lengths[row]);
        }
        for (int c = 0; c < in.length; c++) {
            for (int row = 0; row < rows; row++) {
                into[c][row] = in[c][row] / (lengths[row] + ScalarNetwork.EPSILON);
            }
        }
    }

    private static void sumOfProducts(float[][] a, float[][] b, int rows, float[] sums) {
        Arrays.fill(sums, 0, rows, 0);
        for (int c = 0; c < a.length; c++) {
            for (int row = 0; row < rows; row++) {
                sums[row] += a[c][row] * b[c][row];
            }
        }
    }
}
