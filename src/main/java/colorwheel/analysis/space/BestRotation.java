package colorwheel.analysis.space;

/**
 * The rotation or reflection about the origin that brings some points closest to others, in the mean square: the
 * orthogonal Procrustes problem (P. H. Schönemann, A generalized solution of the orthogonal Procrustes problem,
 * Psychometrika 31 (1966), 1–10). Points in a plane or on a line leave part of it free; that part is chosen.
 *
 * @param from directions at right angles, of length 1, one a row
 * @param to where they are brought
 */
record BestRotation(double[][] from, double[][] to) {
    private static final int SIZE = EigenSystem.SIZE;

    /** A direction shorter than this share of the longest one is rounding. */
    private static final double ROUNDING = 1e-12;

    /**
     * The best rotation or reflection.
     *
     * @param before points [point][coordinate]
     * @param after as many, which they are brought to
     */
    static BestRotation of(double[][] before, double[][] after) {
        double[][] products = new double[SIZE][SIZE];
        for (int point = 0; point < before.length; point++) {
            for (int i = 0; i < SIZE; i++) {
                for (int k = 0; k < SIZE; k++) {
                    products[i][k] += after[point][i] * before[point][k] / before.length;
                }
            }
        }
        double[][] squares = new double[SIZE][SIZE];
        for (int i = 0; i < SIZE; i++) {
            for (int k = 0; k < SIZE; k++) {
                for (double[] row : products) {
                    squares[i][k] += row[i] * row[k];
                }
            }
        }
        // Of products = Σ σ u vᵀ, the v are the eigenvectors of the square; each u is found from its v, and where σ is
        // rounding, from the other u.
        double[][] from = EigenSystem.of(squares).vectors();
        double[] first = times(products, from[0]);
        double longest = length(first);
        double[] u0 = longest > 0 ? scaled(first, longest) : from[0];
        double[] second = without(times(products, from[1]), u0);
        double[] u1 = length(second) > ROUNDING * longest ? scaled(second, length(second)) : acrossOf(u0);
        double[] u2 = HuePlane.cross(u0, u1);
        double sign = HuePlane.dot(u2, times(products, from[2])) < 0 ? -1 : 1;
        return new BestRotation(from, new double[][] {u0, u1, scaled(u2, sign)});
    }

    /** Where a point is brought. */
    double[] of(double[] point) {
        double[] brought = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            double along = HuePlane.dot(from[i], point);
            for (int c = 0; c < SIZE; c++) {
                brought[c] += along * to[i][c];
            }
        }
        return brought;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return new double[] {
            HuePlane.dot(matrix[0], vector), HuePlane.dot(matrix[1], vector), HuePlane.dot(matrix[2], vector),
        };
    }

    private static double[] scaled(double[] vector, double by) {
        return new double[] {vector[0] / by, vector[1] / by, vector[2] / by};
    }

    private static double[] without(double[] vector, double[] direction) {
        double along = HuePlane.dot(vector, direction);
        return new double[] {
            vector[0] - along * direction[0], vector[1] - along * direction[1], vector[2] - along * direction[2],
        };
    }

    private static double[] acrossOf(double[] direction) {
        double[] axis = Math.abs(direction[0]) < 0.6 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        double[] across = without(axis, direction);
        return scaled(across, length(across));
    }

    private static double length(double[] vector) {
        return Math.sqrt(HuePlane.dot(vector, vector));
    }
}
