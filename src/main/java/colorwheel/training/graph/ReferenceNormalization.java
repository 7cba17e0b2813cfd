package colorwheel.training.graph;

import colorwheel.network.ScalarNetwork;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Each row divided by its length as the reference does it: u = z / (‖z‖ + ε), ε = 1e-8, where DL4J's own vertex divides
 * by max(‖z‖, ε) and bounds ‖z‖³ in the gradient by ε as well.
 */
final class ReferenceNormalization extends L2NormalizeVertex {
    private static final long serialVersionUID = 1;

    @Override
    public ReferenceNormalization clone() {
        return new ReferenceNormalization();
    }

    @Override
    public GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return new Computation(graph, name, index, type);
    }

    @SuppressWarnings("overrides") // Two of DL4J's own methods differ in their dots.
    private static final class Computation extends org.deeplearning4j.nn.graph.vertex.impl.L2NormalizeVertex {
        private static final long serialVersionUID = 1;

        private static final int[] ALONG_THE_ROW = {1};

        private final float[] lengths = new float[Affine.BLOCK];
        private final float[] along = new float[Affine.BLOCK];
        private final transient ReusedMatrix results = new ReusedMatrix();
        private final transient ReusedMatrix gradients = new ReusedMatrix();
        private float[][] z = new float[0][];
        private float[][] gradient = new float[0][];

        Computation(ComputationGraph graph, String name, int index, DataType type) {
            super(graph, name, index, ALONG_THE_ROW, ScalarNetwork.EPSILON, type);
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            INDArray input = inputs[0];
            int size = (int) input.size(0);
            INDArray result = results.of(dataType, size, (int) input.size(1));
            for (int from = 0; from < size; from += Affine.BLOCK) {
                int rows = Math.min(Affine.BLOCK, size - from);
                normalize(input, from, rows);
                NativeFloats.write(z, from, rows, result);
            }
            return result;
        }

        /**
         * {@inheritDoc} From g at u, the gradient at z is (g − u (g·u) (‖z‖ + ε) / ‖z‖) / (‖z‖ + ε). At z = 0, where
         * the length has no derivative, it counts as constant, as in PyTorch.
         */
        @Override
        public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
            INDArray input = inputs[0];
            int size = (int) input.size(0);
            INDArray result = gradients.of(dataType, size, (int) input.size(1));
            for (int from = 0; from < size; from += Affine.BLOCK) {
                int rows = Math.min(Affine.BLOCK, size - from);
                normalize(input, from, rows);
                NativeFloats.read(epsilon, from, rows, gradient);
                project(rows);
                NativeFloats.write(gradient, from, rows, result);
            }
            return new Pair<>(null, new INDArray[] {result});
        }

        /** Reads a block into z and turns it into u. */
        private void normalize(INDArray input, int from, int rows) {
            if (z.length != input.size(1)) {
                z = new float[(int) input.size(1)][Affine.BLOCK];
                gradient = new float[z.length][Affine.BLOCK];
            }
            NativeFloats.read(input, from, rows, z);
            sumOfProducts(z, z, rows, lengths);
            for (int row = 0; row < rows; row++) {
                lengths[row] = (float) Math.sqrt(lengths[row]);
            }
            for (float[] coordinate : z) {
                for (int row = 0; row < rows; row++) {
                    coordinate[row] /= lengths[row] + ScalarNetwork.EPSILON;
                }
            }
        }

        /** Turns the gradient at u, which is in z, into that at what was in z. */
        private void project(int rows) {
            sumOfProducts(gradient, z, rows, along);
            for (int row = 0; row < rows; row++) {
                float whole = lengths[row] + ScalarNetwork.EPSILON;
                along[row] = lengths[row] > 0 ? along[row] * whole / lengths[row] : 0;
            }
            for (int c = 0; c < z.length; c++) {
                for (int row = 0; row < rows; row++) {
                    gradient[c][row] =
                            (gradient[c][row] - z[c][row] * along[row]) / (lengths[row] + ScalarNetwork.EPSILON);
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
}
