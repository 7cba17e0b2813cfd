package colorwheel.training.fused;

import static colorwheel.training.fused.LoopPass.HALF;
import static colorwheel.training.fused.LoopPass.TINY;
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

import colorwheel.network.ScalarNetwork;

/**
 * The loops for a bottleneck of more than two latents. Two of them are in the tile at a time, and what belongs to all
 * is gathered pair by pair in a row: {@link WideLoopKernel} calls them. Written as those of {@link LoopPass} are.
 */
enum WideLoopPass implements Pass {
    /** The activation of a hidden unit of the encoder. */
    ENCODER_ACTIVATION {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float in0 = weights[at];
            float in1 = weights[at + 1];
            float in2 = weights[at + 2];
            float bias = weights[at + 3];
            for (int i = 0; i < n; i++) {
                float s = tile[i + X0] * in0 + (tile[i + X1] * in1 + (tile[i + X2] * in2 + bias));
                tile[i + H] = s + Math.abs(s);
            }
        }
    },

    /** Adds such a unit to a pair; the two weights between them are at {@code at}. */
    ENCODE {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float out0 = HALF * weights[at];
            float out1 = HALF * weights[at + 1];
            for (int i = 0; i < n; i++) {
                float h = tile[i + H];
                tile[i + U0] = h * out0 + tile[i + U0];
                tile[i + U1] = h * out1 + tile[i + U1];
            }
        }
    },

    /** Adds a pair's squares to the length. */
    SQUARES {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float z0 = tile[i + U0];
                float z1 = tile[i + U1];
                tile[i + LENGTH] = z0 * z0 + (z1 * z1 + tile[i + LENGTH]);
            }
        }
    },

    /** Makes the length of the sum of squares. */
    ROOT {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                tile[i + LENGTH] = (float) Math.sqrt(tile[i + LENGTH]);
            }
        }
    },

    /** Divides a pair by the length plus ε. */
    DIVIDE {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float whole = tile[i + LENGTH] + ScalarNetwork.EPSILON;
                tile[i + U0] = tile[i + U0] / whole;
                tile[i + U1] = tile[i + U1] / whole;
            }
        }
    },

    /** Adds a pair to the input of a hidden unit of the decoder; its two weights are at {@code at}. */
    DECODER_INPUT {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float in0 = weights[at];
            float in1 = weights[at + 1];
            for (int i = 0; i < n; i++) {
                tile[i + H] = tile[i + U0] * in0 + (tile[i + U1] * in1 + tile[i + H]);
            }
        }
    },

    /** Adds a hidden unit of the decoder, whose input is complete, to the inputs of the sigmoids. */
    DECODE {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float out0 = HALF * weights[at + 1];
            float out1 = HALF * weights[at + 2];
            float out2 = HALF * weights[at + 3];
            for (int i = 0; i < n; i++) {
                float s = tile[i + H];
                float h = s + Math.abs(s);
                tile[i + Y0] = h * out0 + tile[i + Y0];
                tile[i + Y1] = h * out1 + tile[i + Y1];
                tile[i + Y2] = h * out2 + tile[i + Y2];
            }
        }
    },

    /** A hidden unit of the decoder, whose input is complete: its activation and the gradient at its input. */
    DECODER_SLOPE {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float out0 = weights[at + 1];
            float out1 = weights[at + 2];
            float out2 = weights[at + 3];
            for (int i = 0; i < n; i++) {
                float s = tile[i + H];
                float h = s + Math.abs(s);
                tile[i + H] = h;
                tile[i + D] = (tile[i + Y0] * out0 + (tile[i + Y1] * out1 + tile[i + Y2] * out2)) * (h / (h + TINY));
            }
        }
    },

    /** Adds up the gradients of such a unit's bias and of its weights to the outputs. */
    DECODER_SUMS {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
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

    /** Such a unit and a pair: adds up the gradients of the weights between them, and its part of those at the pair. */
    DECODER_PAIR {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float in0 = weights[at];
            float in1 = weights[at + 1];
            for (int i = 0; i < n; i++) {
                float d = tile[i + D];
                tile[i + SUM4] = d * tile[i + U0] + tile[i + SUM4 - LANES];
                tile[i + SUM5] = d * tile[i + U1] + tile[i + SUM5 - LANES];
                tile[i + G0] = d * in0 + tile[i + G0];
                tile[i + G1] = d * in1 + tile[i + G1];
            }
        }
    },

    /** Adds a pair's part of the gradient along the latent point. */
    ALONG {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                tile[i + D] = tile[i + U0] * tile[i + G0] + (tile[i + U1] * tile[i + G1] + tile[i + D]);
            }
        }
    },

    /** Turns the gradients at a normalized pair into those before; {@link LoopPass#NORMALIZE_BACK} has the formula. */
    NORMALIZE_BACK {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float length = tile[i + LENGTH];
                float whole = length + ScalarNetwork.EPSILON;
                float share = tile[i + D] * (whole / (length + TINY));
                tile[i + G0] = (tile[i + G0] - tile[i + U0] * share) / whole;
                tile[i + G1] = (tile[i + G1] - tile[i + U1] * share) / whole;
            }
        }
    },

    /** Adds a pair's part of the gradient at the output of a hidden unit of the encoder. */
    ENCODER_OUTPUT {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float out0 = weights[at];
            float out1 = weights[at + 1];
            for (int i = 0; i < n; i++) {
                tile[i + D] = tile[i + G0] * out0 + (tile[i + G1] * out1 + tile[i + D]);
            }
        }
    },

    /** A hidden unit of the encoder with the gradient at its output: its activation and the gradient at its input. */
    ENCODER_SLOPE {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            float in0 = weights[at];
            float in1 = weights[at + 1];
            float in2 = weights[at + 2];
            float bias = weights[at + 3];
            for (int i = 0; i < n; i++) {
                float s = tile[i + X0] * in0 + (tile[i + X1] * in1 + (tile[i + X2] * in2 + bias));
                float h = s + Math.abs(s);
                tile[i + H] = h;
                tile[i + D] = tile[i + D] * (h / (h + TINY));
            }
        }
    },

    /** Adds up the gradients of such a unit's weights from the inputs and of its bias. */
    ENCODER_SUMS {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
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

    /** Such a unit and a pair: adds up the gradients of the weights between them. */
    ENCODER_PAIR {
        @Override
        public void run(float[] tile, float[] weights, int at, int samples) {
            int n = Math.min(samples, CAPACITY);
            for (int i = 0; i < n; i++) {
                float h = tile[i + H];
                tile[i + SUM4] = h * tile[i + G0] + tile[i + SUM4 - LANES];
                tile[i + SUM5] = h * tile[i + G1] + tile[i + SUM5 - LANES];
            }
        }
    }
}
