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
     * @param untrained the measures of the same network before its first step
     * @param space what else there is of a bottleneck of three
     * @param near how its colors keep their neighbors
     * @param untrainedNear the same of the network before its first step
     */
    record Reading(
            Snapshot snapshot,
            WheelMeasures measures,
            Judgement judgement,
            WheelMeasures untrained,
            Optional<InSpace> space,
            Neighborhood near,
            Neighborhood untrainedNear) {}

    /**
     * The verdicts on an epoch of a run with a bottleneck of three, all by the colors of the phase that led to it.
     *
     * @param run on the epoch
     * @param untrained on the same network before its first step
     * @param rgb on RGB itself
     */
    record InSpace(SpaceVerdict run, SpaceVerdict untrained, SpaceVerdict rgb) {}

    private static final int REST = 4;

    /** Figures that change more often cannot be read, and the processor is needed in a drag. */
    private static final long MIN_REST_NANOS = 80_000_000;

    /** A measurement that fails at one epoch fails at the next, too: the message must not come with every frame. */
    private static final long REST_AFTER_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** @param nanos how long the measurement took */
    record Outcome(Reading reading, long nanos) {}

    private record Untrained(
            Experiment experiment, Weights weights, int phase, WheelMeasures measures, Neighborhood near) {
        boolean isOf(Experiment other, Weights first, int shown) {
            return phase == shown && experiment.equals(other) && weights.equals(first);
        }
    }

    private record Controls(
            Experiment experiment, Weights weights, int phase, SpaceVerdict untrained, SpaceVerdict rgb) {}

    private final Lab lab;
    private final Latest<Outcome> latest;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private @Nullable Snapshot asked;
    private long restsUntil = System.nanoTime();

    // Used by the measuring thread only: the same untrained network is needed repeatedly.
    private @Nullable Untrained untrained;

    private @Nullable Controls controls;

    LiveMeasures(Lab lab) {
        this(lab, new Latest<>("measures"));
    }

    /** @param latest measures; closed with this */
    LiveMeasures(Lab lab, Latest<Outcome> latest) {
        this.lab = lab;
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
        if (free && shown != null && shown != asked && lab.isOfPresentRun(shown) && !frames.isEmpty()) {
            asked = shown;
            Experiment experiment = lab.shownExperiment();
            Weights first = frames.get(0).weights();
            // The hues hold still, or do not, in one and the same network.
            Optional<Weights> before = frames.weightsBefore(experiment, experiment.phaseUntil(shown.epoch()))
                    .map(lab.switchedOff().ablation()::applied);
            latest.request(turn -> measure(experiment, shown, first, before));
        }
    }

    /** Whether an epoch will be measured as soon as the rest is over. */
    boolean isResting() {
        return !latest.isBusy() && lab.switchedOff().seen() != asked && System.nanoTime() - restsUntil < 0;
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

    private Outcome measure(Experiment experiment, Snapshot shown, Weights first, Optional<Weights> phaseBefore) {
        long begin = System.nanoTime();
        Untrained before = untrained;
        int phase = experiment.phaseUntil(shown.epoch());
        if (before == null || !before.isOf(experiment, first, phase)) {
            before = new Untrained(
                    experiment,
                    first,
                    phase,
                    WheelMeasures.of(experiment, first),
                    Neighborhood.of(experiment, phase, first));
            untrained = before;
        }
        HueRings rings = HueRings.of(experiment, shown.weights());
        WheelMeasures measures = WheelMeasures.of(experiment, shown.weights(), rings);
        Optional<InSpace> space = Optional.empty();
        Judgement judgement;
        if (SpaceVerdict.judges(experiment.network())) {
            space = Optional.of(inSpace(experiment, shown, first, phaseBefore));
            judgement = Judgement.of(space.get().run());
        } else {
            judgement = Judgement.of(experiment, shown.weights(), rings, measures);
        }
        Neighborhood near = Neighborhood.of(experiment, phase, shown.weights());
        Reading result = new Reading(shown, measures, judgement, before.measures, space, near, before.near);
        return new Outcome(result, System.nanoTime() - begin);
    }

    private InSpace inSpace(Experiment experiment, Snapshot shown, Weights first, Optional<Weights> phaseBefore) {
        int phase = experiment.phaseUntil(shown.epoch());
        Controls beside = controls;
        if (beside == null
                || beside.phase != phase
                || !experiment.equals(beside.experiment)
                || !first.equals(beside.weights)) {
            beside = new Controls(
                    experiment,
                    first,
                    phase,
                    SpaceVerdict.of(experiment, phase, first),
                    SpaceVerdict.ofRgb(experiment, phase));
            controls = beside;
        }
        SpaceVerdict run = SpaceVerdict.in(experiment, phase, shown.weights(), phaseBefore);
        return new InSpace(run, beside.untrained, beside.rgb);
    }

    /** Drops a request that waits; a measurement under way ends by itself within milliseconds. */
    @Override
    public void close() {
        latest.close();
    }
}
