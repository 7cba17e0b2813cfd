package colorwheel.view.sweep;

import colorwheel.color.ColorTable;
import colorwheel.color.HsvGrid;
import colorwheel.color.ListedColors;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.Settings;
import colorwheel.paint.SpacePicture;
import colorwheel.paint.WheelPoints;
import java.util.Locale;

/** The experiment of a sweep: the colors that a small wheel shows, and a description in words. */
final class SmallWheels {
    /** More points cannot be distinguished in a wheel of a hundred pixels. */
    private static final int MAX_POINTS = 2_000;

    private static final double MAX_HUE_STEP = 5;

    private SmallWheels() {}

    /**
     * The training colors of the last phase or, if there are too many, those of every second hue, every fourth, and so
     * on; of listed colors every second one, or every third.
     */
    static WheelPoints points(Experiment experiment) {
        if (experiment.colors() instanceof ListedColors listed) {
            return new WheelPoints(experiment, listed.thinned(MAX_POINTS).trained(experiment.holdOut()));
        }
        HsvGrid cube = experiment.cube();
        double step = cube.grid().step();
        ColorTable colors = experiment.trainingColors();
        while (colors.size() > MAX_POINTS && step * 2 <= MAX_HUE_STEP) {
            step *= 2;
            colors = HsvGrid.ofHueStep(step, cube.saturations(), cube.values()).trained(experiment.holdOut());
        }
        return new WheelPoints(experiment, colors);
    }

    /** Whether sweeps over seeds of two experiments are the same. */
    static boolean sameButForSeed(Experiment one, Experiment other) {
        return seedless(one).equals(seedless(other));
    }

    private static Experiment seedless(Experiment experiment) {
        return experiment.withSeed(0).withEngine(EngineKind.FUSED);
    }

    /** All settings but the seed, in one line. */
    static String inWords(Experiment experiment) {
        if (experiment.phases().size() > 1) {
            return String.format(
                    Locale.ROOT,
                    "%s · %d phases with %s epochs · %s",
                    holdOut(experiment),
                    experiment.phases().size(),
                    Settings.EPOCHS.format(experiment.epochs()),
                    network(experiment));
        }
        return String.format(
                Locale.ROOT,
                "%s · %s · %s epochs · learning rate %s · %s",
                holdOut(experiment),
                colors(experiment),
                Settings.EPOCHS.format(experiment.epochs()),
                Settings.LEARNING_RATE.format(experiment.learningRate()),
                network(experiment));
    }

    private static String colors(Experiment experiment) {
        return experiment
                .listedColors()
                .map(ListedColors::inWords)
                .orElseGet(() -> String.format(
                        Locale.ROOT,
                        "saturation %s · value %s · hue step %s°",
                        experiment.saturations(),
                        experiment.values(),
                        Settings.HUE_STEP.format(experiment.hueStep())));
    }

    private static String holdOut(Experiment experiment) {
        return experiment.holdOut().isNone()
                ? "nothing held out"
                : "held out " + experiment.holdOut().toString().replace("..", "° to ") + "°";
    }

    private static String network(Experiment experiment) {
        return (SpacePicture.shows(experiment) ? "bottleneck of three, " : "")
                + (experiment.network().normalize() ? "normalized" : "not normalized");
    }
}
