package colorwheel.training.graph;

import colorwheel.network.AffineLayer;
import colorwheel.network.ScalarNetwork;
import colorwheel.network.UnitLength;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link UnitLength}, the reference's normalization, as a vertex of the graph: DL4J's own divides by max(‖z‖, ε) and
 * bounds ‖z‖³ in the gradient by ε as well.
 */
final class ReferenceNormalization extends L2NormalizeVertex {
    private static final long serialVersionUID = 1;

    private final int width;

    /** @param width the number of latent coordinates */
    ReferenceNormalization(int width) {
        this.width = width;
    }

    @Override
    public ReferenceNormalization clone() {
        return new ReferenceNormalization(width);
    }

    @Override
    public GraphVertex instantiate(
            ComputationGraph graph, String name, int index, INDArray parameters, boolean initialize, DataType type) {
        return new Computation(graph, name, index, type, width);
    }

    @SuppressWarnings("overrides") // Two of DL4J's own methods differ in their dots.
    private static final class Computation extends org.deeplearning4j.nn.graph.vertex.impl.L2NormalizeVertex {
        private static final long serialVersionUID = 1;

        private static final int[] ALONG_THE_ROW = {1};

        private final transient UnitLength block;
        private final transient ReusedMatrix results = new ReusedMatrix();
        private final transient ReusedMatrix gradients = new ReusedMatrix();

        Computation(ComputationGraph graph, String name, int index, DataType type, int width) {
            super(graph, name, index, ALONG_THE_ROW, ScalarNetwork.EPSILON, type);
            block = new UnitLength(AffineLayer.columns(width));
        }

        @Override
        public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
            int size = (int) inputs[0].size(0);
            INDArray result = results.of(dataType, size, block.in.length);
            for (int from = 0; from < size; from += AffineLayer.BLOCK) {
                int rows = Math.min(AffineLayer.BLOCK, size - from);
                NativeFloats.read(inputs[0], from, rows, block.in);
                block.forward(rows);
                NativeFloats.write(block.out, from, rows, result);
            }
            return result;
        }

        @Override
        public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
            int size = (int) inputs[0].size(0);
            INDArray result = gradients.of(dataType, size, block.in.length);
            for (int from = 0; from < size; from += AffineLayer.BLOCK) {
                int rows = Math.min(AffineLayer.BLOCK, size - from);
                NativeFloats.read(inputs[0], from, rows, block.in);
                NativeFloats.read(epsilon, from, rows, block.out);
                block.backward(rows);
                NativeFloats.write(block.in, from, rows, result);
            }
            return new Pair<>(null, new INDArray[] {result});
        }
    }
}
