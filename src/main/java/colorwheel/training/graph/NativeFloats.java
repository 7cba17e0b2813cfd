package colorwheel.training.graph;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The native memory behind DL4J's arrays of float32, read and written from Java. */
public final class NativeFloats {
    private NativeFloats() {}

    /** The memory of an array, from its first element on; it lives only as long as the array. */
    public static FloatBuffer of(INDArray array) {
        return array.data().asNioFloat().slice();
    }

    /**
     * Copies some rows of a matrix of any strides.
     *
     * @param columns [column][row − from]
     */
    public static void read(INDArray matrix, int from, int rows, float[][] columns) {
        FloatBuffer floats = of(matrix);
        int down = matrix.stride(0);
        int across = matrix.stride(1);
        for (int column = 0; column < columns.length; column++) {
            float[] into = columns[column];
            int first = from * down + column * across;
            if (down == 1) {
                floats.get(first, into, 0, rows);
            } else {
                for (int row = 0; row < rows; row++) {
                    into[row] = floats.get(first + row * down);
                }
            }
        }
    }

    /**
     * Copies some rows into a matrix that lies column by column.
     *
     * @param columns [column][row − from]
     */
    static void write(float[][] columns, int from, int rows, INDArray matrix) {
        FloatBuffer floats = of(matrix);
        int across = matrix.stride(1);
        for (int column = 0; column < columns.length; column++) {
            floats.put(column * across + from, columns[column], 0, rows);
        }
    }
}
