package colorwheel.view.measures;

import colorwheel.analysis.StableEpoch;
import colorwheel.analysis.WheelMeasures;
import colorwheel.background.Cancellation;
import colorwheel.background.Threads;
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
import colorwheel.training.TrainingRun;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The control beside every run: the same network from the same initial weights, trained as long with nothing held out,
 * by the fast engine and in the background. It is trained once for all hold-outs; another network, seed or other colors
 * retire it. It begins when the run itself begins, and never while a setting is dragged.
 */
final class ControlRun implements AutoCloseable {
    /** Enough for every epoch of the reference; of longer runs every second one, every fourth, … is kept. */
    private static final long RECORDED_BYTES = 16L << 20;

    /** @param of the cancellation of the control that it belongs to, which no other has */
    private record Outcome(Cancellation of, Control control, String failure) {}

    private final Lab lab;
    private final AtomicReference<Outcome> finished = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Control> control = new ReadOnlyObjectWrapper<>(this, "control");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private Experiment seenExperiment;
    private Weights seenWeights;
    private Experiment experiment;
    private Weights initial;
    private TrainingRun run;
    private Cancellation current;

    ControlRun(Lab lab) {
        this.lab = lab;
    }

    /** The trained control; {@code null} until it is trained. */
    ReadOnlyObjectProperty<Control> controlProperty() {
        return control.getReadOnlyProperty();
    }

    /** How far the control is trained, from 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Retires, begins and takes results as the lab asks for it. Called once per frame. */
    void pulse() {
        Frames frames = lab.playhead().frames();
        boolean present = !frames.isEmpty() && lab.isOfPresentRun(frames.get(0));
        if (present && !lab.adjustingProperty().get()) {
            look(lab.shownExperiment(), frames.get(0).weights());
            if (current == null && lab.runState() != RunState.IDLE) {
                begin();
            }
        }
        Outcome outcome = finished.getAndSet(null);
        if (outcome != null && outcome.of() == current) {
            take(outcome);
        }
        if (run != null) {
            progress.set(Math.max(0, run.recording().frames().lastEpoch()) / (double) experiment.epochs());
        }
    }

    /** Retires the control if it is none of this run. Compares by identity first: nearly always nothing has changed. */
    private void look(Experiment shown, Weights first) {
        if (shown == seenExperiment && first == seenWeights) {
            return;
        }
        seenExperiment = shown;
        seenWeights = first;
        Experiment next = shown.withHoldOut(HueRange.NONE).withEngine(EngineKind.FUSED);
        if (!next.equals(experiment) || !first.equals(initial)) {
            retire();
            experiment = next;
            initial = first;
        }
    }

    private void retire() {
        if (current != null) {
            current.request();
        }
        if (run != null) {
            run.cancel();
        }
        current = null;
        run = null;
        control.set(null);
        progress.set(0);
    }

    private void begin() {
        Recording recording = Recording.ofBytes(
                RECORDED_BYTES,
                experiment.cube().size(),
                experiment.architecture().bottleneck(),
                Weights.count(experiment.architecture()));
        TrainingRun training = new TrainingRun(experiment, StartingPoint.of(initial), FusedEngine::new, recording);
        Cancellation stop = new Cancellation();
        run = training;
        current = stop;
        Thread thread = Threads.daemon("control", () -> finished.set(train(training, stop)));
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private static Outcome train(TrainingRun training, Cancellation stop) {
        training.start();
        training.run();
        String failure = training.failure().map(reason -> reason.message()).orElse(null);
        if (training.state() != RunState.FINISHED) {
            return new Outcome(stop, null, failure);
        }
        Frames frames = training.recording().frames();
        int last = frames.lastEpoch();
        Experiment what = training.experiment();
        WheelMeasures measures = WheelMeasures.of(what, frames.at(last).weights());
        return new Outcome(stop, new Control(last, measures, StableEpoch.of(what, frames, stop)), null);
    }

    private void take(Outcome outcome) {
        if (outcome.failure() != null) {
            lab.noticeProperty().set(Notice.failed("The control with nothing held out stopped. " + outcome.failure()));
        }
        control.set(outcome.control());
        // Nothing but its result is needed any more, and it holds a recording.
        run = null;
    }

    @Override
    public void close() {
        retire();
    }
}
