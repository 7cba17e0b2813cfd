package colorwheel.view.measures;

import colorwheel.analysis.HueRings;
import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.background.Latest;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Snapshot;
import colorwheel.recording.Weights;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Measures the epoch under the playhead, without the units that are off, on a thread of its own. At most one
 * measurement is under way, and after it the newest epoch is measured; an epoch that is shown for a frame only may be
 * skipped. After each measurement the thread rests four times as long, so that measuring many colors never takes a
 * processor from training and painting.
 */
final class LiveMeasures implements AutoCloseable {
    /**
     * The measures of an epoch.
     *
     * @param snapshot the epoch
     * @param measures its measures
     * @param judgement the verdict in words
     * @param space the verdict on a bottleneck of three
     * @param rest what only the table shows; empty unless it was asked for
     */
    record Reading(
            Snapshot snapshot,
            WheelMeasures measures,
            Judgement judgement,
            Optional<SpaceVerdict> space,
            Optional<Rest> rest) {}

    /**
     * What takes longer than the verdict itself, and in a drag would take the processor from it.
     *
     * @param near how the colors keep their neighbors
     * @param untrained the network before its first step
     */
    record Rest(Neighborhood near, Untrained untrained) {}

    /**
     * What an epoch is seen beside: the same for all epochs of a phase.
     *
     * @param phase the one whose colors it is by, from 0
     * @param measures of the weights
     * @param space the verdict on a bottleneck of three
     * @param rgb the same on RGB itself
     */
    record Untrained(
            Experiment experiment,
            Weights weights,
            int phase,
            WheelMeasures measures,
            Neighborhood near,
            Optional<SpaceVerdict> space,
            Optional<SpaceVerdict> rgb) {
        static Untrained of(Experiment experiment, Weights weights, int phase) {
            boolean inSpace = SpaceVerdict.judges(experiment.network());
            return new Untrained(
                    experiment,
                    weights,
                    phase,
                    WheelMeasures.of(experiment, weights),
                    Neighborhood.of(experiment, phase, weights),
                    inSpace ? Optional.of(SpaceVerdict.of(experiment, phase, weights)) : Optional.empty(),
                    inSpace ? Optional.of(SpaceVerdict.ofRgb(experiment, phase)) : Optional.empty());
        }

        boolean isOf(Experiment other, Weights first, int shown) {
            return phase == shown && experiment.equals(other) && weights.equals(first);
        }
    }

    private static final int REST = 4;

    /** Figures that change more often cannot be read, and the processor is needed in a drag. */
    private static final long MIN_REST_NANOS = 80_000_000;

    /** A measurement that fails at one epoch fails at the next, too: the message must not come with every frame. */
    private static final long REST_AFTER_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** @param nanos how long the measurement took */
    record Outcome(Reading reading, long nanos) {}

    private final Lab lab;
    private final BooleanSupplier wantsRest;
    private final Latest<Outcome> latest;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private @Nullable Snapshot asked;
    private boolean askedForRest;
    private long restsUntil = System.nanoTime();

    // Used by the measuring thread only: the same untrained network is needed repeatedly.
    private @Nullable Untrained untrained;

    /** @param wantsRest whether more than the verdict is shown */
    LiveMeasures(Lab lab, BooleanSupplier wantsRest) {
        this(lab, wantsRest, new Latest<>("measures"));
    }

    /** @param latest measures; closed with this */
    LiveMeasures(Lab lab, BooleanSupplier wantsRest, Latest<Outcome> latest) {
        this.lab = lab;
        this.wantsRest = wantsRest;
        this.latest = latest;
    }

    /** The newest measurement; {@code null} before the first. */
    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Takes the newest measurement and requests that of the epoch shown. Called once per frame. */
    void pulse() {
        latest.take(this::finished, this::failed);
        Snapshot shown = lab.switchedOff().seen();
        Frames frames = lab.playhead().frames();
        boolean free = !latest.isBusy() && System.nanoTime() - restsUntil >= 0;
        if (free && shown != null && isWanted(shown) && lab.isOfPresentRun(shown) && !frames.isEmpty()) {
            asked = shown;
            boolean withRest = wantsRest.getAsBoolean();
            askedForRest = withRest;
            Experiment experiment = lab.shownExperiment();
            Weights first = frames.get(0).weights();
            // The hues hold still, or do not, in one and the same network.
            Optional<Weights> before = frames.weightsBefore(experiment, experiment.phaseUntil(shown.epoch()))
                    .map(lab.switchedOff().ablation()::applied);
            latest.request(turn -> measure(experiment, shown, first, before, withRest));
        }
    }

    /** Whether an epoch will be measured as soon as the rest is over. */
    boolean isResting() {
        return !latest.isBusy() && isWanted(lab.switchedOff().seen()) && System.nanoTime() - restsUntil < 0;
    }

    private boolean isWanted(@Nullable Snapshot shown) {
        return shown != asked || wantsRest.getAsBoolean() && !askedForRest;
    }

    private void finished(Outcome outcome) {
        restsUntil = System.nanoTime() + Math.max(REST * outcome.nanos(), MIN_REST_NANOS);
        if (lab.isOfPresentRun(outcome.reading().snapshot())) {
            reading.set(outcome.reading());
        }
    }

    private void failed(Throwable failure) {
        restsUntil = System.nanoTime() + REST_AFTER_FAILURE_NANOS;
        lab.report(Notice.failed("The wheel could not be measured: " + failure));
    }

    private Outcome measure(
            Experiment experiment, Snapshot shown, Weights first, Optional<Weights> phaseBefore, boolean withRest) {
        long begin = System.nanoTime();
        int phase = experiment.phaseUntil(shown.epoch());
        Weights weights = shown.weights();
        HueRings rings = HueRings.of(experiment, weights);
        WheelMeasures measures = WheelMeasures.of(experiment, weights, rings);
        Optional<SpaceVerdict> space = SpaceVerdict.judges(experiment.network())
                ? Optional.of(SpaceVerdict.in(experiment, phase, weights, phaseBefore))
                : Optional.empty();
        Judgement judgement =
                space.map(Judgement::of).orElseGet(() -> Judgement.of(experiment, weights, rings, measures));
        Optional<Rest> rest = withRest
                ? Optional.of(
                        new Rest(Neighborhood.of(experiment, phase, weights), untrained(experiment, first, phase)))
                : Optional.empty();
        Reading result = new Reading(shown, measures, judgement, space, rest);
        return new Outcome(result, System.nanoTime() - begin);
    }

    private Untrained untrained(Experiment experiment, Weights first, int phase) {
        Untrained known = untrained;
        if (known == null || !known.isOf(experiment, first, phase)) {
            known = Untrained.of(experiment, first, phase);
            untrained = known;
        }
        return known;
    }

    /** Drops a request that waits; a measurement under way ends by itself within milliseconds. */
    @Override
    public void close() {
        latest.close();
    }
}
