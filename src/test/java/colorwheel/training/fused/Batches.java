package colorwheel.training.fused;

import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Networks and batches for the tests, and the kernels that they are tried on. */
final class Batches {
    private Batches() {}

    /** What can compute a step. */
    enum Kind implements BiFunction<NetworkSpec, float[], Kernel> {
        /** Not of the program: the yardstick. */
        DOUBLE(DoubleKernel::new),
        LOOPS(Kernels::loops),
        VECTORS(Kernels::vector);

        private final BiFunction<NetworkSpec, float[], Kernel> maker;

        Kind(BiFunction<NetworkSpec, float[], Kernel> maker) {
            this.maker = maker;
        }

        @Override
        public Kernel apply(NetworkSpec network, float[] rgb) {
            return maker.apply(network, rgb);
        }
    }

    /** All kernels that can be tried here. */
    static Stream<Kind> kernels() {
        return Kernels.hasVector() ? Stream.of(Kind.values()) : Stream.of(Kind.DOUBLE, Kind.LOOPS);
    }

    static FusedTraining training(NetworkSpec network, float[] rgb, Kind kernel) {
        FusedTraining training = new FusedTraining(network, rgb, 1e-3, kernel);
        training.load(weights(network, 1));
        return training;
    }

    static float[] weights(NetworkSpec network, long seed) {
        Random random = new Random(seed);
        float[] weights = new float[ParameterLayout.of(network).size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextFloat() * 2 - 1;
        }
        return weights;
    }

    static float[] colors(int samples) {
        Random random = new Random(2);
        float[] rgb = new float[samples * NetworkSpec.CHANNELS];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = random.nextFloat();
        }
        return rgb;
    }

    /** Weights in a kernel's own order. */
    static float[] placed(Kernel kernel, float[] weights) {
        float[] placed = new float[kernel.size()];
        for (int i = 0; i < weights.length; i++) {
            placed[kernel.place(i)] = weights[i];
        }
        return placed;
    }

    static float[] weightsOf(FusedTraining training) {
        float[] weights = new float[training.weightCount()];
        training.weights(weights);
        return weights;
    }
}
