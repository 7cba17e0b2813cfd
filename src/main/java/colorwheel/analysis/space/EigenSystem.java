package colorwheel.analysis.space;

import java.util.stream.IntStream;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix of three rows, by Jacobi's rotations (G. H. Golub and C. F.
 * Van Loan, Matrix Computations, 4th ed. 2013, section 8.5). The vectors are at right angles however close the values
 * are.
 *
 * @param values falling
 * @param vectors one a row, of length 1, in the order of the values
 */
record EigenSystem(double[] values, double[][] vectors) {
    static final int SIZE = 3;

    /** Each halves the number of wrong digits at least; six are enough for all of a double's. */
    private static final int MAX_SWEEPS = 20;

    /** @param symmetric finite numbers; not changed */
    static EigenSystem of(double[][] symmetric) {
        double scale = 0;
        for (double[] row : symmetric) {
            for (double number : row) {
                scale = Math.max(scale, Math.abs(number));
            }
        }
        double[][] a = new double[SIZE][SIZE];
        double[][] vectors = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            vectors[i][i] = 1;
            for (int k = 0; k < SIZE; k++) {
                a[i][k] = scale == 0 ? 0 : symmetric[i][k] / scale;
            }
        }
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            rotate(a, vectors, 0, 1);
            rotate(a, vectors, 0, 2);
            rotate(a, vectors, 1, 2);
        }
        int[] falling = IntStream.range(0, SIZE)
                .boxed()
                .sorted((i, k) -> Double.compare(a[k][k], a[i][i]))
                .mapToInt(i -> i)
                .toArray();
        double[] values = new double[SIZE];
        double[][] sorted = new double[SIZE][];
        for (int i = 0; i < SIZE; i++) {
            values[i] = scale * a[falling[i]][falling[i]];
            sorted[i] = vectors[falling[i]];
        }
        return new EigenSystem(values, sorted);
    }

    /** Turns the axes p and q so that their off-diagonal number becomes 0. */
    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double cos = 1 / Math.hypot(tangent, 1);
        double sin = tangent * cos;
        double change = tangent * a[p][q];
        int other = SIZE - p - q;
        double ap = a[other][p];
        double aq = a[other][q];
        a[p][p] -= change;
        a[q][q] += change;
        a[p][q] = 0;
        a[q][p] = 0;
        a[other][p] = cos * ap - sin * aq;
        a[p][other] = a[other][p];
        a[other][q] = sin * ap + cos * aq;
        a[q][other] = a[other][q];
        for (int k = 0; k < SIZE; k++) {
            double vp = vectors[p][k];
            double vq = vectors[q][k];
            vectors[p][k] = cos * vp - sin * vq;
            vectors[q][k] = sin * vp + cos * vq;
        }
    }
}
