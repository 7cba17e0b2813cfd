package colorwheel.training.graph;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a layer returns at every step: one matrix in DL4J's memory, column by column, instead of a new one each time.
 * Making one takes as long as a layer's arithmetic, because DL4J enters it in its books of native memory. It lies
 * outside of DL4J's workspaces and holds what the layer returned last.
 */
final class ReusedMatrix {
    private @Nullable INDArray matrix;

    /** The matrix, which has this shape; its contents are those of the last step, or undefined. */
    INDArray of(DataType type, int rows, int columns) {
        if (matrix == null || matrix.size(0) != rows || matrix.size(1) != columns) {
            matrix = Nd4j.createUninitializedDetached(type, 'f', rows, columns);
        }
        return matrix;
    }
}
