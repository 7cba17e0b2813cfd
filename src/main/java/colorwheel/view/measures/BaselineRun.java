package colorwheel.view.measures;

import colorwheel.analysis.StableEpoch;
import colorwheel.analysis.WheelMeasures;
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
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * The baseline of every run: the same network from the same initial weights, trained for as many epochs with nothing
 * held out, by the fused engine in the background. It is trained once for all hold-outs; another network, other colors
 * or another seed replace it. It begins when the run itself begins, and never while a setting is dragged; a long one
 * waits until the run no longer needs the processor.
 */
final class BaselineRun implements AutoCloseable {
    /**
     * The result of the baseline run.
     *
     * @param epoch its last epoch
     * @param measures the measures of that epoch
     * @param stableSince the epoch from which on its verdict stays the same; empty if that is undefined
     */
    record Result(int epoch, WheelMeasures measures, OptionalInt stableSince) {}

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

    private final Lab lab;
    private final Latest<Result> latest;
    private final ReadOnlyObjectWrapper<Result> baseline = new ReadOnlyObjectWrapper<>(this, "baseline");
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private Experiment seenExperiment;
    private Weights seenWeights;
    private Experiment experiment;
    private Weights initial;
    private TrainingRun run;
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
            cancelIfReplaced(lab.shownExperiment(), frames.get(0).weights());
            if (!begun && lab.runState() != RunState.IDLE) {
                begin();
            }
        }
        if (run != null) {
            boolean waits = adjusting || lab.runState() == RunState.RUNNING && takesLong();
            pauseOrTrain(waits);
            showProgress(waits);
        }
        latest.take(this::finished, this::failed);
    }

    /** Whether a baseline is being trained, so that its progress changes. */
    boolean isTraining() {
        return run != null;
    }

    private boolean takesLong() {
        return (long) experiment.cube().size() * experiment.epochs() > MAX_SHORT_RUN;
    }

    private void pauseOrTrain(boolean waits) {
        if (waits) {
            run.pause();
        } else if (run.state() == RunState.IDLE) {
            run.start();
        } else {
            run.resume();
        }
    }

    private void showProgress(boolean waits) {
        int epoch = Math.max(0, run.recording().frames().lastEpoch());
        status.set(waits ? "waits" : Math.round(100.0 * epoch / experiment.epochs()) + "% trained");
    }

    /**
     * Cancels the baseline if it does not belong to the run shown. Compares by identity first, since nearly always
     * nothing has changed.
     */
    private void cancelIfReplaced(Experiment shown, Weights first) {
        if (shown == seenExperiment && first == seenWeights) {
            return;
        }
        seenExperiment = shown;
        seenWeights = first;
        Experiment next = shown.withHoldOut(HueRange.NONE).withEngine(EngineKind.FUSED);
        if (!next.equals(experiment) || !first.equals(initial)) {
            cancel();
            experiment = next;
            initial = first;
        }
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

    private void begin() {
        Recording recording = TrainingMemory.recording(experiment, RECORDED_BYTES);
        TrainingRun training = new TrainingRun(experiment, StartingPoint.of(initial), FusedEngine::new, recording);
        run = training;
        begun = true;
        latest.request(turn -> train(training, turn.cancellation()));
    }

    private static Result train(TrainingRun training, Cancellation stop) throws Stopped {
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
        WheelMeasures measures = WheelMeasures.of(what, frames.at(last).weights());
        return new Result(last, measures, StableEpoch.of(what, frames, stop));
    }

    private void finished(Result trained) {
        baseline.set(trained);
        status.set("epoch " + trained.epoch());
        // Only its result is needed any more, and it holds a recording.
        run = null;
    }

    private void failed(Throwable failure) {
        String reason = failure instanceof Stopped ? failure.getMessage() : failure.toString();
        lab.report(Notice.failed("The baseline with nothing held out stopped. " + reason));
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
