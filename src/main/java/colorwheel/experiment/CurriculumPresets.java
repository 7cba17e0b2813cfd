package colorwheel.experiment;

import colorwheel.color.HsvGrid;
import colorwheel.color.HueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Experiment 1.3 of the reference and what is compared with it: three latent coordinates, phase after phase. */
final class CurriculumPresets {
    private static final Levels BRIGHT = Levels.of(1);
    private static final Levels TEN_VALUES = Levels.spaced(0.2, 1, 10);
    private static final LearningRate WARMED = warmed(0.1);

    private CurriculumPresets() {}

    /** As it was published: no color is held. */
    static Experiment published() {
        return gelu(phases(0), HeldStill.NONE);
    }

    /** The twelve named hues keep their places from the end of the first phase on, and black is at the pole. */
    static Experiment held() {
        return gelu(phases(1), new HeldStill(1, true));
    }

    /** The last phase's colors from the start, for as many epochs. */
    static Experiment direct() {
        int epochs = published().epochs();
        // As many epochs of warm-up as the first phase of the curriculum has.
        LearningRate rate = warmed(200.0 / epochs);
        Phase phase =
                new Phase(Phase.defaultName(1), colors(1, BRIGHT, TEN_VALUES), epochs, rate, new Terms(0.1, 0, 0));
        return gelu(List.of(phase), HeldStill.NONE);
    }

    /**
     * What experiment 1.2 announces as its next step: the error alone, at its learning rate, with more colors each
     * time.
     */
    static Experiment literal() {
        List<Phase> phases = List.of(
                literal("Bright hues", 1, BRIGHT, Levels.of(0.9, 1)),
                literal("Values from 0.8", 1, BRIGHT, Levels.of(0.8, 0.9, 1)),
                literal("Values from 0.6", 5, Levels.of(0.8, 0.9, 1), Levels.of(0.6, 0.7, 0.8, 0.9, 1)),
                literal(
                        "Values from 0.4",
                        5,
                        Levels.of(0.6, 0.7, 0.8, 0.9, 1),
                        Levels.of(0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1)),
                literal("All", 5, Levels.spaced(0.2, 1, 5), Levels.spaced(0.2, 1, 9)));
        return experiment(NetworkSpec.REFERENCE.withBottleneck(3).withNormalize(false), phases, HeldStill.NONE);
    }

    /** As published, with a tenth of the hues from the second phase on. */
    static Experiment sketched() {
        return published().sketch();
    }

    private static List<Phase> phases(double anchor) {
        List<Phase> phases = new ArrayList<>();
        phases.add(phase("Twelve hues", 2000, colors(30, BRIGHT, BRIGHT), new Terms(0.02, 0.1, 0)));
        phases.add(phase("Bright hues", 2000, colors(1, BRIGHT, BRIGHT), new Terms(0.02, 0.1, anchor)));
        phases.add(phase("Slightly darker", 3000, colors(1, BRIGHT, Levels.of(0.9, 1)), new Terms(0.05, 0.02, anchor)));
        phases.add(phase("Darker", 2000, colors(1, BRIGHT, Levels.of(0.8, 0.9, 1)), new Terms(0.1, 0.005, anchor)));
        phases.add(phase("All brightness levels", 3000, colors(1, BRIGHT, TEN_VALUES), new Terms(0.1, 0, anchor)));
        return phases;
    }

    private static Phase phase(String name, int epochs, HsvGrid colors, Terms terms) {
        return new Phase(name, colors, epochs, WARMED, terms);
    }

    private static Phase literal(String name, double hueStep, Levels saturations, Levels values) {
        return new Phase(
                name,
                colors(hueStep, saturations, values),
                500,
                LearningRate.constant(Settings.LEARNING_RATE.initial()),
                Terms.NONE);
    }

    private static HsvGrid colors(double hueStep, Levels saturations, Levels values) {
        return HsvGrid.ofHueStep(hueStep, saturations.levels(), values.levels());
    }

    private static LearningRate warmed(double warmUp) {
        return new LearningRate(0.01, warmUp, OptionalDouble.empty());
    }

    private static Experiment gelu(List<Phase> phases, HeldStill heldStill) {
        NetworkSpec network = new NetworkSpec(NetworkSpec.REFERENCE.hidden(), Activation.GELU, 3, false);
        return experiment(network, phases, heldStill);
    }

    private static Experiment experiment(NetworkSpec network, List<Phase> phases, HeldStill heldStill) {
        Experiment.Draft draft = new Experiment.Draft();
        draft.network = network;
        draft.phases = phases;
        draft.holdOut = HueRange.NONE;
        draft.heldStill = heldStill;
        draft.engine = EngineKind.FUSED;
        return draft.experiment();
    }
}
