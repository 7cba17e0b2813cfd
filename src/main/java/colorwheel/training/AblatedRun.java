package colorwheel.training;

import colorwheel.experiment.Experiment;
import colorwheel.network.Ablation;
import colorwheel.network.HiddenLayer;
import colorwheel.network.Latents;
import colorwheel.recording.Frames;
import colorwheel.recording.Losses;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a run, seen without some hidden units: their outgoing weights are 0, and the losses of an epoch
 * are those of what is left of the network. The recording stays as it is. Immutable; any thread.
 */
public final class AblatedRun {
    private AblatedRun() {}

    /**
     * An epoch without the units; with the many colors of a wide network it takes up to some tenths of a second.
     *
     * @param frames what is recorded of the run
     * @param snapshot one of its epochs
     * @return the very same snapshot if no unit is off
     */
    public static Snapshot of(Experiment experiment, Frames frames, Snapshot snapshot, Ablation ablation) {
        Weights weights = ablation.applied(snapshot.weights());
        if (weights == snapshot.weights()) {
            return snapshot;
        }
        Losses losses = StateLosses.of(
                experiment,
                snapshot.epoch(),
                weights,
                held(experiment, frames),
                snapshot.losses().anchor());
        return new Snapshot(snapshot.run(), snapshot.epoch(), losses, weights, snapshot.rounding());
    }

    /** All epochs without the units, each made when it is asked for; the very same frames if no unit is off. */
    public static Frames of(Experiment experiment, Frames frames, Ablation ablation) {
        Frames recorded = frames.recorded();
        return ablation.isNone()
                ? recorded
                : recorded.seenAs(
                        snapshot -> of(experiment, recorded, snapshot, ablation),
                        new Reach(experiment, recorded, ablation));
    }

    /** The places that held hues were given are those of the whole network. */
    private static Optional<Weights> held(Experiment experiment, Frames frames) {
        return frames.recorded()
                .weightsBefore(experiment, experiment.heldStill().anchorAfter());
    }

    /** How far the points of all epochs reach without the units, found out when it is asked for. */
    private static final class Reach implements Supplier<Float> {
        private final Experiment experiment;
        private final Frames recorded;
        private final Ablation ablation;
        private @Nullable Float known;

        Reach(Experiment experiment, Frames recorded, Ablation ablation) {
            this.experiment = experiment;
            this.recorded = recorded;
            this.ablation = ablation;
        }

        @Override
        public synchronized Float get() {
            Float reach = known;
            if (reach == null) {
                reach = find();
                known = reach;
            }
            return reach;
        }

        private float find() {
            boolean moved = ablation.units().stream().anyMatch(unit -> unit.layer() == HiddenLayer.ENCODER);
            if (!moved || experiment.network().normalize()) {
                return recorded.reach();
            }
            float reach = recorded.reach();
            for (int k = 0; k < recorded.size(); k++) {
                Snapshot snapshot = recorded.get(k);
                int phase = experiment.phaseUntil(snapshot.epoch());
                reach = Math.max(
                        reach,
                        Latents.of(
                                        ablation.applied(snapshot.weights()),
                                        snapshot.rounding(),
                                        experiment.trainingColors(phase))
                                .reach());
            }
            return reach;
        }
    }
}
