package colorwheel.experiment;

import colorwheel.color.ColorSet;
import colorwheel.color.HsvGrid;
import java.util.Objects;

/**
 * One part of the training: which colors, for how long, and how. Adam's moments and its step count go on from one phase
 * to the next.
 *
 * @param name what it is called; 1 to 40 printable characters
 * @param colors what is trained
 * @param epochs how many steps are taken, each over all colors at once
 * @param learningRate the learning rate of Adam
 * @param terms what is added to the mean squared error
 */
public record Phase(String name, ColorSet colors, int epochs, LearningRate learningRate, Terms terms) {
    /** @throws InvalidSettingException if a value is not allowed */
    public Phase {
        Objects.requireNonNull(learningRate, "learningRate");
        Objects.requireNonNull(terms, "terms");
        Settings.PHASE_NAME.check(name);
        Settings.EPOCHS.check(epochs);
        if (Objects.requireNonNull(colors, "colors") instanceof HsvGrid grid) {
            Settings.HUE_STEP.check(grid.grid().step());
            Settings.SATURATIONS.check(grid.saturations());
            Settings.VALUES.check(grid.values());
        }
    }

    /** The name of a phase that has no other. */
    public static String defaultName(int number) {
        return "Phase " + number;
    }

    /** The grid of the colors; of listed colors the grid that an experiment has by default. */
    public HsvGrid grid() {
        return colors instanceof HsvGrid grid
                ? grid
                : HsvGrid.ofHueStep(
                        Settings.HUE_STEP.initial(),
                        Settings.SATURATIONS.initial().levels(),
                        Settings.VALUES.initial().levels());
    }

    Phase withName(String text) {
        return new Phase(text, colors, epochs, learningRate, terms);
    }

    /** The same phase with other colors. */
    public Phase withColors(ColorSet set) {
        return new Phase(name, set, epochs, learningRate, terms);
    }

    Phase withEpochs(int count) {
        return new Phase(name, colors, count, learningRate, terms);
    }

    Phase withLearningRate(LearningRate rate) {
        return new Phase(name, colors, epochs, rate, terms);
    }

    Phase withTerms(Terms weights) {
        return new Phase(name, colors, epochs, learningRate, weights);
    }
}
