package colorwheel.training.fused;

import static colorwheel.training.fused.StoredLayout.OUT;
import static colorwheel.training.fused.StoredLayout.UNIT;
import static colorwheel.training.fused.Tile.CAPACITY;
import static colorwheel.training.fused.Tile.D;
import static colorwheel.training.fused.Tile.G0;
import static colorwheel.training.fused.Tile.G1;
import static colorwheel.training.fused.Tile.G2;
import static colorwheel.training.fused.Tile.H;
import static colorwheel.training.fused.Tile.LANES;
import static colorwheel.training.fused.Tile.LENGTH;
import static colorwheel.training.fused.Tile.SUM0;
import static colorwheel.training.fused.Tile.SUM1;
import static colorwheel.training.fused.Tile.SUM2;
import static colorwheel.training.fused.Tile.SUM3;
import static colorwheel.training.fused.Tile.SUM4;
import static colorwheel.training.fused.Tile.SUM5;
import static colorwheel.training.fused.Tile.SUM6;
import static colorwheel.training.fused.Tile.U0;
import static colorwheel.training.fused.Tile.U1;
import static colorwheel.training.fused.Tile.U2;
import static colorwheel.training.fused.Tile.X0;
import static colorwheel.training.fused.Tile.X1;
import static colorwheel.training.fused.Tile.X2;
import static colorwheel.training.fused.Tile.Y0;
import static colorwheel.training.fused.Tile.Y1;
import static colorwheel.training.fused.Tile.Y2;

import colorwheel.network.ScalarNetwork;

/**
 * The loops over the samples of a tile that {@link StoredKernel} adds to those of {@link LoopPass}: for three latents,
 * and for hidden units whose activations and slopes are stored. They are written by the same rules. What is stored lies
 * in other arrays and is copied into the tile and back, since the compiler makes vector instructions of no loop that
 * reads one array and writes another besides.
 */
enum StoredPass {
    /** What a hidden unit of the encoder is given. */
    ENCODER_UNIT {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float in0 = weights[at];
            float in1 = weights[at + 1];
            float in2 = weights[at + 2];
            float bias = weights[at + 3];
            for (int i = 0; i < n; i++) {
                tile[i + H] = bias + tile[i + X0] * in0 + tile[i + X1] * in1 + tile[i + X2] * in2;
            }
        }
    },

    /** Adds two hidden units of the encoder, {@code at} and the next, to the latents. */
    LATENTS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float a0 = weights[at + OUT];
            float a1 = weights[at + OUT + 1];
            float a2 = weights[at + OUT + 2];
            float b0 = weights[at + UNIT + OUT];
            float b1 = weights[at + UNIT + OUT + 1];
            float b2 = weights[at + UNIT + OUT + 2];
            for (int i = 0; i < n; i++) {
                float a = tile[i + H];
                float b = tile[i + D];
                tile[i + U0] = b * b0 + (a * a0 + tile[i + U0]);
                tile[i + U1] = b * b1 + (a * a1 + tile[i + U1]);
                tile[i + U2] = b * b2 + (a * a2 + tile[i + U2]);
            }
        }
    },

    /** The length of the latent points. */
    MEASURE {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float z0 = tile[i + U0];
                float z1 = tile[i + U1];
                float z2 = tile[i + U2];
                tile[i + LENGTH] = (float) Math.sqrt(z0 * z0 + z1 * z1 + z2 * z2);
            }
        }
    },

    /** Divides the latent points by their length plus ε. */
    NORMALIZE {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float whole = tile[i + LENGTH] + ScalarNetwork.EPSILON;
                tile[i + U0] = tile[i + U0] / whole;
                tile[i + U1] = tile[i + U1] / whole;
                tile[i + U2] = tile[i + U2] / whole;
            }
        }
    },

    /** Adds up (‖z‖ − 1)² before normalization, and the squared third coordinate after it. */
    TERMS(true) {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float excess = tile[i + LENGTH] - 1f;
                tile[i + SUM0] = excess * excess + tile[i + SUM0 - LANES];
                tile[i + SUM1] = tile[i + U2] * tile[i + U2] + tile[i + SUM1 - LANES];
            }
        }
    },

    /** What a hidden unit of the decoder is given. */
    DECODER_UNIT {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float bias = weights[at];
            float in0 = weights[at + OUT];
            float in1 = weights[at + OUT + 1];
            float in2 = weights[at + OUT + 2];
            for (int i = 0; i < n; i++) {
                tile[i + H] = (tile[i + U0] * in0 + tile[i + U1] * in1 + tile[i + U2] * in2) + bias;
            }
        }
    },

    /** Adds two hidden units of the decoder, {@code at} and the next, to the inputs of the sigmoids. */
    OUTPUTS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float a0 = weights[at + 1];
            float a1 = weights[at + 2];
            float a2 = weights[at + 3];
            float b0 = weights[at + UNIT + 1];
            float b1 = weights[at + UNIT + 2];
            float b2 = weights[at + UNIT + 3];
            for (int i = 0; i < n; i++) {
                float a = tile[i + H];
                float b = tile[i + D];
                tile[i + Y0] = b * b0 + (a * a0 + tile[i + Y0]);
                tile[i + Y1] = b * b1 + (a * a1 + tile[i + Y1]);
                tile[i + Y2] = b * b2 + (a * a2 + tile[i + Y2]);
            }
        }
    },

    /**
     * Sets the gradients at the latents to that of the squared third coordinate. {@code weights[at]} is twice its
     * weight.
     */
    PLANAR_GRADIENT(true) {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float twice = weights[at];
            for (int i = 0; i < n; i++) {
                tile[i + G2] = tile[i + U2] * twice;
            }
        }
    },

    /**
     * One hidden unit of the decoder: turns its slopes into the gradients at its input, and adds its part to those at
     * the latents.
     */
    DECODER_GRADIENT {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float out0 = weights[at + 1];
            float out1 = weights[at + 2];
            float out2 = weights[at + 3];
            float in0 = weights[at + OUT];
            float in1 = weights[at + OUT + 1];
            float in2 = weights[at + OUT + 2];
            for (int i = 0; i < n; i++) {
                float d = (tile[i + Y0] * out0 + tile[i + Y1] * out1 + tile[i + Y2] * out2) * tile[i + D];
                tile[i + D] = d;
                tile[i + G0] = d * in0 + tile[i + G0];
                tile[i + G1] = d * in1 + tile[i + G1];
                tile[i + G2] = d * in2 + tile[i + G2];
            }
        }
    },

    /** Adds up the gradients of the bias and the outgoing weights of one hidden unit of the decoder, in their order. */
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
            }
        }
    },

    /** Adds up the gradients of its incoming weights. */
    DECODER_INPUT_SUMS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float d = tile[i + D];
                tile[i + SUM4] = d * tile[i + U0] + tile[i + SUM4 - LANES];
                tile[i + SUM5] = d * tile[i + U1] + tile[i + SUM5 - LANES];
                tile[i + SUM6] = d * tile[i + U2] + tile[i + SUM6 - LANES];
            }
        }
    },

    /** As {@link LoopPass#NORMALIZE_BACK}. */
    NORMALIZE_BACK {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float u0 = tile[i + U0];
                float u1 = tile[i + U1];
                float u2 = tile[i + U2];
                float length = tile[i + LENGTH];
                float whole = length + ScalarNetwork.EPSILON;
                float along = u0 * tile[i + G0] + u1 * tile[i + G1] + u2 * tile[i + G2];
                float share = along * (whole / (length + LoopPass.TINY));
                tile[i + G0] = (tile[i + G0] - u0 * share) / whole;
                tile[i + G1] = (tile[i + G1] - u1 * share) / whole;
                tile[i + G2] = (tile[i + G2] - u2 * share) / whole;
            }
        }
    },

    /**
     * Adds the gradient of (‖z‖ − 1)² to those at the latents before normalization, of which the tile has the points u
     * = z / w. {@code weights[at]} is twice its weight; {@code weights[at + 1]} and {@code weights[at + 2]} give w as a
     * constant plus a multiple of the length. At z = 0, where the length has no derivative, it counts as constant.
     */
    UNIT_NORM_GRADIENT(true) {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float twice = weights[at];
            float constant = weights[at + 1];
            float multiple = weights[at + 2];
            for (int i = 0; i < n; i++) {
                float length = tile[i + LENGTH];
                float share = (length - 1f) * twice * (constant + multiple * length) / (length + LoopPass.TINY);
                tile[i + G0] = tile[i + U0] * share + tile[i + G0];
                tile[i + G1] = tile[i + U1] * share + tile[i + G1];
                tile[i + G2] = tile[i + U2] * share + tile[i + G2];
            }
        }
    },

    /** Adds up the gradients of the latents' biases. */
    LATENT_BIAS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                tile[i + SUM0] = tile[i + G0] + tile[i + SUM0 - LANES];
                tile[i + SUM1] = tile[i + G1] + tile[i + SUM1 - LANES];
                tile[i + SUM2] = tile[i + G2] + tile[i + SUM2 - LANES];
            }
        }
    },

    /** One hidden unit of the encoder: turns its slopes into the gradients at its input. */
    ENCODER_GRADIENT {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float out0 = weights[at + OUT];
            float out1 = weights[at + OUT + 1];
            float out2 = weights[at + OUT + 2];
            for (int i = 0; i < n; i++) {
                tile[i + D] = (tile[i + G0] * out0 + tile[i + G1] * out1 + tile[i + G2] * out2) * tile[i + D];
            }
        }
    },

    /** Adds up the gradients of the incoming weights and the bias of one hidden unit of the encoder, in their order. */
    ENCODER_SUMS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float d = tile[i + D];
                tile[i + SUM0] = d * tile[i + X0] + tile[i + SUM0 - LANES];
                tile[i + SUM1] = d * tile[i + X1] + tile[i + SUM1 - LANES];
                tile[i + SUM2] = d * tile[i + X2] + tile[i + SUM2 - LANES];
                tile[i + SUM3] = d + tile[i + SUM3 - LANES];
            }
        }
    },

    /** Adds up the gradients of its outgoing weights. */
    ENCODER_OUTPUT_SUMS {
        @Override
        void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float h = tile[i + H];
                tile[i + SUM4] = h * tile[i + G0] + tile[i + SUM4 - LANES];
                tile[i + SUM5] = h * tile[i + G1] + tile[i + SUM5 - LANES];
                tile[i + SUM6] = h * tile[i + G2] + tile[i + SUM6 - LANES];
            }
        }
    };

    /** Whether the pass is for the samples alone and not for what pads them. */
    final boolean real;

    StoredPass() {
        this(false);
    }

    StoredPass(boolean real) {
        this.real = real;
    }

    /**
     * Runs over the samples.
     *
     * @param tile see {@link Tile}
     * @param weights in the order of {@link StoredLayout}
     * @param at which of the weights the pass begins with, if it needs any
     * @param samples how many there are; at most {@link Tile#CAPACITY}
     */
    abstract void run(float[] tile, float[] weights, int at, int samples);
}
