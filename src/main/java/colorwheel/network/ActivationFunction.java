package colorwheel.network;

import colorwheel.experiment.Activation;
import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * The function of a layer and its derivative. In double they are exact, for one number at a time. In float they are
 * loops over arrays of which the compiler makes vector instructions: they add and multiply without fusing, and have no
 * conditional and no exponential, so that the same numbers give the same bits on every machine, compiled or not. NaN
 * stays NaN.
 *
 * <p>The float forms of GELU and tanh are quotients of polynomials in x² times x, bounded to where float32 has reached
 * the limits. They are this program's own: fitted for the least absolute error by iteratively reweighted least squares
 * (Lawson 1961), which leaves less than 1e-8; rounding makes it 4e-7 for tanh and 3e-7 times |x| for GELU.
 */
public enum ActivationFunction {
    /** max(0, x), whose derivative at 0 counts as 0, as in PyTorch. */
    RELU {
        @Override
        public double value(double x) {
            // Not Math.max, which is slower.
            return x <= 0 ? 0 : x;
        }

        @Override
        public double slope(double x) {
            return x <= 0 ? 0 : 1;
        }

        // Here Math.max is faster: it becomes vector instructions.
        @Override
        void values(double[] numbers, int count) {
            for (int i = 0; i < count; i++) {
                numbers[i] = Math.max(0, numbers[i]);
            }
        }

        @Override
        public void values(float[] numbers, int from, int to) {
            for (int i = from; i < to; i++) {
                numbers[i] = Math.max(0f, numbers[i]);
            }
        }

        // The slope is exactly 1 or 0 for every float, by arithmetic: a comparison would become a branch that no
        // processor can predict.
        @Override
        public void valuesAndSlopes(float[] numbers, float[] slopes, int from, int to) {
            values(numbers, from, to);
            for (int i = from; i < to; i++) {
                slopes[i] = Math.min(1f, numbers[i] * 1e30f * 1e30f);
            }
        }
    },

    /** x Φ(x) with the normal distribution Φ, and Φ(x) + x φ(x) with its density φ: Hendrycks and Gimpel (2016). */
    GELU {
        @Override
        public double value(double x) {
            return x * normal(x);
        }

        @Override
        public double slope(double x) {
            return normal(x) + x * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        }

        private double normal(double x) {
            return (1 + Erf.erf(x / Math.sqrt(2))) / 2;
        }

        @Override
        public void values(float[] numbers, int from, int to) {
            for (int i = from; i < to; i++) {
                float x = Math.min(Math.max(numbers[i], -5.5f), 5.5f);
                float s = x * x;
                float p = 2.27494485e-8f * s + 6.35212064e-6f;
                p = ((p * s + 1.68825471e-4f) * s + 4.67725936e-3f) * s + 3.38526219e-2f;
                float q = 1.19750655e-6f * s + 7.36474612e-5f;
                q = ((q * s + 1.88444357e-3f) * s + 2.86458582e-2f) * s + 0.251521856f;
                numbers[i] *= x * (p * s + 0.398942232f) / (q * s + 1f) + 0.5f;
            }
        }

        @Override
        public void valuesAndSlopes(float[] numbers, float[] slopes, int from, int to) {
            for (int i = from; i < to; i++) {
                float x = Math.min(Math.max(numbers[i], -5.9f), 5.9f);
                float s = x * x;
                float p = (1.63846927e-8f * s + 8.3307765e-7f) * s + 3.4075736e-5f;
                p = ((p * s + 1.68963001e-4f) * s + 1.39304232e-2f) * s - 2.42412928e-2f;
                float q = (1.2967265e-9f * s + 3.14517962e-7f) * s + 9.86521536e-6f;
                q = (((q * s + 2.36864813e-4f) * s + 3.8752954e-3f) * s + 4.34437469e-2f) * s + 0.302951097f;
                slopes[i] = x * (p * s + 0.797884524f) / (q * s + 1f) + 0.5f;
            }
            values(numbers, from, to);
        }
    },

    /** The hyperbolic tangent, and 1 − tanh². */
    TANH {
        @Override
        public double value(double x) {
            return Math.tanh(x);
        }

        @Override
        public double slope(double x) {
            double h = Math.tanh(x);
            return 1 - h * h;
        }

        @Override
        public void values(float[] numbers, int from, int to) {
            for (int i = from; i < to; i++) {
                float x = Math.min(Math.max(numbers[i], -9.02f), 9.02f);
                float s = x * x;
                float p = ((5.03747266e-8f * s + 3.14709687e-5f) * s + 4.00286354e-3f) * s + 0.13780877f;
                float q = (7.29973082e-10f * s + 1.6086077e-6f) * s + 4.19735792e-4f;
                q = (q * s + 2.77169198e-2f) * s + 0.471142083f;
                numbers[i] = x * (p * s + 1f) / (q * s + 1f);
            }
        }

        @Override
        public void valuesAndSlopes(float[] numbers, float[] slopes, int from, int to) {
            values(numbers, from, to);
            for (int i = from; i < to; i++) {
                slopes[i] = 1f - numbers[i] * numbers[i];
            }
        }
    },

    /** The number itself: a layer without a function. */
    IDENTITY {
        @Override
        public double value(double x) {
            return x;
        }

        @Override
        public double slope(double x) {
            return 1;
        }

        @Override
        void values(double[] numbers, int count) {}

        @Override
        public void values(float[] numbers, int from, int to) {}

        @Override
        public void valuesAndSlopes(float[] numbers, float[] slopes, int from, int to) {
            Arrays.fill(slopes, from, to, 1f);
        }
    },

    /**
     * 1 / (1 + exp(−x)), of the outputs. In float it is ½ + x p(x²) / q(x²), fitted for the least absolute error on −16
     * … 16, which is 3e-9; rounding makes it 1.7e-7. Beyond, the result is 0 or 1 to within 2e-7 anyway.
     */
    SIGMOID {
        @Override
        public double value(double x) {
            return 1 / (1 + Math.exp(-x));
        }

        @Override
        public double slope(double x) {
            double y = value(x);
            return y * (1 - y);
        }

        @Override
        public void values(float[] numbers, int from, int to) {
            for (int i = from; i < to; i++) {
                float x = Math.min(Math.max(numbers[i], -16f), 16f);
                float s = x * x;
                float p = (((1.4708748e-11f * s + 8.50516e-8f) * s + 5.5689903e-5f) * s + 8.398868e-3f) * s + 0.25f;
                float q = (((3.3022034e-9f * s + 5.3112117e-6f) * s + 1.6335004e-3f) * s + 0.11692877f) * s + 1f;
                numbers[i] = x * p / q + 0.5f;
            }
        }

        @Override
        public void valuesAndSlopes(float[] numbers, float[] slopes, int from, int to) {
            values(numbers, from, to);
            for (int i = from; i < to; i++) {
                slopes[i] = numbers[i] - numbers[i] * numbers[i];
            }
        }
    };

    /** The function that an experiment's network names. */
    public static ActivationFunction of(Activation activation) {
        return switch (activation) {
            case RELU -> RELU;
            case GELU -> GELU;
            case TANH -> TANH;
        };
    }

    /** The function. */
    public abstract double value(double x);

    /** Its derivative. */
    public abstract double slope(double x);

    /** Replaces the first numbers by their {@linkplain #value(double) function}, with its bits. */
    void values(double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            numbers[i] = value(numbers[i]);
        }
    }

    /** Replaces the numbers from one index up to another, exclusive, by their function. */
    public abstract void values(float[] numbers, int from, int to);

    /**
     * Does the same, and writes the derivatives at what the numbers were.
     *
     * @param slopes another array; receives the derivatives at the same indices
     */
    public abstract void valuesAndSlopes(float[] numbers, float[] slopes, int from, int to);
}
