package colorwheel.export.script;

import colorwheel.background.Cancellation;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.RunId;
import colorwheel.recording.Weights;
import colorwheel.training.Checkpoint;
import colorwheel.training.Dl4jEngine;
import colorwheel.training.Engine;
import colorwheel.training.Engines;
import colorwheel.training.FusedEngine;
import colorwheel.training.InitialWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * What a program for PyTorch has to repeat, and what it is compared with.
 *
 * @param experiment what was trained
 * @param given the weights that the run started from, if they are not those of the seed
 * @param losses the total losses that were recorded, by epoch
 * @param begins the states at which the second phase and the ones after it began: of as many phases as are recorded
 */
record ScriptRun(
        Experiment experiment, Optional<Weights> given, SortedMap<Integer, Double> losses, List<Checkpoint> begins) {
    /**
     * How many steps of a phase are compared within the tolerance, from the state at which it begins. Float32 rounds
     * each sum by its order, and training multiplies such differences: after 100 steps at the reference's rates they
     * are still small.
     */
    static final int COMPARED_STEPS = 100;

    /**
     * The relative difference of losses that is taken for rounding. Most runs stay within 1e-6; where a color comes
     * near the center, which turns it around at the slightest cause, 5e-5 was measured.
     */
    static final double TOLERANCE = 1e-4;

    private static final int[] STEPS = {0, 1, 10, 50, COMPARED_STEPS - 1};

    /** How many later epochs are shown beside the recorded ones. */
    private static final int LATER = 5;

    ScriptRun {
        losses = Collections.unmodifiableSortedMap(new TreeMap<>(losses));
        begins = List.copyOf(begins);
    }

    /** An experiment of which nothing is recorded. */
    static ScriptRun untrained(Experiment experiment) {
        return new ScriptRun(experiment, Optional.empty(), Collections.emptySortedMap(), List.of());
    }

    /**
     * Reads a recording. Where there are several phases they are trained once more, up to the beginning of the last
     * one, because a recording has no moments of Adam. This blocks for seconds.
     *
     * @param frames with epoch 0 at least
     * @throws CancellationException soon after cancelling is requested
     */
    static ScriptRun of(Experiment experiment, Frames frames, Cancellation cancellation) {
        Weights first = frames.at(0).weights();
        boolean ofSeed = first.equals(InitialWeights.of(experiment.network(), experiment.seed()));
        SortedMap<Integer, Double> losses = new TreeMap<>();
        for (int phase = 0; phase < experiment.phases().size(); phase++) {
            int begin = experiment.firstEpoch(phase);
            int steps = experiment.phases().get(phase).epochs();
            for (int step : STEPS) {
                if (step < steps) {
                    add(begin + step, frames, losses);
                }
            }
        }
        for (int k = 1; k <= LATER; k++) {
            add(experiment.epochs() / LATER * k, frames, losses);
        }
        add(experiment.epochs(), frames, losses);
        return new ScriptRun(
                experiment,
                ofSeed ? Optional.empty() : Optional.of(first),
                losses,
                begins(experiment, frames, cancellation));
    }

    private static void add(int epoch, Frames frames, Map<Integer, Double> losses) {
        if (epoch <= frames.lastEpoch()) {
            losses.put(epoch, frames.loss(epoch));
        }
    }

    private static List<Checkpoint> begins(Experiment experiment, Frames frames, Cancellation cancellation) {
        int phases = experiment.phases().size();
        List<Checkpoint> begins = new ArrayList<>();
        if (phases == 1) {
            return begins;
        }
        try (Engine engine =
                Engines.create(RunId.next(), experiment, frames.at(0).weights())) {
            for (int phase = 1; phase < phases && experiment.firstEpoch(phase) <= frames.lastEpoch(); phase++) {
                while (engine.epoch() < experiment.firstEpoch(phase)) {
                    if (cancellation.isRequested()) {
                        throw new CancellationException();
                    }
                    engine.step();
                }
                if (engine.state().loss() != frames.loss(engine.epoch())) {
                    // Recorded by another engine, as previews are: this is not the state that the losses follow.
                    return begins;
                }
                begins.add(checkpoint(engine));
            }
        }
        return begins;
    }

    private static Checkpoint checkpoint(Engine engine) {
        return engine instanceof FusedEngine fused ? fused.checkpoint() : ((Dl4jEngine) engine).checkpoint();
    }

    /** Whether a phase has a learning rate that changes. */
    boolean hasSchedule() {
        return experiment.phases().stream()
                .anyMatch(phase -> phase.learningRate().warmUp() > 0
                        || phase.learningRate().end().isPresent());
    }

    /** Whether it is one phase of the mean squared error alone, at one learning rate. */
    boolean isPlain() {
        return experiment.phases().size() == 1
                && !hasSchedule()
                && !experiment.hasLatentTerms()
                && !experiment.hasAnchor();
    }

    /** Whether the named hues are held still by a term. */
    boolean holdsHues() {
        return experiment.hasAnchor() && experiment.heldStill().anchorAfter() > 0;
    }

    /** Whether black is held still by a term. */
    boolean holdsBlack() {
        return experiment.hasAnchor() && experiment.heldStill().pinBlack();
    }
}
