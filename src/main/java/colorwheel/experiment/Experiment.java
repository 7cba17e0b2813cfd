package colorwheel.experiment;

import colorwheel.color.ColorCube;
import colorwheel.color.ColorTable;
import colorwheel.color.HueRange;
import java.util.Locale;
import java.util.Objects;

/**
 * A complete description of a run: which colors, which network, how it is trained. Two equal experiments give the same
 * frames, byte for byte. Each {@code with…} method gives the same experiment with one value replaced, and refuses what
 * the constructor refuses.
 *
 * @param holdOut the hues withheld from training
 * @param saturations the saturations of the colors
 * @param values the values (brightnesses) of the colors
 * @param hueStep the distance between neighboring hues, in degrees
 * @param epochs how many steps are taken, each over all colors at once
 * @param learningRate the learning rate of Adam
 * @param seed what {@code torch.manual_seed} would be given; an unsigned 32-bit number
 * @param network the network
 * @param engine what advances it
 */
public record Experiment(
        HueRange holdOut,
        Levels saturations,
        Levels values,
        double hueStep,
        int epochs,
        double learningRate,
        long seed,
        NetworkSpec network,
        EngineKind engine) {

    /** Experiment 1.2 of the reference: teal to blue held out, values 0.9 and 1, 500 epochs, seed 0. */
    public static final Experiment REFERENCE = new Experiment(
            HueRange.of(150, 240),
            Settings.SATURATIONS.initial(),
            Settings.VALUES.initial(),
            Settings.HUE_STEP.initial(),
            (int) Settings.EPOCHS.initial(),
            Settings.LEARNING_RATE.initial(),
            (long) Settings.SEED.initial(),
            NetworkSpec.REFERENCE,
            EngineKind.DL4J);

    /** @throws InvalidSettingException if a value is not allowed, or the hold-out leaves fewer than three hues */
    public Experiment {
        Objects.requireNonNull(holdOut, "holdOut");
        Objects.requireNonNull(saturations, "saturations");
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(engine, "engine");
        Settings.HUE_STEP.check(hueStep);
        Settings.EPOCHS.check(epochs);
        Settings.LEARNING_RATE.check(learningRate);
        Settings.SEED.check(seed);
        int left = ColorCube.ofHueStep(hueStep, saturations.levels(), values.levels())
                .trainedHueCount(holdOut);
        if (left < Settings.FEWEST_HUES) {
            throw new InvalidSettingException(
                    Settings.HOLD_OUT_KEY,
                    String.format(
                            Locale.ROOT,
                            "%s %s with a hue step of %s° leaves %s for training, but at least %d are needed.",
                            Settings.HOLD_OUT_LABEL,
                            holdOut,
                            Settings.HUE_STEP.format(hueStep),
                            left == 0 ? "no hue" : left == 1 ? "1 hue" : left + " hues",
                            Settings.FEWEST_HUES));
        }
    }

    /** All colors of the experiment, held-out ones included. */
    public ColorCube cube() {
        return ColorCube.ofHueStep(hueStep, saturations.levels(), values.levels());
    }

    /** The colors that the network is trained on, in the order of the recorded latents. */
    public ColorTable trainingColors() {
        return cube().trained(holdOut);
    }

    public Experiment withHoldOut(HueRange range) {
        return new Experiment(range, saturations, values, hueStep, epochs, learningRate, seed, network, engine);
    }

    public Experiment withSaturations(Levels levels) {
        return new Experiment(holdOut, levels, values, hueStep, epochs, learningRate, seed, network, engine);
    }

    public Experiment withValues(Levels levels) {
        return new Experiment(holdOut, saturations, levels, hueStep, epochs, learningRate, seed, network, engine);
    }

    public Experiment withHueStep(double degrees) {
        return new Experiment(holdOut, saturations, values, degrees, epochs, learningRate, seed, network, engine);
    }

    public Experiment withEpochs(int count) {
        return new Experiment(holdOut, saturations, values, hueStep, count, learningRate, seed, network, engine);
    }

    public Experiment withLearningRate(double rate) {
        return new Experiment(holdOut, saturations, values, hueStep, epochs, rate, seed, network, engine);
    }

    public Experiment withSeed(long number) {
        return new Experiment(holdOut, saturations, values, hueStep, epochs, learningRate, number, network, engine);
    }

    public Experiment withNetwork(NetworkSpec network) {
        return new Experiment(holdOut, saturations, values, hueStep, epochs, learningRate, seed, network, engine);
    }

    /** The same experiment advanced by another engine. */
    public Experiment withEngine(EngineKind kind) {
        return new Experiment(holdOut, saturations, values, hueStep, epochs, learningRate, seed, network, kind);
    }
}
