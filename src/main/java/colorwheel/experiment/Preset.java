package colorwheel.experiment;

import colorwheel.color.HueRange;
import colorwheel.files.ForeignText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A named experiment to start from.
 *
 * @param key as the command line names it
 * @param name as it is shown
 * @param question what one can see with it, in a sentence
 * @param experiment everything it sets
 */
public record Preset(String key, String name, String question, Experiment experiment) {
    /** All presets; the first is the reference. */
    public static final List<Preset> ALL = List.of(
            new Preset(
                    "1.2",
                    "Experiment 1.2",
                    "Does a network that must squeeze color through two numbers find the color wheel?",
                    Experiment.REFERENCE),
            new Preset(
                    "nothing-held-out",
                    "Nothing held out",
                    "All hues are shown: does the ring close?",
                    Experiment.REFERENCE.withHoldOut(HueRange.NONE)),
            new Preset(
                    "reds-held-out",
                    "Reds held out",
                    "The slice runs through red: does the circle have a seam?",
                    Experiment.REFERENCE.withHoldOut(HueRange.of(330, 30))),
            new Preset(
                    "half-the-circle",
                    "Half the circle",
                    "Only green through blue to magenta is shown: how far does half a wheel open?",
                    Experiment.REFERENCE.withHoldOut(HueRange.of(300, 119))),
            new Preset(
                    "not-normalized",
                    "Not normalized",
                    "The latents may go where they like: is it still a ring?",
                    Experiment.REFERENCE.withNetwork(NetworkSpec.REFERENCE.withNormalize(false))),
            new Preset(
                    "pale-and-dark",
                    "Pale and dark",
                    "Three saturations and four values: one ring, or a disc?",
                    Experiment.REFERENCE
                            .withSaturations(Levels.spaced(0.4, 1, 3))
                            .withValues(Levels.spaced(0.4, 1, 4))
                            .withHueStep(3)
                            .withEpochs(1000)
                            .withNetwork(NetworkSpec.REFERENCE.withNormalize(false))),
            new Preset(
                    "1.3",
                    "Experiment 1.3",
                    "Do the hues stay where they are when darker colors arrive?",
                    CurriculumPresets.published()),
            new Preset("1.3-held", "1.3, held", "Can thirteen anchors keep the promise?", CurriculumPresets.held()),
            new Preset("1.3-direct", "1.3, no curriculum", "Was the curriculum needed?", CurriculumPresets.direct()),
            new Preset(
                    "1.3-literal",
                    "The next step, literally",
                    "What if nothing but the error is minimized?",
                    CurriculumPresets.literal()),
            new Preset(
                    "1.3-sketch",
                    "1.3, sketched",
                    "The same in a second, with a tenth of the hues: does it look alike?",
                    CurriculumPresets.sketched()));

    /**
     * The preset with this key, in any case.
     *
     * @throws InvalidSettingException if there is none; the sentence lists all keys
     */
    public static Preset ofKey(String key) {
        String wanted = key.strip().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(preset -> preset.key.equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidSettingException(
                        "preset",
                        "Preset is " + ForeignText.shown(key.strip()) + " but must be one of "
                                + ALL.stream().map(Preset::key).collect(Collectors.joining(", ")) + "."));
    }
}
