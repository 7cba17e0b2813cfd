package colorwheel.training.graph;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * y = W x + b and its gradient for a block of rows: one array per unit, so that the compiler makes vector instructions
 * of the loops over rows. One thread.
 */
final class Affine {
    /** Rows at a time: the arrays of a block stay in the cache, and memory does not grow with the batch. */
    static final int BLOCK = 1024;

    private static final int LANES = 8;

    /** [input][row]: what goes in; after {@link #backward}, the gradient there. */
    final float[][] in;

    /** [output][row]: what comes out; before {@link #backward}, the gradient there. */
    final float[][] out;

    // Weights [out][in], then biases: DL4J's own order of a layer, whose matrices [in][out] lie column by column.
    private final float[] parameters;
    private final float[] gradient;
    private final float[] products = new float[BLOCK];

    Affine(int inputs, int outputs) {
        in = new float[inputs][BLOCK];
        out = new float[outputs][BLOCK];
        parameters = new float[(inputs + 1) * outputs];
        gradient = new float[parameters.length];
    }

    /** Takes over the parameters of a layer, and begins a gradient of zero. */
    void begin(INDArray layerParameters) {
        NativeFloats.of(layerParameters).get(0, parameters);
        Arrays.fill(gradient, 0);
    }

    /** From {@link #in} to {@link #out}. */
    void forward(int rows) {
        for (int o = 0; o < out.length; o++) {
            Arrays.fill(out[o], 0, rows, parameters[in.length * out.length + o]);
            for (int i = 0; i < in.length; i++) {
                addScaled(out[o], parameters[o * in.length + i], in[i], rows);
            }
        }
    }

    /** From the gradient in {@link #out} to that in {@link #in}; adds what the rows give to that of the parameters. */
    void backward(int rows) {
        for (int o = 0; o < out.length; o++) {
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

    /** Writes the gradient of the parameters, summed over all rows since {@link #begin}. */
    void end(INDArray layerGradient) {
        NativeFloats.of(layerGradient).put(0, gradient);
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
