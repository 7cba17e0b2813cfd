package colorwheel.training.fused;

import static colorwheel.training.fused.Tile.CAPACITY;
import static colorwheel.training.fused.Tile.D;
import static colorwheel.training.fused.Tile.G0;
import static colorwheel.training.fused.Tile.G1;
import static colorwheel.training.fused.Tile.H;
import static colorwheel.training.fused.Tile.LANES;
import static colorwheel.training.fused.Tile.LENGTH;
import static colorwheel.training.fused.Tile.SUM0;
import static colorwheel.training.fused.Tile.SUM1;
import static colorwheel.training.fused.Tile.SUM2;
import static colorwheel.training.fused.Tile.SUM3;
import static colorwheel.training.fused.Tile.SUM4;
import static colorwheel.training.fused.Tile.SUM5;
import static colorwheel.training.fused.Tile.U0;
import static colorwheel.training.fused.Tile.U1;
import static colorwheel.training.fused.Tile.X0;
import static colorwheel.training.fused.Tile.X1;
import static colorwheel.training.fused.Tile.X2;
import static colorwheel.training.fused.Tile.Y0;
import static colorwheel.training.fused.Tile.Y1;
import static colorwheel.training.fused.Tile.Y2;

import colorwheel.network.ActivationFunction;
import colorwheel.network.ScalarNetwork;

/**
 * The loops over the samples of a tile that make up an epoch. All are called from one place in {@link LoopKernel},
 * which the window and the commands leave to Java's quick compiler ({@code packaging/jvm/compiler-directives.json}): so
 * C2 compiles each loop once, by itself, as soon as it has been called often enough. If C2 compiled the kernel, it
 * would see which pass each call means, and compile all of them again in one, for a second.
 *
 * <p>C2 makes vector instructions of every one of them on JDK 17 and 25, and warns of none of which it does not. What
 * it takes, found by measuring each loop by itself:
 *
 * <ul>
 *   <li>One array for everything, see {@link Tile}: of two arrays it cannot know that they are not one.
 *   <li>A loop variable with a small known range, hence the minimum with the tile's capacity. Otherwise each access
 *       converts its index by itself, the loop has more than the 60 nodes that {@code LoopUnrollLimit} allows, and it
 *       stays scalar. That limit is also why the backward passes are two loops a unit instead of one.
 *   <li>No conditional. Rectifying is s + |s|, which is twice max(s, 0), and the next weight is halved. Its derivative
 *       is h / (h + tiny).
 *   <li>No exponential: the sigmoid is a quotient of polynomials.
 *   <li>No fused multiplication and addition: it gains nothing here, and takes a thousand times as long on the
 *       processors that lack it. So the same inputs give the same bits on every machine.
 * </ul>
 */
enum LoopPass {
    /** Begins two latents with their biases, {@code at} and the next. */
    BEGIN_LATENTS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float bias0 = weights[at];
            float bias1 = weights[at + 1];
            for (int i = 0; i < n; i++) {
                tile[i + U0] = bias0;
                tile[i + U1] = bias1;
            }
        }
    },

    /** Adds two hidden units of the encoder, {@code at} and the next, to the latents. */
    ENCODE {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float a0 = weights[at];
            float a1 = weights[at + 1];
            float a2 = weights[at + 2];
            float a3 = weights[at + 3];
            float aOut0 = HALF * weights[at + 4];
            float aOut1 = HALF * weights[at + 5];
            float b0 = weights[at + UNIT];
            float b1 = weights[at + UNIT + 1];
            float b2 = weights[at + UNIT + 2];
            float b3 = weights[at + UNIT + 3];
            float bOut0 = HALF * weights[at + UNIT + 4];
            float bOut1 = HALF * weights[at + UNIT + 5];
            for (int i = 0; i < n; i++) {
                float x0 = tile[i + X0];
                float x1 = tile[i + X1];
                float x2 = tile[i + X2];
                float a = x0 * a0 + (x1 * a1 + (x2 * a2 + a3));
                float b = x0 * b0 + (x1 * b1 + (x2 * b2 + b3));
                float aH = a + Math.abs(a);
                float bH = b + Math.abs(b);
                tile[i + U0] = bH * bOut0 + (aH * aOut0 + tile[i + U0]);
                tile[i + U1] = bH * bOut1 + (aH * aOut1 + tile[i + U1]);
            }
        }
    },

    /** Divides the latent points by their length, which it keeps, plus ε. */
    NORMALIZE {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float z0 = tile[i + U0];
                float z1 = tile[i + U1];
                float length = (float) Math.sqrt(z0 * z0 + z1 * z1);
                tile[i + LENGTH] = length;
                tile[i + U0] = z0 / (length + ScalarNetwork.EPSILON);
                tile[i + U1] = z1 / (length + ScalarNetwork.EPSILON);
            }
        }
    },

    /** Begins the inputs of the sigmoids with their biases, {@code at} and the next two. */
    BEGIN_OUTPUTS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float bias0 = weights[at];
            float bias1 = weights[at + 1];
            float bias2 = weights[at + 2];
            for (int i = 0; i < n; i++) {
                tile[i + Y0] = bias0;
                tile[i + Y1] = bias1;
                tile[i + Y2] = bias2;
            }
        }
    },

    /** Adds two hidden units of the decoder, {@code at} and the next, to the inputs of the sigmoids. */
    DECODE {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float a3 = weights[at];
            float aOut0 = HALF * weights[at + 1];
            float aOut1 = HALF * weights[at + 2];
            float aOut2 = HALF * weights[at + 3];
            float a0 = weights[at + 4];
            float a1 = weights[at + 5];
            float b3 = weights[at + UNIT];
            float bOut0 = HALF * weights[at + UNIT + 1];
            float bOut1 = HALF * weights[at + UNIT + 2];
            float bOut2 = HALF * weights[at + UNIT + 3];
            float b0 = weights[at + UNIT + 4];
            float b1 = weights[at + UNIT + 5];
            for (int i = 0; i < n; i++) {
                float u0 = tile[i + U0];
                float u1 = tile[i + U1];
                float a = u0 * a0 + (u1 * a1 + a3);
                float b = u0 * b0 + (u1 * b1 + b3);
                float aH = a + Math.abs(a);
                float bH = b + Math.abs(b);
                tile[i + Y0] = bH * bOut0 + (aH * aOut0 + tile[i + Y0]);
                tile[i + Y1] = bH * bOut1 + (aH * aOut1 + tile[i + Y1]);
                tile[i + Y2] = bH * bOut2 + (aH * aOut2 + tile[i + Y2]);
            }
        }
    },

    /** Turns the row at {@code at} into its sigmoids. */
    SIGMOID {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            ActivationFunction.SIGMOID.values(tile, at, at + samples);
        }
    },

    /** Adds up the squared errors of the outputs. */
    SQUARES {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float e0 = tile[i + Y0] - tile[i + X0];
                float e1 = tile[i + Y1] - tile[i + X1];
                float e2 = tile[i + Y2] - tile[i + X2];
                tile[i + SUM0] = e0 * e0 + (e1 * e1 + (e2 * e2 + tile[i + SUM0 - LANES]));
            }
        }
    },

    /**
     * Replaces the outputs by the gradients at the inputs of their sigmoids. {@code weights[at]} is 2 / (3 · samples),
     * from the mean of the squares.
     */
    OUTPUT_SLOPE {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float scale = weights[at];
            for (int i = 0; i < n; i++) {
                float y0 = tile[i + Y0];
                float y1 = tile[i + Y1];
                float y2 = tile[i + Y2];
                tile[i + Y0] = (y0 - y0 * y0) * ((y0 - tile[i + X0]) * scale);
                tile[i + Y1] = (y1 - y1 * y1) * ((y1 - tile[i + X1]) * scale);
                tile[i + Y2] = (y2 - y2 * y2) * ((y2 - tile[i + X2]) * scale);
            }
        }
    },

    /** Adds up the gradients of the outputs' biases. */
    OUTPUT_BIAS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                tile[i + SUM0] = tile[i + Y0] + tile[i + SUM0 - LANES];
                tile[i + SUM1] = tile[i + Y1] + tile[i + SUM1 - LANES];
                tile[i + SUM2] = tile[i + Y2] + tile[i + SUM2 - LANES];
            }
        }
    },

    /** Begins the gradients at two latents with zeros. */
    BEGIN_GRADIENTS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                tile[i + G0] = 0;
                tile[i + G1] = 0;
            }
        }
    },

    /**
     * One hidden unit of the decoder: its activation, the gradient at its input, and its part of those at the latents.
     */
    DECODER_SLOPE {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float bias = weights[at];
            float out0 = weights[at + 1];
            float out1 = weights[at + 2];
            float out2 = weights[at + 3];
            float in0 = weights[at + 4];
            float in1 = weights[at + 5];
            for (int i = 0; i < n; i++) {
                float s = tile[i + U0] * in0 + (tile[i + U1] * in1 + bias);
                float h = s + Math.abs(s);
                float d = (tile[i + Y0] * out0 + (tile[i + Y1] * out1 + tile[i + Y2] * out2)) * (h / (h + TINY));
                tile[i + H] = h;
                tile[i + D] = d;
                tile[i + G0] = d * in0 + tile[i + G0];
                tile[i + G1] = d * in1 + tile[i + G1];
            }
        }
    },

    /** Adds up the gradients of the weights of one hidden unit of the decoder, in their order. */
    DECODER_SUMS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float h = tile[i + H];
                float d = tile[i + D];
                tile[i + SUM0] = d + tile[i + SUM0 - LANES];
                tile[i + SUM1] = h * tile[i + Y0] + tile[i + SUM1 - LANES];
                tile[i + SUM2] = h * tile[i + Y1] + tile[i + SUM2 - LANES];
                tile[i + SUM3] = h * tile[i + Y2] + tile[i + SUM3 - LANES];
                tile[i + SUM4] = d * tile[i + U0] + tile[i + SUM4 - LANES];
                tile[i + SUM5] = d * tile[i + U1] + tile[i + SUM5 - LANES];
            }
        }
    },

    /**
     * Turns the gradients at the normalized latents u = z / (‖z‖ + ε) into those at z: (g − u (g·u) (‖z‖ + ε) / ‖z‖) /
     * (‖z‖ + ε). At z = 0, where the length has no derivative, it counts as constant, as in PyTorch; u is 0 there.
     */
    NORMALIZE_BACK {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float u0 = tile[i + U0];
                float u1 = tile[i + U1];
                float g0 = tile[i + G0];
                float g1 = tile[i + G1];
                float length = tile[i + LENGTH];
                float whole = length + ScalarNetwork.EPSILON;
                float share = (u0 * g0 + u1 * g1) * (whole / (length + TINY));
                tile[i + G0] = (g0 - u0 * share) / whole;
                tile[i + G1] = (g1 - u1 * share) / whole;
            }
        }
    },

    /** Adds up the gradients of two latents' biases. */
    LATENT_BIAS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                tile[i + SUM0] = tile[i + G0] + tile[i + SUM0 - LANES];
                tile[i + SUM1] = tile[i + G1] + tile[i + SUM1 - LANES];
            }
        }
    },

    /** One hidden unit of the encoder: its activation and the gradient at its input. */
    ENCODER_SLOPE {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float in0 = weights[at];
            float in1 = weights[at + 1];
            float in2 = weights[at + 2];
            float bias = weights[at + 3];
            float out0 = weights[at + 4];
            float out1 = weights[at + 5];
            for (int i = 0; i < n; i++) {
                float s = tile[i + X0] * in0 + (tile[i + X1] * in1 + (tile[i + X2] * in2 + bias));
                float h = s + Math.abs(s);
                tile[i + H] = h;
                tile[i + D] = (tile[i + G0] * out0 + tile[i + G1] * out1) * (h / (h + TINY));
            }
        }
    },

    /** Adds up the gradients of the weights of one hidden unit of the encoder, in their order. */
    ENCODER_SUMS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float h = tile[i + H];
                float d = tile[i + D];
                tile[i + SUM0] = d * tile[i + X0] + tile[i + SUM0 - LANES];
                tile[i + SUM1] = d * tile[i + X1] + tile[i + SUM1 - LANES];
                tile[i + SUM2] = d * tile[i + X2] + tile[i + SUM2 - LANES];
                tile[i + SUM3] = d + tile[i + SUM3 - LANES];
                tile[i + SUM4] = h * tile[i + G0] + tile[i + SUM4 - LANES];
                tile[i + SUM5] = h * tile[i + G1] + tile[i + SUM5 - LANES];
            }
        }
    };

    /**
     * Runs over the samples.
     *
     * @param tile see {@link Tile}
     * @param weights in the order of {@link UnitLayout}
     * @param at which of the weights the pass begins with, if it needs any
     * @param samples how many there are; at most {@link Tile#CAPACITY}
     */
    abstract void run(float[] tile, float[] weights, int at, int samples);

    /** What turns twice an activation into the activation, moved into the weight that follows. */
    static final float HALF = 0.5f;

    /** Makes h / (h + TINY) 0 at 0 and 1 from 1e-22 on. */
    static final float TINY = 1e-30f;

    private static final int UNIT = UnitLayout.UNIT;
}
