package colorwheel.training.fused;

/**
 * One step of Adam, Algorithm 1 of Kingma and Ba (2015): β 0.9 and 0.999, ε 1e-8, and ε added to √v after the bias of v
 * is corrected, as in PyTorch. Both corrections go into the step size and ε, as in ND4J: then only those two change
 * with the step.
 */
public final class Adam {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private Adam() {}

    /**
     * Moves the weights and both moments by one step; all arrays have one length.
     *
     * @param step which step this is; the first is 1
     */
    public static void step(
            float[] weights, float[] first, float[] second, float[] gradient, double learningRate, int step) {
        double root = Math.sqrt(1 - Math.pow(BETA2, step));
        double rate = learningRate * root / (1 - Math.pow(BETA1, step));
        update(weights, first, second, gradient, (float) rate, (float) (EPSILON * root));
    }

    // A loop of its own with nothing else in it: the compiler makes vector instructions of it.
    private static void update(
            float[] weights, float[] first, float[] second, float[] gradient, float rate, float epsilon) {
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            float m = (float) BETA1 * first[i] + (float) (1 - BETA1) * g;
            float v = (float) BETA2 * second[i] + (float) (1 - BETA2) * g * g;
            first[i] = m;
            second[i] = v;
            weights[i] -= m * rate / ((float) Math.sqrt(v) + epsilon);
        }
    }
}
