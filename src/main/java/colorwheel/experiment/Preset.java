package colorwheel.experiment;

import colorwheel.color.HueRange;
import java.util.List;

/**
 * A named experiment to start from.
 *
 * @param name as it is shown
 * @param question what one can see with it, in a sentence
 * @param experiment everything it sets
 */
public record Preset(String name, String question, Experiment experiment) {
    /** All presets; the first is the reference. */
    public static final List<Preset> ALL = List.of(
            new Preset(
                    "Experiment 1.2",
                    "Does a network that must squeeze color through two numbers find the color wheel?",
                    Experiment.REFERENCE),
            new Preset(
                    "Nothing held out",
                    "All hues are shown: does the ring close?",
                    Experiment.REFERENCE.withHoldOut(HueRange.NONE)),
            new Preset(
                    "Reds held out",
                    "The slice runs through red: does the circle have a seam?",
                    Experiment.REFERENCE.withHoldOut(HueRange.of(330, 30))),
            new Preset(
                    "Half the circle",
                    "Only green through blue to magenta is shown: how far does half a wheel open?",
                    Experiment.REFERENCE.withHoldOut(HueRange.of(300, 119))),
            new Preset(
                    "Not normalized",
                    "The latents may go where they like: is it still a ring?",
                    Experiment.REFERENCE.withNetwork(NetworkSpec.REFERENCE.withNormalize(false))),
            new Preset(
                    "Pale and dark",
                    "Three saturations and four values: one ring, or a disc?",
                    Experiment.REFERENCE
                            .withSaturations(Levels.spaced(0.4, 1, 3))
                            .withValues(Levels.spaced(0.4, 1, 4))
                            .withHueStep(3)
                            .withEpochs(1000)
                            .withNetwork(NetworkSpec.REFERENCE.withNormalize(false))));
}
