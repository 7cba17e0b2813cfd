package colorwheel.experiment;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.util.List;
import java.util.Locale;

/** What the parts of an experiment ask of each other. */
final class ExperimentRules {
    /** About two minutes of one core. */
    private static final long MAX_COLOR_STEPS = 2_000_000_000;

    private ExperimentRules() {}

    /** @throws InvalidSettingException if they do not go together */
    static void check(NetworkSpec network, List<Phase> phases, HueRange holdOut, HeldStill held) {
        if (phases.isEmpty() || phases.size() > Experiment.MAX_PHASES) {
            throw refused(
                    Settings.PHASES_KEY,
                    "Phases: %d were given, but 1 to %d are allowed.",
                    phases.size(),
                    Experiment.MAX_PHASES);
        }
        int epochs = phases.stream().mapToInt(Phase::epochs).sum();
        if (epochs > Experiment.MAX_EPOCHS) {
            throw refused(
                    Settings.EPOCHS.key(),
                    "Epochs of all phases are %d together but must be at most %d.",
                    epochs,
                    Experiment.MAX_EPOCHS);
        }
        long colorSteps = colorSteps(phases, holdOut);
        if (colorSteps > MAX_COLOR_STEPS) {
            throw refused(
                    Settings.EPOCHS.key(),
                    "Epochs times training colors of all phases are %,d together but must be at most %,d.",
                    colorSteps,
                    MAX_COLOR_STEPS);
        }
        Settings.ANCHOR_AFTER.check(held.anchorAfter());
        if (held.anchorAfter() > 0 && held.anchorAfter() >= phases.size()) {
            throw refused(
                    Settings.ANCHOR_AFTER.key(),
                    "%s is %d but must be below the number of phases, %d.",
                    Settings.ANCHOR_AFTER.label(),
                    held.anchorAfter(),
                    phases.size());
        }
        if (held.pinBlack() && network.bottleneck() != 3) {
            throw refused(
                    Settings.PIN_BLACK.key(),
                    "%s needs a bottleneck of 3, but it is %d.",
                    Settings.PIN_BLACK.label(),
                    network.bottleneck());
        }
        for (int k = 0; k < phases.size(); k++) {
            checkTerms(network, phases.get(k), k + 1, held);
            checkColors(phases.get(k), holdOut);
        }
    }

    /** How often a color is trained, over all phases and epochs. */
    static long colorSteps(List<Phase> phases, HueRange holdOut) {
        return phases.stream()
                .mapToLong(phase -> (long) phase.epochs() * phase.colors().trainedSize(holdOut))
                .sum();
    }

    private static void checkTerms(NetworkSpec network, Phase phase, int number, HeldStill held) {
        if (phase.terms().planar() > 0 && network.bottleneck() != 3) {
            throw refused(
                    Settings.PLANAR.key(),
                    "%s is %s but needs a bottleneck of 3, which is %d.",
                    Settings.PLANAR.label(),
                    Settings.PLANAR.format(phase.terms().planar()),
                    network.bottleneck());
        }
        boolean hasAnchor = held.pinBlack() || held.anchorAfter() > 0 && number > held.anchorAfter();
        if (phase.terms().anchor() > 0 && !hasAnchor) {
            throw refused(
                    Settings.ANCHOR.key(),
                    "%s of phase %d is %s, but nothing is held still there: set “%s” to an earlier phase, or “%s”.",
                    Settings.ANCHOR.label(),
                    number,
                    Settings.ANCHOR.format(phase.terms().anchor()),
                    Settings.ANCHOR_AFTER.label(),
                    Settings.PIN_BLACK.label());
        }
    }

    private static void checkColors(Phase phase, HueRange holdOut) {
        if (phase.colors() instanceof HsvGrid grid) {
            int left = grid.trainedHueCount(holdOut);
            if (left < Experiment.MIN_HUES) {
                throw refused(
                        Settings.HOLD_OUT.key(),
                        "%s %s with a hue step of %s° leaves %s for training, but at least %d are needed.",
                        Settings.HOLD_OUT.label(),
                        holdOut,
                        Settings.HUE_STEP.format(grid.grid().step()),
                        left == 0 ? "no hue" : left == 1 ? "1 hue" : left + " hues",
                        Experiment.MIN_HUES);
            }
        } else if (phase.colors().trainedSize(holdOut) < Experiment.MIN_HUES) {
            throw refused(
                    Settings.HOLD_OUT.key(),
                    "%s %s leaves %d of the listed colors for training, but at least %d are needed.",
                    Settings.HOLD_OUT.label(),
                    holdOut,
                    phase.colors().trainedSize(holdOut),
                    Experiment.MIN_HUES);
        }
    }

    private static InvalidSettingException refused(String key, String sentence, Object... values) {
        return new InvalidSettingException(key, String.format(Locale.ROOT, sentence, values));
    }
}
