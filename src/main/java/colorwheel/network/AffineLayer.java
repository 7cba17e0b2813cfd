package colorwheel.network;

import java.util.Arrays;

/**
 * One layer f(W x + b) and its gradient, for a block of rows: one array a unit, so that the compiler makes vector
 * instructions of the loops over rows. A layer that is given the outputs of another one follows it, forward and
 * backward. One thread.
 */
public final class AffineLayer {
    /** Rows at a time: the arrays of a block stay in the cache, and memory does not grow with the batch. */
    public static final int BLOCK = 1024;

    private static final int LANES = 8;

    /** [input][row]: what goes in; after {@link #backward}, the gradient there. */
    public final float[][] in;

    /** [output][row]: what comes out; before {@link #backward}, the gradient there. */
    public final float[][] out;

    /** Weights [output][input], then biases, as {@code recording.ParameterLayout} has them. */
    public final float[] parameters;

    /**
     * The gradient of the parameters in their order: what the rows of all {@link #backward}s since zeroed add up to.
     */
    public final float[] gradient;

    private final ActivationFunction function;

    /** The slopes of the function, [block][output][row], for as many blocks as there have been. */
    private float[][][] slopes = new float[0][][];

    private final float[] products = new float[BLOCK];

    /** @param in where its inputs come from: {@link #columns}, or the outputs of the layer before */
    public AffineLayer(float[][] in, int outputs, ActivationFunction function) {
        this.in = in;
        this.function = function;
        out = columns(outputs);
        parameters = new float[(in.length + 1) * outputs];
        gradient = new float[parameters.length];
    }

    /** A block of zeros, [column][row]. */
    public static float[][] columns(int count) {
        return new float[count][BLOCK];
    }

    /**
     * From {@link #in} to {@link #out}.
     *
     * @param block which block of the batch this is, from 0 on: its slopes are kept for {@link #backward}
     */
    public void forward(int rows, int block) {
        boolean sloping = function != ActivationFunction.IDENTITY;
        if (sloping && block >= slopes.length) {
            slopes = Arrays.copyOf(slopes, block + 1);
            slopes[block] = columns(out.length);
        }
        for (int o = 0; o < out.length; o++) {
            addUp(o, rows);
            if (sloping) {
                function.valuesAndSlopes(out[o], slopes[block][o], 0, rows);
            }
        }
    }

    /** The same bits from {@link #in} to {@link #out}, where no {@link #backward} follows. */
    public void forward(int rows) {
        for (int o = 0; o < out.length; o++) {
            addUp(o, rows);
            function.values(out[o], 0, rows);
        }
    }

    private void addUp(int output, int rows) {
        Arrays.fill(out[output], 0, rows, parameters[in.length * out.length + output]);
        for (int i = 0; i < in.length; i++) {
            addScaled(out[output], parameters[output * in.length + i], in[i], rows);
        }
    }

    /**
     * From the gradient in {@link #out} to that in {@link #in}, which still holds the inputs; adds what the rows give
     * to that of the parameters.
     */
    public void backward(int rows, int block) {
        for (int o = 0; o < out.length; o++) {
            if (function != ActivationFunction.IDENTITY) {
                multiply(out[o], slopes[block][o], out[o], rows);
            }
            gradient[in.length * out.length + o] += sum(out[o], rows);
            for (int i = 0; i < in.length; i++) {
                gradient[o * in.length + i] += dot(in[i], out[o], rows);
            }
        }
        for (int i = 0; i < in.length; i++) {
            Arrays.fill(in[i], 0, rows, 0);
            for (int o = 0; o < out.length; o++) {
                addScaled(in[i], parameters[o * in.length + i], out[o], rows);
            }
        }
    }

    private static void addScaled(float[] to, float factor, float[] from, int rows) {
        for (int row = 0; row < rows; row++) {
            to[row] += factor * from[row];
        }
    }

    private float dot(float[] a, float[] b, int rows) {
        multiply(a, b, products, rows);
        return sum(products, rows);
    }

    private static void multiply(float[] a, float[] b, float[] products, int rows) {
        for (int row = 0; row < rows; row++) {
            products[row] = a[row] * b[row];
        }
    }

    // A sum of floats keeps its order, so the compiler makes no vector instructions of it: here eight sums at a time
    // need at least not wait for one another.
    private static float sum(float[] a, int rows) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int whole = rows - rows % LANES;
        for (int row = 0; row < whole; row += LANES) {
            s0 += a[row];
            s1 += a[row + 1];
            s2 += a[row + 2];
            s3 += a[row + 3];
            s4 += a[row + 4];
            s5 += a[row + 5];
            s6 += a[row + 6];
            s7 += a[row + 7];
        }
        for (int row = whole; row < rows; row++) {
            s0 += a[row];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }
}
