package colorwheel.training.fused;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Architecture;
import java.util.Random;

/**
 * Gets the fast engine compiled before anybody waits for it. Interpreted, vectors are objects and 500 epochs take
 * seconds; compiled, a few milliseconds.
 */
public final class WarmUp {
    /**
     * Few samples: what gets a pass compiled is how often it is called, and the slow first calls are then short.
     * Several blocks of them, so that the loops over blocks are seen to be loops.
     */
    private static final int SAMPLES = 64;

    /** The compiler asks for 5,000 calls of a method that has no long loop. */
    private static final int EPOCHS = 6_000;

    /** How often, in epochs, a user of the engine is taken to look at its state. */
    private static final int GLANCE = 20;

    private WarmUp() {}

    /**
     * Trains a throw-away network of this shape, for a second or so, on the calling thread: a background one. What
     * matters of the shape is whether the bottleneck is wider than two.
     *
     * @param cancellation ends it at the next epoch, within milliseconds
     */
    public static void run(Architecture network, Cancellation cancellation) {
        Random random = new Random(0);
        FusedTraining training = new FusedTraining(network, fill(SAMPLES * Architecture.CHANNELS, random), 1e-3);
        float[] latents = new float[SAMPLES * network.bottleneck()];
        float[] weights = fill(training.weightCount(), random);
        training.load(weights);
        while (training.step() < EPOCHS && !cancellation.isRequested()) {
            training.advance();
            if (training.step() % GLANCE == 0) {
                training.loss();
                training.latents(latents);
                training.weights(weights);
            }
        }
    }

    private static float[] fill(int length, Random random) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = random.nextFloat();
        }
        return numbers;
    }
}
