package colorwheel.view.measures;

import colorwheel.analysis.Neighborhood;
import colorwheel.analysis.WheelMeasures;
import colorwheel.analysis.space.SpaceVerdict;
import colorwheel.background.Cancellation;
import colorwheel.background.Latest;
import colorwheel.background.SerialWorker;
import colorwheel.color.HueRange;
import colorwheel.experiment.EngineKind;
import colorwheel.experiment.Experiment;
import colorwheel.recording.Frames;
import colorwheel.recording.Recording;
import colorwheel.recording.RunState;
import colorwheel.recording.Weights;
import colorwheel.session.Lab;
import colorwheel.session.Notice;
import colorwheel.training.FusedEngine;
import colorwheel.training.StartingPoint;
import colorwheel.training.TrainingMemory;
import colorwheel.training.TrainingRun;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of every run: the same network from the same initial weights, trained for as many epochs with nothing
 * held out, by the fused engine in the background. Of a bottleneck of three with phases it is the run without a
 * curriculum, whose hues are ten degrees apart, so that it takes a tenth of the time. It is trained once for all
 * hold-outs; another network, other colors or another seed replace it. It begins when the run itself begins, and never
 * while a setting is dragged; a long one waits until the run no longer needs the processor.
 */
final class BaselineRun implements AutoCloseable {
    /**
     * The result of the baseline run.
     *
     * @param epoch its last epoch
     * @param measures the measures of that epoch
     * @param stableSince the epoch from which on its verdict stays the same; empty if that is undefined
     * @param space the verdict on a bottleneck of three
     * @param near how its colors keep their neighbors
     */
    record Result(
            int epoch,
            WheelMeasures measures,
            OptionalInt stableSince,
            Optional<SpaceVerdict> space,
            Neighborhood near) {}

    /** Enough for every epoch of the reference; of longer runs every second epoch, every fourth, … is kept. */
    private static final long RECORDED_BYTES = 16L << 20;

    /** Colors times epochs that are trained in less than a second: three times the reference. */
    private static final long MAX_SHORT_RUN = 1_000_000;

    /** The baseline run has failed; the message says why. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1;

        Stopped(String reason) {
            super(reason);
        }
    }

    /** An experiment and the weights that it starts from. */
    private record Baseline(Experiment experiment, Weights initial) {}

    private final Lab lab;
    private final Latest<Result> latest;
    private final ReadOnlyObjectWrapper<Result> baseline = new ReadOnlyObjectWrapper<>(this, "baseline");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private @Nullable Baseline seen;
    private @Nullable Baseline wanted;
    private @Nullable TrainingRun run;
    private boolean begun;

    BaselineRun(Lab lab) {
        this(lab, new Latest<>(new SerialWorker("baseline", Thread.MIN_PRIORITY)));
    }

    /** @param latest trains; closed with this */
    BaselineRun(Lab lab, Latest<Result> latest) {
        this.lab = lab;
        this.latest = latest;
    }

    /** The trained baseline; {@code null} until it is trained. */
    ReadOnlyObjectProperty<Result> baselineProperty() {
        return baseline.getReadOnlyProperty();
    }

    /** The progress of the baseline, in a word or two; empty before it begins. */
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Cancels, begins, pauses and takes results as the state of the lab requires. Called once per frame. */
    void pulse() {
        Frames frames = lab.playhead().frames();
        boolean present = !frames.isEmpty() && lab.isOfPresentRun(frames.get(0));
        boolean adjusting = lab.adjustingProperty().get();
        if (present && !adjusting) {
            Baseline next = baselineOf(lab.shownExperiment(), frames.get(0).weights());
            if (!begun && lab.runState() != RunState.IDLE) {
                begin(next);
            }
        }
        if (run != null) {
            boolean waits = adjusting || lab.runState() == RunState.RUNNING && takesLong(run.experiment());
            pauseOrTrain(run, waits);
            showProgress(run, waits);
        }
        latest.take(this::finished, this::failed);
    }

    /** Whether a baseline is being trained, so that its progress changes. */
    boolean isTraining() {
        return run != null;
    }

    private static boolean takesLong(Experiment experiment) {
        return (long) experiment.colors().size() * experiment.epochs() > MAX_SHORT_RUN;
    }

    private static void pauseOrTrain(TrainingRun run, boolean waits) {
        if (waits) {
            run.pause();
        } else if (run.state() == RunState.IDLE) {
            run.start();
        } else {
            run.resume();
        }
    }

    private void showProgress(TrainingRun run, boolean waits) {
        int epoch = Math.max(0, run.recording().frames().lastEpoch());
        status.set(waits ? "waits" : Math.round(100.0 * epoch / run.experiment().epochs()) + "% trained");
    }

    /**
     * Cancels the baseline if it does not belong to the run shown. Compares by identity first, since nearly always
     * nothing has changed.
     */
    private Baseline baselineOf(Experiment shown, Weights first) {
        Baseline known = wanted;
        if (known != null && seen != null && seen.experiment == shown && seen.initial == first) {
            return known;
        }
        seen = new Baseline(shown, first);
        Baseline next = new Baseline(besides(shown).withEngine(EngineKind.FUSED), first);
        if (known != null && known.equals(next)) {
            return known;
        }
        cancel();
        wanted = next;
        return next;
    }

    /** Whether a run without a curriculum is the baseline of an experiment, rather than one with all hues. */
    static boolean hasCurriculum(Experiment shown) {
        return SpaceVerdict.judges(shown.network()) && shown.phases().size() > 1;
    }

    private static Experiment besides(Experiment shown) {
        return hasCurriculum(shown) ? shown.sketch().withoutCurriculum() : shown.withHoldOut(HueRange.NONE);
    }

    private void cancel() {
        latest.cancel();
        if (run != null) {
            run.cancel();
        }
        begun = false;
        run = null;
        baseline.set(null);
        status.set("");
    }

    private void begin(Baseline next) {
        Recording recording = TrainingMemory.recording(next.experiment, RECORDED_BYTES);
        TrainingRun training =
                new TrainingRun(next.experiment, StartingPoint.of(next.initial), FusedEngine::new, recording);
        run = training;
        begun = true;
        latest.request(turn -> train(training, turn.cancellation()));
    }

    private static @Nullable Result train(TrainingRun training, Cancellation stop) throws Stopped {
        training.run();
        if (training.failure().isPresent()) {
            throw new Stopped(training.failure().get().message());
        }
        if (training.state() != RunState.FINISHED) {
            return null;
        }
        Frames frames = training.recording().frames();
        int last = frames.lastEpoch();
        Experiment what = training.experiment();
        Weights end = frames.at(last).weights();
        return new Result(
                last,
                WheelMeasures.of(what, end),
                StableSince.of(what, frames, stop),
                SpaceVerdict.ofEnd(what, end, Optional.empty()),
                Neighborhood.ofEnd(what, end));
    }

    private void finished(Result trained) {
        baseline.set(trained);
        status.set("epoch " + trained.epoch());
        // Only its result is needed any more, and it holds a recording.
        run = null;
    }

    private void failed(Throwable failure) {
        String reason = failure instanceof Stopped ? failure.getMessage() : failure.toString();
        boolean curriculum = hasCurriculum(lab.shownExperiment());
        lab.report(Notice.failed(
                "The baseline with " + (curriculum ? "no curriculum" : "nothing held out") + " stopped. " + reason));
        baseline.set(null);
        status.set("stopped");
        run = null;
    }

    @Override
    public void close() {
        cancel();
        latest.close();
    }
}
